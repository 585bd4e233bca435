package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;

/**
 * How far groups' values spread around their mean.
 *
 * @param variance the between-group variance
 * @param standardDeviation the root of the observed variance
 * @param coefficientOfVariationPercent the standard deviation as a percentage of the mean;
 *     undefined if the mean is 0
 */
public record BetweenGroupSpread(
    DebiasedIndex variance, Estimate standardDeviation, Estimate coefficientOfVariationPercent) {
  /** Refuses null. */
  public BetweenGroupSpread {
    Objects.requireNonNull(variance, "variance");
    Objects.requireNonNull(standardDeviation, "standardDeviation");
    Objects.requireNonNull(coefficientOfVariationPercent, "coefficientOfVariationPercent");
  }
}
