/**
 * Models: gaps with other things held equal.
 *
 * <p>A model takes patterns of covariates with counts, never rows of people: five characteristics
 * and an outcome of ten million tenants come down to a few thousand patterns, and the fit is the
 * same.
 *
 * <pre>{@code
 * double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};   // disabled, in the valleys
 * long[] satisfied = {410, 180, 95, 60};
 * long[] asked = {520, 260, 150, 110};
 * ModelFit fit = LogisticRegression.withDefaults().fit(x, satisfied, asked);
 * Coefficients coefficients = fit.coefficients().orElseThrow();   // or fit.reason()
 * coefficients.ratio(1, Confidence.NINETY_FIVE_PERCENT);          // odds ratio 0.49 (0.36 to 0.66)
 * MarginalRisks risks = MarginalStandardisation.withDefaults().gap(fit, x, asked, 0);
 * risks.difference().estimate();   // -0.151: 15.1 percentage points lower, like with like
 * }</pre>
 *
 * <p>The intercept comes first and is added by the model, except in {@link
 * org.eqmon.stats.inference.model.ProportionalOdds}, which has thresholds instead. A fit that can't
 * be had says why ({@link org.eqmon.stats.inference.model.ModelFit#reason()}): collinear
 * covariates, outcomes that are separated by them, no events. It never returns coefficients of a
 * search that didn't end.
 *
 * <ul>
 *   <li>Yes or no: {@link org.eqmon.stats.inference.model.LogisticRegression}, {@link
 *       org.eqmon.stats.inference.model.FirthLogisticRegression} when outcomes are separated or
 *       events are few, {@link org.eqmon.stats.inference.model.MarginalStandardisation} for the gap
 *       in percentage points.
 *   <li>Events over time: {@link org.eqmon.stats.inference.model.PoissonRegression}, also with
 *       overdispersion.
 *   <li>Amounts: {@link org.eqmon.stats.inference.model.LinearRegression}, {@link
 *       org.eqmon.stats.inference.model.QuantileRegression}.
 *   <li>Answers on a scale: {@link org.eqmon.stats.inference.model.ProportionalOdds}.
 * </ul>
 */
@NullMarked
package org.eqmon.stats.inference.model;

import org.jspecify.annotations.NullMarked;
