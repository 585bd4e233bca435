/**
 * Representation: is a group's share of those observed what its share of a reference population
 * would have it be?
 *
 * <pre>{@code
 * ShareComparison comparison =
 *     Representation.withDefaults().compare(9, 60, ReferenceShare.known(0.055));
 * comparison.pValue();                              // 0.0106
 * comparison.ratio(new Confidence(0.95));           // 2.73 (1.29 to 4.83)
 * comparison.difference(new Confidence(0.99));      // 0.095 (0.0017 to 0.24)
 * comparison.minimumDetectable(new Confidence(0.95), 0.8);
 *
 * // a board of nine drawn from a pool of 120, of whom 30 are in the group
 * Representation.withDefaults().compare(0, 9, ReferenceShare.finitePool(30, 120));
 * }</pre>
 *
 * <p>The p-value, the intervals at any confidence, the test of equivalence and the smallest
 * detectable shares of one comparison all come from one statistic, so an interval excludes "no gap"
 * exactly when the two-sided p-value is at or below one minus its confidence.
 *
 * <p>{@link org.eqmon.stats.inference.representation.GoodnessOfFit} compares a whole composition
 * with reference shares, and {@link org.eqmon.stats.inference.representation.SimultaneousShares}
 * gives intervals that hold for all shares of a composition at once.
 */
@NullMarked
package org.eqmon.stats.inference.representation;

import org.jspecify.annotations.NullMarked;
