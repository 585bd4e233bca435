package org.eqmon.stats.inference.decomposition;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Comparison;

/**
 * A gap in three parts, seen from group B: what B would gain with A's covariates, what with A's
 * coefficients, and what from both at once beyond that. The parts add up to the gap.
 *
 * @param gap the mean outcome of A minus that of B
 * @param endowments differences of the means, valued by B's coefficients
 * @param coefficients differences of the coefficients, at B's means
 * @param interaction differences of the means times those of the coefficients
 * @param terms the same for the intercept and then for each covariate; empty if there is no answer
 */
public record ThreefoldParts(
    Comparison gap,
    Comparison endowments,
    Comparison coefficients,
    Comparison interaction,
    List<ThreefoldTerm> terms) {
  /** Refuses null. */
  public ThreefoldParts {
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(endowments, "endowments");
    Objects.requireNonNull(coefficients, "coefficients");
    Objects.requireNonNull(interaction, "interaction");
    terms = List.copyOf(terms);
  }
}
