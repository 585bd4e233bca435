/**
 * Estimates from samples in which people stand for different numbers of others.
 *
 * <p>A weighted sample comes down to a {@link org.eqmon.stats.inference.survey.WeightedCount} for
 * each cell: how many people, and the sums of their weights and squared weights. Satisfied and
 * other tenants of one group, in a sample of 400 people:
 *
 * <pre>{@code
 * var satisfied = WeightedCount.ofEqual(31, 1.4).plus(WeightedCount.ofEqual(12, 0.8));
 * var others = WeightedCount.ofEqual(14, 1.4).plus(WeightedCount.ofEqual(9, 0.8));
 * WeightedProportion.withDefaults().of(satisfied, others, 400).estimate();   // 0.66
 * satisfied.plus(others).designEffect();                                     // 1.07
 * }</pre>
 *
 * <p>{@link org.eqmon.stats.inference.survey.RaoScottTest} compares groups, {@link
 * org.eqmon.stats.inference.model.LogisticRegression#fitWeighted} holds other things equal, and
 * {@link org.eqmon.stats.inference.survey.StratifiedMean} is for a sample of known strata. Weights
 * against non-response are made in {@code org.eqmon.stats.inference.nonresponse}.
 */
@NullMarked
package org.eqmon.stats.inference.survey;

import org.jspecify.annotations.NullMarked;
