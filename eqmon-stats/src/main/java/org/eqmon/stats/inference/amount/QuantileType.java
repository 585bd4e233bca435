package org.eqmon.stats.inference.amount;

import org.eqmon.stats.inference.Method;

/**
 * The nine definitions of a sample quantile that statistical software uses, numbered as by Hyndman
 * and Fan. They differ in how they go between two neighbouring values, by at most the distance
 * between these.
 */
public enum QuantileType {
  /** The smallest value that at least the share p of the sample doesn't exceed. */
  INVERTED_DISTRIBUTION(1),
  /** As type 1, with the mean of two values where the share p is met exactly. */
  AVERAGED_INVERTED_DISTRIBUTION(2),
  /** The value whose rank is nearest to np, the even one of two equally near. */
  NEAREST_RANK(3),
  /** Linear from rank np. */
  LINEAR_OF_INVERTED_DISTRIBUTION(4),
  /** Linear from rank np + 1/2. */
  MIDPOINT(5),
  /** Linear from rank (n + 1) p. */
  MEAN_OF_UNIFORM(6),
  /**
   * Linear from rank (n - 1) p + 1: what R, Python's NumPy, spreadsheets and SQL's {@code
   * percentile_cont} give unless asked otherwise.
   */
  MODE_OF_UNIFORM(7),
  /** Linear from rank (n + 1/3) p + 1/3: nearly median-unbiased; Hyndman and Fan's advice. */
  MEDIAN_UNBIASED(8),
  /** Linear from rank (n + 1/4) p + 3/8: nearly unbiased for normal values. */
  NORMAL_UNBIASED(9);

  private static final double ROUNDING = 4 * Math.ulp(1.0);

  private final int number;

  QuantileType(int number) {
    this.number = number;
  }

  /** Returns the number from 1 to 9 that Hyndman and Fan gave it. */
  public int number() {
    return number;
  }

  Method method() {
    return new Method(
        "descriptive.quantile.type" + number,
        "Hyndman & Fan 1996, The American Statistician 50, definition " + number);
  }

  /** Returns the quantile of a sample of n values. */
  double of(OrderStatistics sample, long n, double probability) {
    double position = position(n, probability);
    double rounding = ROUNDING * Math.max(1, position);
    long rank = (long) Math.floor(position + rounding);
    double beyond = position - rank;
    if (Math.abs(beyond) < rounding) {
      beyond = 0;
    }
    double share =
        switch (this) {
          case INVERTED_DISTRIBUTION -> beyond > 0 ? 1 : 0;
          case AVERAGED_INVERTED_DISTRIBUTION -> beyond > 0 ? 1 : 0.5;
          case NEAREST_RANK -> beyond > 0 || rank % 2 != 0 ? 1 : 0;
          default -> beyond;
        };
    double below = sample.at(rank);
    double above = sample.at(rank + 1);
    if (share == 0 || below == above) {
      return below;
    }
    return share == 1 ? above : (1 - share) * below + share * above;
  }

  private double position(long n, double p) {
    return switch (this) {
      case INVERTED_DISTRIBUTION, AVERAGED_INVERTED_DISTRIBUTION, LINEAR_OF_INVERTED_DISTRIBUTION ->
          n * p;
      case NEAREST_RANK -> n * p - 0.5;
      case MIDPOINT -> n * p + 0.5;
      case MEAN_OF_UNIFORM -> (n + 1.0) * p;
      case MODE_OF_UNIFORM -> (n - 1.0) * p + 1;
      case MEDIAN_UNBIASED -> (n + 1.0 / 3) * p + 1.0 / 3;
      case NORMAL_UNBIASED -> (n + 0.25) * p + 0.375;
    };
  }
}
