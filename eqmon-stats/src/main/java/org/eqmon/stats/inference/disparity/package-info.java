/**
 * The descriptive measures by which systems that select people are audited: rates by group, their
 * spread, ratios to a reference group, and the four-fifths rule.
 *
 * <p>None of them says how sure it is: for that, compare the groups with {@code gap}. The largest
 * minus the smallest of several rates is above 0 for groups that are equal, too.
 *
 * <pre>{@code
 * SelectionRatio.of(TwoGroups.of(8, 100, 10, 100)).isBelowFourFifths(); // false: it is 0.8
 * new ConfusionCounts(5, 1, 9, 2).truePositiveRate();
 * }</pre>
 */
@NullMarked
package org.eqmon.stats.inference.disparity;

import org.jspecify.annotations.NullMarked;
