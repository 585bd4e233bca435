/**
 * How long until an end, when not everybody was seen until theirs: waiting for a home, keeping a
 * tenancy.
 *
 * <p>Everything starts from {@link org.eqmon.stats.inference.duration.Durations}: at each time how
 * many reached each end, and how many were last seen then. Work grows with the number of distinct
 * times, not of people.
 *
 * <pre>{@code
 * Durations first = Durations.of(
 *     ValueCounts.of(new double[] {30, 60, 90}, new long[] {40, 25, 10}),   // housed at day
 *     ValueCounts.of(new double[] {75, 120}, new long[] {15, 30}));         // still waiting at day
 * KaplanMeier.withDefaults().of(first).median();       // day 60 (30 to 90)
 * HazardRatio.withDefaults().compare(first, second);   // how many times as fast
 * }</pre>
 *
 * Comparisons are of the first group over, or minus, the second. Which question, which class:
 *
 * <ul>
 *   <li>How many are still there, and by when is half? {@link
 *       org.eqmon.stats.inference.duration.KaplanMeier}.
 *   <li>By how many days do two groups differ? {@link
 *       org.eqmon.stats.inference.duration.RestrictedMean}, which supposes nothing about rates.
 *   <li>How many times as fast? {@link org.eqmon.stats.inference.duration.HazardRatio}, and with
 *       other things held equal {@link org.eqmon.stats.inference.duration.CoxRegression}.
 *   <li>Do groups differ at all? {@link org.eqmon.stats.inference.duration.LogRankTest}; groups of
 *       ten or fewer by {@link org.eqmon.stats.inference.duration.LogRankPermutationTest}.
 *   <li>Who reaches which of several ends? {@link
 *       org.eqmon.stats.inference.duration.AalenJohansen}, and {@link
 *       org.eqmon.stats.inference.duration.GrayTest} between groups. Ends that come first are no
 *       censoring.
 * </ul>
 */
@NullMarked
package org.eqmon.stats.inference.duration;

import org.jspecify.annotations.NullMarked;
