package org.eqmon.stats.inference.processcontrol;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;

/**
 * One period on a control chart.
 *
 * @param value the value; undefined for a period without trials
 * @param lower the lower limit
 * @param upper the upper limit
 * @param zone where the value lies, decided without rounding
 */
public record ChartPoint(Estimate value, double lower, double upper, Zone zone) {
  /** Refuses null. */
  public ChartPoint {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(zone, "zone");
  }
}
