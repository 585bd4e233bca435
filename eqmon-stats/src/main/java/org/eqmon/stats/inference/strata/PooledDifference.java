package org.eqmon.stats.inference.strata;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A risk difference pooled over strata.
 *
 * @param estimate the common difference, from -1 to 1
 * @param standardError Sato's standard error, which holds both for a few large strata and for many
 *     small ones
 * @param standardErrorGreenlandRobins Greenland and Robins' standard error, for a few large strata
 * @param interval normal, with Sato's standard error
 * @param method how they were computed
 */
public record PooledDifference(
    Estimate estimate,
    Estimate standardError,
    Estimate standardErrorGreenlandRobins,
    Optional<Interval> interval,
    Method method) {
  /** Refuses null. */
  public PooledDifference {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(standardError, "standardError");
    Objects.requireNonNull(standardErrorGreenlandRobins, "standardErrorGreenlandRobins");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(method, "method");
  }

  static PooledDifference undefined(UndefinedReason reason, Method method) {
    Estimate none = Estimate.undefined(reason);
    return new PooledDifference(none, none, none, Optional.empty(), method);
  }
}
