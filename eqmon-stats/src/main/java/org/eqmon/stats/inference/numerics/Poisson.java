package org.eqmon.stats.inference.numerics;

/**
 * How many independent events happen where a mean number is expected.
 *
 * @param mean the mean, finite and 0 or more
 */
public record Poisson(double mean) implements CountDistribution {
  /** Refuses an impossible mean. */
  public Poisson {
    if (!(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the mean of a count must be 0 or more");
    }
  }

  @Override
  public long minimum() {
    return 0;
  }

  @Override
  public long maximum() {
    return Long.MAX_VALUE;
  }

  @Override
  public long mode() {
    return (long) Math.floor(mean);
  }

  @Override
  public double probability(long count) {
    if (count < 0) {
      return 0;
    }
    if (count == 0) {
      return Math.exp(-mean);
    }
    return mean == 0
        ? 0
        : Math.exp(
            -SaddlePoint.stirlingError((double) count)
                - SaddlePoint.deviance((double) count, mean)
                - SaddlePoint.halfLogTwoPi((double) count));
  }

  @Override
  public double atMost(long count) {
    if (count < 0) {
      return 0;
    }
    return mean == 0 ? 1 : GammaLimits.above(count + 1.0, mean);
  }

  @Override
  public double atLeast(long count) {
    if (count <= 0) {
      return 1;
    }
    return mean == 0 ? 0 : GammaLimits.atMost((double) count, mean);
  }
}
