/**
 * One proportion: how far the share that was observed may be from the one behind it.
 *
 * <pre>{@code
 * IntervalEstimate share = ProportionInterval.withDefaults().of(81, 263);
 * share.estimate().value();          // 0.308
 * share.interval().get().lower();    // 0.255, Wilson's at 95%
 *
 * ProportionInterval.withDefaults()
 *     .with(ProportionMethod.CLOPPER_PEARSON)
 *     .with(new Confidence(0.99))
 *     .of(81, 263);
 * }</pre>
 *
 * <p>For a comparison with a reference share take {@code representation}, whose interval and test
 * are one statistic.
 */
@NullMarked
package org.eqmon.stats.inference.proportion;

import org.jspecify.annotations.NullMarked;
