package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;

/**
 * The proportions nearest to a given one that a plan can tell from it.
 *
 * @param below the nearest below; undefined ({@code NOT_REACHED}) if none down to 0 is found with
 *     the power
 * @param above the nearest above; undefined if none up to 1 is
 */
public record DetectableProportion(Estimate below, Estimate above) {
  /** Refuses null. */
  public DetectableProportion {
    Objects.requireNonNull(below, "below");
    Objects.requireNonNull(above, "above");
  }
}
