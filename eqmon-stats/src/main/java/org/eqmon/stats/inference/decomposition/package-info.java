/**
 * How much of a gap goes with what else differs between two groups?
 *
 * <p>Satisfied tenants of two landlords, where one has more flats and more new tenants:
 *
 * <pre>{@code
 * double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};   // in a flat, new
 * var a = GroupRates.of(x, new long[] {410, 90, 180, 40}, new long[] {520, 130, 260, 75});
 * var b = GroupRates.of(x, new long[] {120, 60, 95, 70}, new long[] {160, 95, 150, 140});
 * ExplainedGap parts = Fairlie.withDefaults().of(a, b);
 * parts.gap().estimate();           // 0.098
 * parts.explained().estimate();     // of which the patterns' different shares explain 0.054
 * parts.unexplained().estimate();   // and the rest they don't
 * }</pre>
 *
 * <ul>
 *   <li>Rates over the categories of one thing: {@link
 *       org.eqmon.stats.inference.decomposition.Kitagawa}, which needs no model.
 *   <li>Rates with several covariates: {@link org.eqmon.stats.inference.decomposition.Fairlie} for
 *       two parts, {@link org.eqmon.stats.inference.decomposition.Yun} for each covariate's share.
 *   <li>Amounts, or rates by a linear model: {@link
 *       org.eqmon.stats.inference.decomposition.OaxacaBlinder}, also from published means and
 *       coefficients.
 * </ul>
 *
 * <p>Everything takes patterns with counts, never rows of people. The unexplained part isn't
 * discrimination, nor is the explained part its absence: what isn't measured is in the first, and
 * the covariates may themselves be outcomes of unequal treatment.
 */
@NullMarked
package org.eqmon.stats.inference.decomposition;

import org.jspecify.annotations.NullMarked;
