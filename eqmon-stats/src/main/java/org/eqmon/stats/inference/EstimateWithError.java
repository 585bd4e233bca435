package org.eqmon.stats.inference;

import java.util.Objects;
import java.util.Optional;

/**
 * An estimate with its standard error and, where the method has one, its interval.
 *
 * @param estimate the point estimate
 * @param standardError the standard error, on the scale of the estimate; undefined with the reason
 *     if there is none
 * @param interval the interval, or empty if the method can't give one
 * @param method how all three were computed
 */
public record EstimateWithError(
    Estimate estimate, Estimate standardError, Optional<Interval> interval, Method method) {
  /** Refuses null and a negative standard error. */
  public EstimateWithError {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(method, "method");
    if (standardError instanceof Estimate.Defined error && error.value() < 0) {
      throw new IllegalArgumentException("a standard error can't be negative");
    }
  }

  /** Returns an estimate with a standard error and an interval. */
  public static EstimateWithError of(
      double estimate, double standardError, Interval interval, Method method) {
    return new EstimateWithError(
        Estimate.of(estimate), Estimate.of(standardError), Optional.of(interval), method);
  }

  /** Returns an estimate whose sampling error isn't known. */
  public static EstimateWithError withoutError(
      double estimate, UndefinedReason reason, Method method) {
    return new EstimateWithError(
        Estimate.of(estimate), Estimate.undefined(reason), Optional.empty(), method);
  }

  /** Returns no answer. */
  public static EstimateWithError undefined(UndefinedReason reason, Method method) {
    Estimate none = Estimate.undefined(reason);
    return new EstimateWithError(none, none, Optional.empty(), method);
  }
}
