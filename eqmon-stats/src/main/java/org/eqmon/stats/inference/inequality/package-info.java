/**
 * How unequal are several groups, or people, in one number?
 *
 * <p>Satisfied tenants of five groups, by counts:
 *
 * <pre>{@code
 * var groups = GroupValues.ofRates(
 *     new long[] {40, 31, 12, 9, 55},
 *     new long[] {60, 52, 20, 15, 80});
 * var disparity = IndexOfDisparity.withDefaults().of(groups);
 * disparity.observed().estimate().value();   // what the formula gives, always above 0
 * disparity.noise().value();                 // how much of it noise is expected to have made
 * disparity.debiased().estimate().value();   // what is left
 * }</pre>
 *
 * <p>Which measure? {@link org.eqmon.stats.inference.inequality.BetweenGroupVariance} and {@link
 * org.eqmon.stats.inference.inequality.MeanDifference} are in the value's unit; {@link
 * org.eqmon.stats.inference.inequality.IndexOfDisparity}, {@link
 * org.eqmon.stats.inference.inequality.TheilT} and {@link
 * org.eqmon.stats.inference.inequality.MeanLogDeviation} are relative to the mean. If the groups
 * have an order, such as bands of deprivation, {@link
 * org.eqmon.stats.inference.inequality.LinearSlopeIndex}, {@link
 * org.eqmon.stats.inference.inequality.LogisticSlopeIndex} for rates, and {@link
 * org.eqmon.stats.inference.inequality.ConcentrationIndex} use it, and have a sign. {@link
 * org.eqmon.stats.inference.inequality.PopulationAttributable} compares with one group.
 *
 * <p>An index that can't be below 0 finds inequality in noise, most where groups are small. Each of
 * those comes as a {@link org.eqmon.stats.inference.DebiasedIndex}.
 *
 * <p>Among people rather than groups: {@link
 * org.eqmon.stats.inference.inequality.GeneralisedEntropy}, {@link
 * org.eqmon.stats.inference.inequality.Atkinson}, {@link
 * org.eqmon.stats.inference.inequality.Gini}, and {@link
 * org.eqmon.stats.inference.inequality.TheilDecomposition} for how much of it lies between groups.
 */
@NullMarked
package org.eqmon.stats.inference.inequality;

import org.jspecify.annotations.NullMarked;
