/**
 * Are groups spread alike over estates, schemes or landlords?
 *
 * <p>For two groups, the index of dissimilarity:
 *
 * <pre>{@code
 * var index = Dissimilarity.withDefaults().of(
 *     new long[] {100, 60, 40, 0},     // one group's homes on four estates
 *     new long[] {0, 40, 60, 100});    // the other's
 * index.observed().estimate().value();   // 0.6
 * index.noise().value();                 // 0.07: what random letting would show
 * index.debiased().estimate().value();   // 0.57
 * }</pre>
 *
 * <p>For more groups, {@link org.eqmon.stats.inference.segregation.MutualInformation} and Theil's
 * H.
 *
 * <p>With small units the observed index is mostly noise. Look at the de-biased one.
 */
@NullMarked
package org.eqmon.stats.inference.segregation;

import org.jspecify.annotations.NullMarked;
