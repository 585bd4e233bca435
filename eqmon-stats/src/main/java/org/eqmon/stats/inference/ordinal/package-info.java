/**
 * Gaps in answers on a scale: satisfaction from 1 to 5, bands, anything that has an order but no
 * unit.
 *
 * <p>Every method works from {@link org.eqmon.stats.inference.ValueCounts}, how many people gave
 * each answer, so five numbers stand for any number of people:
 *
 * <pre>{@code
 * ValueCounts disabled = ValueCounts.ofLevels(14, 20, 31, 25, 10);     // very dissatisfied first
 * ValueCounts others = ValueCounts.ofLevels(21, 40, 90, 120, 61);
 * Comparison gap = ProbabilityOfSuperiority.withDefaults().compare(disabled, others);
 * gap.estimate().estimate().value();   // 0.378: how often a disabled person is the more satisfied
 * gap.estimate().interval();           // 0.318 to 0.441
 * gap.test().pValue().value();         // 0.00024
 * }</pre>
 *
 * <p>Comparisons are of the first group over the second; swapping them mirrors the answer. Which
 * question, which class:
 *
 * <ul>
 *   <li>By how much do two groups differ? {@link
 *       org.eqmon.stats.inference.ordinal.ProbabilityOfSuperiority}, as a probability or as Cliff's
 *       delta, with a test that agrees with its interval. {@link
 *       org.eqmon.stats.inference.ordinal.BrunnerMunzel} is the well-known method for large groups
 *       and {@link org.eqmon.stats.inference.ordinal.PairCounts} the bare arithmetic.
 *   <li>Do two groups differ at all? {@link org.eqmon.stats.inference.ordinal.MannWhitney}, exact
 *       when they are small; for paired values {@link
 *       org.eqmon.stats.inference.ordinal.WilcoxonSignedRank}; for several groups {@link
 *       org.eqmon.stats.inference.ordinal.KruskalWallis}.
 *   <li>By how many units, where values have one? {@link
 *       org.eqmon.stats.inference.ordinal.HodgesLehmann}.
 *   <li>Does the answer rise with an ordered group, such as age? {@link
 *       org.eqmon.stats.inference.ordinal.SomersD} and {@link
 *       org.eqmon.stats.inference.contingency.LinearByLinearTest}.
 * </ul>
 */
@NullMarked
package org.eqmon.stats.inference.ordinal;

import org.jspecify.annotations.NullMarked;
