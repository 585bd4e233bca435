/**
 * Many small groups: what each can borrow from the others.
 *
 * <p>A ward of eight people with five satisfied has a rate of 63%, and an interval that says
 * nothing. Beside forty other wards it says more:
 *
 * <pre>{@code
 * var rates = BetaBinomialShrinkage.withDefaults().of(satisfied, asked);
 * rates.commonRate();            // what wards have in common
 * rates.rates().get(3);          // the ward's rate, drawn towards it, with its interval
 * rates.priorShares().get(3);    // how far it was drawn
 * }</pre>
 *
 * <p>{@link org.eqmon.stats.inference.smallgroups.RandomEffects} pools gaps, or any effects with
 * standard errors, that differ between groups; {@link
 * org.eqmon.stats.inference.smallgroups.JamesStein} is for values measured equally well. Which
 * units stand out is a question for the funnel plots of {@code processcontrol}. Whether one group
 * differs is a question for {@code gap}: a shrunken rate is biased towards the others on purpose.
 */
@NullMarked
package org.eqmon.stats.inference.smallgroups;

import org.jspecify.annotations.NullMarked;
