/**
 * Did it change? Trends of rates and series, and changes of a gap between two periods.
 *
 * <p>Satisfied tenants of four yearly surveys, and the test of a trend:
 *
 * <pre>{@code
 * var trend = CochranArmitage.withDefaults()
 *     .test(new long[] {83, 90, 129, 70}, new long[] {86, 93, 136, 82});
 * trend.test().pValue();   // 0.0041
 * trend.direction();       // FALLING
 * }</pre>
 *
 * <p>Has the gap between a group and its reference closed since the last survey?
 *
 * <pre>{@code
 * var change = GapChange.withDefaults().of(
 *     PeriodRates.ofCounts(288, 400, 72, 120),    // 72% against 60%
 *     PeriodRates.ofCounts(311, 420, 102, 150));  // 74% against 68%
 * change.change().estimate().interval();
 * }</pre>
 *
 * <p>For a series without counts, such as a yearly ratio, {@link
 * org.eqmon.stats.inference.change.MannKendall} tests whether it rises or falls and gives the
 * slope. Whether one period stands out from a series is a question for {@link
 * org.eqmon.stats.inference.processcontrol}.
 */
@NullMarked
package org.eqmon.stats.inference.change;

import org.jspecify.annotations.NullMarked;
