package org.eqmon.stats.inference.decomposition;

import java.util.Objects;
import org.eqmon.stats.inference.Comparison;

/**
 * The parts of a gap that one covariate, or the intercept, stands for. For a covariate whose zero
 * is arbitrary, or an indicator whose left-out level is, only the endowments mean anything alone:
 * the other two move between it and the intercept with that choice.
 *
 * @param endowments the difference of its means, valued by B's coefficient
 * @param coefficients the difference of its coefficients, at B's mean
 * @param interaction the difference of its means times that of its coefficients
 */
public record ThreefoldTerm(
    Comparison endowments, Comparison coefficients, Comparison interaction) {
  /** Refuses null. */
  public ThreefoldTerm {
    Objects.requireNonNull(endowments, "endowments");
    Objects.requireNonNull(coefficients, "coefficients");
    Objects.requireNonNull(interaction, "interaction");
  }
}
