package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The smallest gaps that two groups of given sizes had a given chance of showing, if the rate of
 * group 2 were what was observed.
 *
 * @param rate2 the rate of group 2 that is assumed
 * @param above the smallest rate 1 - rate 2 above 0 that would have been found with the power;
 *     undefined ({@code NOT_REACHED}) if not even a rate of 1 would
 * @param below the same below 0; undefined if not even a rate of 0 would
 * @param confidence one minus the two-sided level of the test
 * @param power the chance of finding it, in its direction
 */
public record DetectableGap(
    double rate2, Estimate above, Estimate below, Confidence confidence, double power) {
  /** Returns the ratio of rates that goes with {@link #above}; undefined for a rate 2 of 0. */
  public Estimate ratioAbove() {
    return ratio(above);
  }

  /** Returns the ratio of rates that goes with {@link #below}; undefined for a rate 2 of 0. */
  public Estimate ratioBelow() {
    return ratio(below);
  }

  private Estimate ratio(Estimate difference) {
    return rate2 == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : difference.map(d -> (rate2 + d) / rate2);
  }
}
