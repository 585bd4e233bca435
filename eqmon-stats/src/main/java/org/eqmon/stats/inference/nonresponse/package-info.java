/**
 * What those who didn't answer could change.
 *
 * <p>Weights give those who answered the make-up of the population, by one classification ({@link
 * org.eqmon.stats.inference.nonresponse.PostStratification}) or by several at once ({@link
 * org.eqmon.stats.inference.nonresponse.Raking}), and say what that costs in precision.
 *
 * <p>Bounds need no assumption of why people didn't answer: they show the gap if all of them had
 * answered one way, and if all had answered the other. {@link
 * org.eqmon.stats.inference.nonresponse.TippingPoint} says how different they would have to be for
 * a conclusion to change, and {@link org.eqmon.stats.inference.nonresponse.EValue} how strong
 * something unmeasured would have to be to explain a gap away.
 *
 * <pre>{@code
 * var men = new IncompleteGroup(30, 80, 20);
 * var women = new IncompleteGroup(50, 90, 10);
 * GapBounds.ofMissingOutcomes(men, women);
 * double[][] answered = {{10, 30, 25}, {20, 15, 12}};   // by sex and age
 * Raking.withDefaults()
 *     .ofTable(answered, new double[] {70, 50}, new double[] {40, 50, 30})
 *     .designEffect();   // 1.04
 * }</pre>
 */
@NullMarked
package org.eqmon.stats.inference.nonresponse;

import org.jspecify.annotations.NullMarked;
