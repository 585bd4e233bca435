package org.eqmon.stats.inference.amount;

import org.apache.commons.statistics.distribution.TDistribution;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The mean of the middle of a group: the largest and smallest values are left out, the same whole
 * number g = floor(share * n) at either end. A few very long waits don't move it; it is neither the
 * mean nor the median of the group.
 *
 * <p>The standard error is Yuen's, sqrt(SSW / (h (h - 1))), with SSW the sum of squared deviations
 * of the winsorised values (the trimmed ones moved in to the nearest one kept) and h = n - 2g the
 * number kept; intervals are Student's t on h - 1 degrees of freedom, and differences have Welch's
 * form of it. With nothing trimmed it is {@link StudentMean} and {@link WelchTest}.
 *
 * <p>Undefined if fewer than two values of a group are kept, and a difference if neither group
 * varies within what is kept.
 */
public final class TrimmedMean {
  private static final Method MEAN =
      new Method("mean.trimmed", "Tukey & McLaughlin 1963, Sankhya A 25; Yuen 1974, Biometrika 61");
  private static final Method DIFFERENCE =
      new Method("mean.difference.yuen", "Yuen 1974, Biometrika 61");

  private final double share;
  private final Confidence confidence;

  private TrimmedMean(double share, Confidence confidence) {
    this.share = share;
    this.confidence = confidence;
  }

  /** Returns the method with a fifth trimmed at either end and 95% intervals. */
  public static TrimmedMean withDefaults() {
    return new TrimmedMean(0.2, Confidence.NINETY_FIVE_PERCENT);
  }

  /**
   * Returns the method with another share trimmed.
   *
   * @param newShare the share of the values trimmed at either end, from 0 to below 0.5
   * @throws IllegalArgumentException if the share is out of range
   */
  public TrimmedMean withTrimmedShare(double newShare) {
    if (!(newShare >= 0 && newShare < 0.5)) {
      throw new IllegalArgumentException(
          "the share trimmed at either end must be from 0 to below 0.5, and was " + newShare);
    }
    return new TrimmedMean(newShare, confidence);
  }

  /** Returns the method with another confidence. */
  public TrimmedMean with(Confidence newConfidence) {
    return new TrimmedMean(share, newConfidence);
  }

  /** Returns the trimmed mean of a sample. */
  public EstimateWithError mean(ValueCounts values) {
    Trimmed trimmed = trim(values);
    if (trimmed.kept < 2) {
      return EstimateWithError.undefined(UndefinedReason.TOO_FEW_VALUES, MEAN);
    }
    double error = Math.sqrt(trimmed.variance);
    double half =
        TDistribution.of(trimmed.kept - 1.0).inverseSurvivalProbability(confidence.tail()) * error;
    Interval interval = new Interval(trimmed.mean - half, trimmed.mean + half, confidence.level());
    return EstimateWithError.of(trimmed.mean, error, interval, MEAN);
  }

  /** Returns the first group's trimmed mean minus the second's. */
  public Comparison compare(ValueCounts first, ValueCounts second) {
    Trimmed one = trim(first);
    Trimmed two = trim(second);
    return one.kept < 2 || two.kept < 2
        ? Comparison.undefined(UndefinedReason.TOO_FEW_VALUES, DIFFERENCE)
        : WelchTest.compare(
            one.mean - two.mean,
            one.variance,
            one.kept - 1.0,
            two.variance,
            two.kept - 1.0,
            confidence,
            DIFFERENCE);
  }

  private record Trimmed(long kept, double mean, double variance) {}

  private Trimmed trim(ValueCounts values) {
    long n = values.total();
    long cut = (long) Math.floor(share * n * (1 + 4 * Math.ulp(1.0)));
    long kept = n - 2 * cut;
    if (kept < 2) {
      return new Trimmed(kept, 0, 0);
    }
    OrderStatistics sample = new OrderStatistics(values);
    double lowest = sample.at(cut + 1);
    double highest = sample.at(n - cut);
    double[] inner = new double[values.distinct()];
    long[] counts = new long[inner.length];
    long[] winsorised = new long[inner.length];
    long seen = 0;
    for (int i = 0; i < inner.length; i++) {
      long next = seen + values.count(i);
      inner[i] = Math.min(Math.max(values.value(i), lowest), highest);
      counts[i] = Math.max(0, Math.min(next, n - cut) - Math.max(seen, cut));
      winsorised[i] = values.count(i);
      seen = next;
    }
    double mean = Moments.of(ValueCounts.of(inner, counts)).mean().value();
    double squares = Moments.of(ValueCounts.of(inner, winsorised)).squares();
    return new Trimmed(kept, mean, squares / kept / (kept - 1));
  }
}
