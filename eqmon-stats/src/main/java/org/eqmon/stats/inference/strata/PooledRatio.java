package org.eqmon.stats.inference.strata;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A ratio pooled over strata.
 *
 * @param estimate the common ratio
 * @param logStandardError the standard error of its natural logarithm
 * @param interval the interval, normal on the log scale; empty if the ratio is 0, infinite or 0/0
 * @param method how all three were computed
 */
public record PooledRatio(
    Estimate estimate, Estimate logStandardError, Optional<Interval> interval, Method method) {
  /** Refuses null. */
  public PooledRatio {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(logStandardError, "logStandardError");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(method, "method");
  }

  static PooledRatio undefined(UndefinedReason reason, Method method) {
    return withoutError(Estimate.undefined(reason), reason, method);
  }

  static PooledRatio withoutError(Estimate estimate, UndefinedReason reason, Method method) {
    return new PooledRatio(estimate, Estimate.undefined(reason), Optional.empty(), method);
  }
}
