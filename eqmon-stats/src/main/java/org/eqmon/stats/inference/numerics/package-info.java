/**
 * Numerical building blocks that the inference packages share and hosts don't see: the normal
 * distribution, distributions of counts that take {@code long} and keep their accuracy in the
 * tails, exact two-sided p-values, and root finding.
 *
 * <p>Distributions of continuous quantities come from Commons Statistics, linear algebra and
 * optimisers from Commons Math; {@code docs/decisions/0007-count-distributions.md} says why counts
 * have their own.
 */
@NullMarked
package org.eqmon.stats.inference.numerics;

import org.jspecify.annotations.NullMarked;
