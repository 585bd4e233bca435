/**
 * Gaps between two yes-or-no answers of the same people: before and after, or two services judged
 * by each.
 *
 * <p>Only the people who answered differently tell of a gap, so the groups are not independent and
 * the methods of {@code gap} don't hold.
 *
 * <pre>{@code
 * var counts = PairedCounts.of(7, 25, 2, 68);
 * McNemarTest.withDefaults().of(counts);
 * PairedRiskDifferenceInterval.withDefaults().of(counts);
 * PairedOddsRatioInterval.withDefaults().of(counts);
 * }</pre>
 */
@NullMarked
package org.eqmon.stats.inference.paired;

import org.jspecify.annotations.NullMarked;
