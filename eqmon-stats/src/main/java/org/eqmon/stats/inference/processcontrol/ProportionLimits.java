package org.eqmon.stats.inference.processcontrol;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;

/**
 * A p-chart.
 *
 * @param chart the chart
 * @param sigmaZ how many times wider the limits are than chance among people would make them; 1 for
 *     a plain p-chart
 */
public record ProportionLimits(ControlChart chart, Estimate sigmaZ) {
  /** Refuses null. */
  public ProportionLimits {
    Objects.requireNonNull(chart, "chart");
    Objects.requireNonNull(sigmaZ, "sigmaZ");
  }
}
