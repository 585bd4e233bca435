package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.EstimateWithError;

/**
 * How far a value is concentrated among the better off.
 *
 * @param absolute the absolute concentration index, in the value's unit; above 0 if the less
 *     disadvantaged have more
 * @param relative the absolute index over the mean
 */
public record Concentration(EstimateWithError absolute, EstimateWithError relative) {
  /** Refuses null. */
  public Concentration {
    Objects.requireNonNull(absolute, "absolute");
    Objects.requireNonNull(relative, "relative");
  }
}
