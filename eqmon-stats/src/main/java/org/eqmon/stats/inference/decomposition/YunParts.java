package org.eqmon.stats.inference.decomposition;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Comparison;

/**
 * A gap between two rates in two parts, each shared out to the intercept and the covariates.
 *
 * @param gap the rate of A minus that of B; both parts add up to it
 * @param characteristics what the groups' different covariates make, valued by A's coefficients
 * @param coefficients what their different coefficients make, for the people of B
 * @param characteristicsTerms the shares of the intercept (0) and of each covariate in the first
 *     part, which they add up to; undefined if the linear shares cancel, empty if there is no
 *     answer
 * @param coefficientsTerms the shares of the intercept and of each covariate in the second part,
 *     likewise; they move between a covariate and the intercept with the covariate's zero or an
 *     indicator's left-out level
 */
public record YunParts(
    Comparison gap,
    Comparison characteristics,
    Comparison coefficients,
    List<Comparison> characteristicsTerms,
    List<Comparison> coefficientsTerms) {
  /** Refuses null. */
  public YunParts {
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(characteristics, "characteristics");
    Objects.requireNonNull(coefficients, "coefficients");
    characteristicsTerms = List.copyOf(characteristicsTerms);
    coefficientsTerms = List.copyOf(coefficientsTerms);
  }
}
