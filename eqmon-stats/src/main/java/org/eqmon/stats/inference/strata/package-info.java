/**
 * Gaps between two groups that are compared like with like: within strata such as areas or ages,
 * and then pooled.
 *
 * <p>A gap over all strata may come from the groups living in different strata, and may even point
 * the other way within each (Simpson's paradox): {@link
 * org.eqmon.stats.inference.strata.CrudeAndAdjusted} shows both. {@link
 * org.eqmon.stats.inference.strata.HomogeneityTest} asks whether one gap holds in every stratum.
 *
 * <pre>{@code
 * var strata = Strata.of(TwoGroups.of(20, 30, 14, 38), TwoGroups.of(15, 18, 12, 27));
 * MantelHaenszel.withDefaults().riskDifference(strata);
 * CochranMantelHaenszelTest.withDefaults().of(strata);
 * }</pre>
 */
@NullMarked
package org.eqmon.stats.inference.strata;

import org.jspecify.annotations.NullMarked;
