package org.eqmon.stats.inference.representation;

/** Where the p-value of a {@link GoodnessOfFit} test comes from. */
public sealed interface FitDistribution {
  /** Returns the chi-squared approximation, good when at least 5 or so are expected everywhere. */
  static FitDistribution chiSquared() {
    return new ChiSquared();
  }

  /**
   * Returns the exact multinomial distribution: all compositions of the total whose statistic is at
   * least the observed one, by enumeration of at most {@value Exact#LARGEST} compositions.
   */
  static FitDistribution exact() {
    return new Exact();
  }

  /**
   * Returns the distribution of random compositions: the share of them, the observed one included,
   * whose statistic is at least the observed one. The same seed gives the same p-value.
   *
   * @param samples how many random compositions, at least 1, such as 9,999
   * @param seed the seed of the random numbers
   * @throws IllegalArgumentException if there are no samples
   */
  static FitDistribution monteCarlo(int samples, long seed) {
    return new MonteCarlo(samples, seed);
  }

  /** The chi-squared approximation. */
  record ChiSquared() implements FitDistribution {}

  /** The exact multinomial distribution. */
  record Exact() implements FitDistribution {
    /** The largest number of compositions that is enumerated. */
    public static final long LARGEST = 20_000_000;
  }

  /**
   * Random compositions.
   *
   * @param samples how many
   * @param seed the seed of the random numbers
   */
  record MonteCarlo(int samples, long seed) implements FitDistribution {
    /** Refuses no samples. */
    public MonteCarlo {
      if (samples < 1) {
        throw new IllegalArgumentException("a Monte Carlo p-value needs at least one sample");
      }
    }
  }
}
