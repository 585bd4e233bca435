package org.eqmon.stats.inference;

import java.util.Objects;
import java.util.Optional;

/**
 * An estimate with its interval. Either may be missing without the other: a ratio of zero over zero
 * has no estimate, yet every ratio from 0 to infinity is compatible with it.
 *
 * @param estimate the point estimate
 * @param interval the interval, or empty if the method can't give one
 * @param method how both were computed
 */
public record IntervalEstimate(Estimate estimate, Optional<Interval> interval, Method method) {
  /** Refuses null. */
  public IntervalEstimate {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(method, "method");
  }

  /** Returns an estimate with an interval. */
  public static IntervalEstimate of(double estimate, Interval interval, Method method) {
    return new IntervalEstimate(Estimate.of(estimate), Optional.of(interval), method);
  }

  /** Returns no answer. */
  public static IntervalEstimate undefined(UndefinedReason reason, Method method) {
    return new IntervalEstimate(Estimate.undefined(reason), Optional.empty(), method);
  }
}
