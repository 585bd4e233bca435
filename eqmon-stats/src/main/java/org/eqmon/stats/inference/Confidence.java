package org.eqmon.stats.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The level of a two-sided interval.
 *
 * @param level the level, between 0 and 1, such as 0.95
 */
public record Confidence(double level) {
  /** 95%, the default of every interval. */
  public static final Confidence NINETY_FIVE_PERCENT = new Confidence(0.95);

  /** Refuses a level that isn't between 0 and 1. */
  public Confidence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "the confidence must be between 0 and 1, such as 0.95, and was " + level);
    }
  }

  /** Returns the probability left to each tail, half of one minus the level. */
  public double tail() {
    return (1 - level) / 2;
  }

  /** Returns the normal quantile that leaves {@link #tail()} above it: 1.96 for 95%. */
  public double normalQuantile() {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
  }

  /**
   * Returns the normal interval around an estimate: {@link #normalQuantile()} standard errors to
   * either side.
   *
   * @throws IllegalArgumentException if the standard error is negative, or either is NaN
   */
  public Interval normalInterval(double estimate, double standardError) {
    double half = normalQuantile() * standardError;
    return new Interval(estimate - half, estimate + half, level);
  }
}
