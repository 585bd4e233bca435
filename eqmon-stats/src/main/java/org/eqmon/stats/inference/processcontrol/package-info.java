/**
 * Does one period, or one unit, stand out? Control charts over time and funnel plots over units.
 *
 * <p>The share of repairs done on time, by month, on Laney's p'-chart with the usual run rules:
 *
 * <pre>{@code
 * var limits = ProportionChart.withDefaults().of(onTime, repairs);
 * limits.chart().beyondLimits();                         // months beyond a limit
 * RunRules.withDefaults().signals(limits.chart());       // and trends, shifts, two in three
 * }</pre>
 *
 * <p>A series that isn't a share of people goes on an {@link
 * org.eqmon.stats.inference.processcontrol.XmrChart}.
 *
 * <p>Which landlords' satisfaction lies further from the average than chance explains, when
 * landlords differ anyway?
 *
 * <pre>{@code
 * var dispersion = Overdispersion.withDefaults().ofProportions(satisfied, asked);
 * var funnel = ProportionFunnel.withDefaults()
 *     .with(new Confidence(0.998)).with(dispersion);
 * funnel.limits(average, asked);
 * }</pre>
 */
@NullMarked
package org.eqmon.stats.inference.processcontrol;

import org.jspecify.annotations.NullMarked;
