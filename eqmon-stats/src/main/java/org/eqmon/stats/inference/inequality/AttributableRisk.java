package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.EstimateWithError;

/**
 * How far all would move if every group had the reference group's value.
 *
 * @param risk the population attributable risk: the reference group's value minus the mean of all
 * @param fractionPercent the population attributable fraction: the risk as a percentage of the mean
 */
public record AttributableRisk(EstimateWithError risk, EstimateWithError fractionPercent) {
  /** Refuses null. */
  public AttributableRisk {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(fractionPercent, "fractionPercent");
  }
}
