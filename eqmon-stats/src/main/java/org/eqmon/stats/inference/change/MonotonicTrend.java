package org.eqmon.stats.inference.change;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;

/**
 * A monotonic trend of a series.
 *
 * @param tau Kendall's correlation of value and time, from -1 to 1: S over the number of pairs, or
 *     with ties Kendall's tau-b; undefined if all values are equal
 * @param test the test of no trend; its statistic is S, the pairs of values that rise with time
 *     minus those that fall
 * @param slope Sen's slope for each step of time, with its interval, whose limits may be infinite
 */
public record MonotonicTrend(Estimate tau, TestResult test, IntervalEstimate slope) {
  /** Refuses null. */
  public MonotonicTrend {
    Objects.requireNonNull(tau, "tau");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(slope, "slope");
  }
}
