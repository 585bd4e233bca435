package org.eqmon.stats.inference.amount;

import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The difference of two groups' means, first minus second, with Welch's t: the variances may
 * differ.
 *
 * <p>The standard error is sqrt(v1 / n1 + v2 / n2), the degrees of freedom are Satterthwaite's.
 * Multiplying all values by a positive number multiplies the difference, its error and its interval
 * and leaves the p-value alone; swapping the groups changes signs. Undefined if a group has fewer
 * than two values, or if neither group varies.
 */
public final class WelchTest {
  private static final Method METHOD =
      new Method(
          "mean.difference.welch", "Welch 1938, Biometrika 29; Satterthwaite 1946, Biometrics 2");

  private final Confidence confidence;

  private WelchTest(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static WelchTest withDefaults() {
    return new WelchTest(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public WelchTest with(Confidence newConfidence) {
    return new WelchTest(newConfidence);
  }

  /** Returns the first group's mean minus the second's. */
  public Comparison compare(ValueCounts first, ValueCounts second) {
    return compare(Moments.of(first), Moments.of(second));
  }

  /** Returns the first group's mean minus the second's, from moments. */
  public Comparison compare(Moments first, Moments second) {
    if (first.count() < 2 || second.count() < 2) {
      return Comparison.undefined(UndefinedReason.TOO_FEW_VALUES, METHOD);
    }
    return compare(
        first.mean().value() - second.mean().value(),
        first.variance().value() / first.count(),
        first.count() - 1.0,
        second.variance().value() / second.count(),
        second.count() - 1.0,
        confidence,
        METHOD);
  }

  /** Compares two independent estimates, each with its squared standard error and its freedom. */
  static Comparison compare(
      double difference,
      double firstVariance,
      double firstFreedom,
      double secondVariance,
      double secondFreedom,
      Confidence confidence,
      Method method) {
    double variance = firstVariance + secondVariance;
    if (variance == 0) {
      return Comparison.undefined(UndefinedReason.ZERO_VARIANCE, method);
    }
    double firstShare = firstVariance / variance;
    double secondShare = secondVariance / variance;
    double degreesOfFreedom =
        1 / (firstShare * firstShare / firstFreedom + secondShare * secondShare / secondFreedom);
    return Comparison.studentT(
        difference, 0, Math.sqrt(variance), degreesOfFreedom, confidence, method);
  }
}
