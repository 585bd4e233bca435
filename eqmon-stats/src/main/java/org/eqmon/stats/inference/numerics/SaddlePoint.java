package org.eqmon.stats.inference.numerics;

/**
 * The parts of Loader's saddle-point expansion of binomial and Poisson probabilities (C. Loader
 * 2000, "Fast and accurate computation of binomial probabilities"), which lose nothing for large
 * counts where differences of log-gamma functions lose digits in proportion to the count.
 */
public final class SaddlePoint {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** Errors of Stirling's formula for n = 0 to 15; the first is not used. */
  private static final double[] STIRLING_ERROR = {
    0.0,
    0.08106146679532726,
    0.0413406959554093,
    0.02767792568499834,
    0.020790672103765093,
    0.016644691189821193,
    0.013876128823070748,
    0.01189670994589177,
    0.010411265261972096,
    0.009255462182712733,
    0.00833056343336287,
    0.007573675487951841,
    0.00694284010720953,
    0.006408994188004207,
    0.0059513701127588475,
    0.005554733551962801
  };

  private SaddlePoint() {}

  /** Returns log(n!) minus Stirling's approximation of it, for a whole n of at least 1. */
  static double stirlingError(double n) {
    if (n <= 15) {
      return STIRLING_ERROR[(int) n];
    }
    double nn = n * n;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188) / nn) / nn) / nn) / nn)
        / n;
  }

  /**
   * Returns x log(x/m) + m - x, the deviance of a count from a mean, without cancellation; the mean
   * for a count of 0.
   */
  public static double deviance(double x, double mean) {
    if (x == 0) {
      return mean;
    }
    double difference = x - mean;
    if (Math.abs(difference) < 0.1 * (x + mean)) {
      double v = difference / (x + mean);
      double sum = difference * v;
      double term = 2 * x * v;
      v *= v;
      for (int j = 1; j < 1000; j++) {
        term *= v;
        double next = sum + term / (2 * j + 1);
        if (next == sum) {
          break;
        }
        sum = next;
      }
      return sum;
    }
    return x * Math.log(x / mean) - difference;
  }

  /** Returns half the logarithm of 2 pi x. */
  static double halfLogTwoPi(double x) {
    return HALF_LOG_TWO_PI + 0.5 * Math.log(x);
  }
}
