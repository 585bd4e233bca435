/**
 * Gaps between the rates of two independent groups.
 *
 * <p>Start with {@link org.eqmon.stats.inference.gap.RateGap}, the default: a test, intervals of
 * the difference and of the ratio, equivalence and the smallest detectable gap, all from one
 * statistic that keeps its level for groups of any size.
 *
 * <pre>{@code
 * var gap = RateGap.withDefaults().compare(TwoGroups.of(7, 15, 120, 150));
 * gap.pValue();
 * gap.riskDifference(Confidence.NINETY_FIVE_PERCENT);
 * gap.riskRatio(Confidence.NINETY_FIVE_PERCENT);
 * gap.equivalence(GapMargin.ratio(0.8, 1.25));
 * gap.minimumDetectable(Confidence.NINETY_FIVE_PERCENT, 0.8);
 * }</pre>
 *
 * <p>Every gap is group 1 minus, or over, group 2. An empty group gives an undefined result with
 * its reason; a group without events does not: its intervals are as wide as they must be, up to
 * infinity.
 */
package org.eqmon.stats.inference.gap;
