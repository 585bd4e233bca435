package org.eqmon.stats.inference.amount;

import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * The difference of two groups' medians, first minus second, with Price and Bonett's interval. It
 * supposes nothing about the shape of either distribution.
 *
 * <p>Each median's variance is ((x(n - c + 1) - x(c)) / 2z)^2, with c the whole number nearest to
 * (n + 1) / 2 - sqrt(n), at least 1, and z the normal quantile that leaves P(B &lt; c) above it, B
 * binomial with n and 1/2; the two are taken as independent and their difference as normal.
 *
 * <p>Undefined if a group has fewer than two values, or if both medians sit in a run of equal
 * values so long that neither shows any spread: values with few levels, for which {@code ordinal}
 * has better questions.
 */
public final class MedianDifference {
  private static final Method METHOD =
      new Method(
          "median.difference.priceBonett",
          "Price & Bonett 2002, Journal of Statistical Computation and Simulation 72");

  private final Confidence confidence;

  private MedianDifference(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static MedianDifference withDefaults() {
    return new MedianDifference(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public MedianDifference with(Confidence newConfidence) {
    return new MedianDifference(newConfidence);
  }

  /** Returns the first group's median minus the second's. */
  public Comparison compare(ValueCounts first, ValueCounts second) {
    if (first.total() < 2 || second.total() < 2) {
      return Comparison.undefined(UndefinedReason.TOO_FEW_VALUES, METHOD);
    }
    double variance = variance(first) + variance(second);
    return variance == 0
        ? Comparison.undefined(UndefinedReason.ZERO_VARIANCE, METHOD)
        : Comparison.normal(
            median(first) - median(second), 0, Math.sqrt(variance), confidence, METHOD);
  }

  private static double median(ValueCounts values) {
    return QuantileType.MODE_OF_UNIFORM.of(new OrderStatistics(values), values.total(), 0.5);
  }

  private static double variance(ValueCounts values) {
    long n = values.total();
    OrderStatistics sample = new OrderStatistics(values);
    long c = Math.max(1, Math.round((n + 1.0) / 2 - Math.sqrt((double) n)));
    double z = Normal.upperQuantile(new Binomial(n, 0.5).atMost(c - 1));
    double error = (sample.at(n - c + 1) - sample.at(c)) / (2 * z);
    return error * error;
  }
}
