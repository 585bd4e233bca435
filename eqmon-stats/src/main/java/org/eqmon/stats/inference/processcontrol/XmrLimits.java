package org.eqmon.stats.inference.processcontrol;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;

/**
 * An XmR chart.
 *
 * @param chart the chart
 * @param meanMovingRange the mean distance of successive values
 * @param screenedMeanMovingRange the same without the moving ranges that stand out; the limits are
 *     made of it
 */
public record XmrLimits(
    ControlChart chart, Estimate meanMovingRange, Estimate screenedMeanMovingRange) {
  /** Refuses null. */
  public XmrLimits {
    Objects.requireNonNull(chart, "chart");
    Objects.requireNonNull(meanMovingRange, "meanMovingRange");
    Objects.requireNonNull(screenedMeanMovingRange, "screenedMeanMovingRange");
  }
}
