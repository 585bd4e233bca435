/**
 * Gaps in amounts: rents, days, pence, anything with a unit.
 *
 * <p>Every method works from {@link org.eqmon.stats.inference.ValueCounts}, how often each value
 * occurs, or from {@link org.eqmon.stats.inference.amount.Moments} where only a published mean and
 * standard deviation are known:
 *
 * <pre>{@code
 * ValueCounts here = ValueCounts.of(12, 31, 9, 44, 27, 80, 15);
 * ValueCounts there = ValueCounts.of(new double[] {5, 10, 20, 40}, new long[] {8, 21, 14, 3});
 * Comparison gap = WelchTest.withDefaults().compare(here, there);
 * gap.estimate().estimate().value();   // 17.01, in the unit of the values: here minus there
 * gap.estimate().interval();           // -5.9 to 39.9
 * SampleQuantile.withDefaults().median(here).estimate().value();   // 27
 * }</pre>
 *
 * <p>Differences are of the first group minus the second; swapping them changes signs. Which
 * question, which class:
 *
 * <ul>
 *   <li>The mean of a group and the gap between two: {@link
 *       org.eqmon.stats.inference.amount.StudentMean}, {@link
 *       org.eqmon.stats.inference.amount.WelchTest}; without leaning on the normal distribution,
 *       {@link org.eqmon.stats.inference.amount.PermutationTest}.
 *   <li>The middle of a group, whatever its longest waits: {@link
 *       org.eqmon.stats.inference.amount.SampleQuantile} (nine definitions), {@link
 *       org.eqmon.stats.inference.amount.MedianDifference}, {@link
 *       org.eqmon.stats.inference.amount.TrimmedMean}.
 *   <li>A gap without a unit: {@link org.eqmon.stats.inference.amount.StandardisedMeanDifference}
 *       for amounts, {@link org.eqmon.stats.inference.amount.CohensH} for proportions.
 * </ul>
 *
 * <p>Waits that haven't ended yet are not values: they are waiting times, with a room of their own.
 */
@NullMarked
package org.eqmon.stats.inference.amount;

import org.jspecify.annotations.NullMarked;
