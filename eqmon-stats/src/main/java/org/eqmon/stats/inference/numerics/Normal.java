package org.eqmon.stats.inference.numerics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /** Returns the probability of a value at or below z. */
  public static double cdf(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** Returns the probability of a value above z, accurate where it is tiny. */
  public static double upperTail(double z) {
    return STANDARD.survivalProbability(z);
  }

  /** Returns the probability of a value at least as far from 0 as z. */
  public static double twoSided(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }

  /** Returns the value that is exceeded with a probability, from 0 (infinite) to 1. */
  public static double upperQuantile(double probability) {
    return STANDARD.inverseSurvivalProbability(probability);
  }
}
