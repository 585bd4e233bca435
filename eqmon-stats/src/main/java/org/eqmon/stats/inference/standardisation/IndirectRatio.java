package org.eqmon.stats.inference.standardisation;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.IntervalEstimate;

/**
 * Observed over expected events.
 *
 * @param observed the events that there were
 * @param expected the events that there would have been at the reference's rates
 * @param ratio the first over the second, times the multiplier
 */
public record IndirectRatio(long observed, Estimate expected, IntervalEstimate ratio) {
  /** Refuses null. */
  public IndirectRatio {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(ratio, "ratio");
  }
}
