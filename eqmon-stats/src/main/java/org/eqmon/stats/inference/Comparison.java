package org.eqmon.stats.inference;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A gap with its interval and its test. Both come from one statistic, so a two-sided interval
 * excludes the value of no gap exactly when the two-sided p-value is below one minus the
 * confidence.
 *
 * @param estimate the gap, with its standard error where there is one
 * @param test the test of no gap
 */
public record Comparison(EstimateWithError estimate, TestResult test) {
  /** Refuses null. */
  public Comparison {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(test, "test");
  }

  /** Returns no answer. */
  public static Comparison undefined(UndefinedReason reason, Method method) {
    return new Comparison(
        EstimateWithError.undefined(reason, method),
        TestResult.undefined(reason, Alternative.TWO_SIDED, method));
  }

  /**
   * Returns a comparison that takes (estimate - noGap) / standardError as standard normal,
   * two-sided. With a standard error of 0 there is no interval and no test.
   *
   * @throws IllegalArgumentException if the standard error is negative
   */
  public static Comparison normal(
      double estimate, double noGap, double standardError, Confidence confidence, Method method) {
    if (Double.isInfinite(estimate) || Double.isInfinite(standardError)) {
      return undefined(UndefinedReason.TOO_LARGE, method);
    }
    return standardError == 0
        ? withoutError(estimate, method)
        : new Comparison(
            EstimateWithError.of(
                estimate,
                standardError,
                confidence.normalInterval(estimate, standardError),
                method),
            TestResult.ofNormal((estimate - noGap) / standardError, method));
  }

  /**
   * Returns a comparison that takes (estimate - noGap) / standardError as Student's t, two-sided.
   * With a standard error of 0 there is no interval and no test.
   *
   * @throws IllegalArgumentException if the standard error is negative or the degrees of freedom
   *     aren't positive
   */
  public static Comparison studentT(
      double estimate,
      double noGap,
      double standardError,
      double degreesOfFreedom,
      Confidence confidence,
      Method method) {
    if (Double.isInfinite(estimate) || Double.isInfinite(standardError)) {
      return undefined(UndefinedReason.TOO_LARGE, method);
    }
    if (standardError == 0) {
      return withoutError(estimate, method);
    }
    TDistribution t = TDistribution.of(degreesOfFreedom);
    double statistic = (estimate - noGap) / standardError;
    double half = t.inverseSurvivalProbability(confidence.tail()) * standardError;
    Interval interval = new Interval(estimate - half, estimate + half, confidence.level());
    return new Comparison(
        EstimateWithError.of(estimate, standardError, interval, method),
        new TestResult(
            Estimate.of(statistic),
            Estimate.of(degreesOfFreedom),
            Estimate.of(2 * t.survivalProbability(Math.abs(statistic))),
            Alternative.TWO_SIDED,
            method));
  }

  /** Returns a gap whose sampling error isn't known, with neither interval nor test. */
  public static Comparison withoutError(double estimate, UndefinedReason reason, Method method) {
    return new Comparison(
        EstimateWithError.withoutError(estimate, reason, method),
        TestResult.undefined(reason, Alternative.TWO_SIDED, method));
  }

  private static Comparison withoutError(double estimate, Method method) {
    return new Comparison(
        new EstimateWithError(Estimate.of(estimate), Estimate.of(0), Optional.empty(), method),
        TestResult.undefined(UndefinedReason.ZERO_VARIANCE, Alternative.TWO_SIDED, method));
  }
}
