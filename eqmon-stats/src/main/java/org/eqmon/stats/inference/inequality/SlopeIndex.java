package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;

/**
 * The slope of a value from the most to the least disadvantaged end of a population.
 *
 * @param slopeIndex the slope index of inequality: the fitted value at the least disadvantaged end
 *     minus that at the most disadvantaged; below 0 if the disadvantaged have more
 * @param relativeIndex the relative index of inequality: the first of these over the second
 * @param intercept the fitted value at the most disadvantaged end
 */
public record SlopeIndex(
    EstimateWithError slopeIndex, EstimateWithError relativeIndex, Estimate intercept) {
  /** Refuses null. */
  public SlopeIndex {
    Objects.requireNonNull(slopeIndex, "slopeIndex");
    Objects.requireNonNull(relativeIndex, "relativeIndex");
    Objects.requireNonNull(intercept, "intercept");
  }
}
