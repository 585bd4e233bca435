/**
 * Planning: how many people a comparison needs, what chance it has of finding a gap, and which gap
 * is the smallest it can find.
 *
 * <pre>{@code
 * TwoProportionsPlan plan = TwoProportionsPlan.withDefaults();   // level 0.05, power 0.8
 * plan.sampleSize(0.10, 0.08).value();                           // 3,213 in each group
 * plan.power(400, 0.12, 400, 0.08).value();                      // 0.47
 * plan.minimumDetectable(50, 50, 0.5).above().value();           // 0.77
 *
 * ShareAgainstReferencePlan.withDefaults().sampleSize(0.03, 0.06);
 * PairedPlan.withDefaults().sampleSize(0.20, 0.10);
 * StandardErrorPlan.withDefaults().minimumDetectable(0.031);     // of any estimate with an error
 * }</pre>
 *
 * <p>These plans say what a comparison could find before it is made. The power of the very test
 * that a comparison was made with comes from that comparison's {@code minimumDetectable}.
 */
@NullMarked
package org.eqmon.stats.inference.planning;

import org.jspecify.annotations.NullMarked;
