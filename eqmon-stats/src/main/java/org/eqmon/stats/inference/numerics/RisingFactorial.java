package org.eqmon.stats.inference.numerics;

/**
 * The product a (a + 1) ... (a + n - 1) on the log scale, and its slope: differences of log-gamma
 * and digamma functions without the digits that such differences lose where a is large.
 */
public final class RisingFactorial {
  private static final double STIRLING_FROM = 16;
  private static final long FEW = 48;

  private RisingFactorial() {}

  /**
   * Returns the logarithm of the product.
   *
   * @param first the first factor, a, more than 0
   * @param factors the number of factors, n, 0 or more
   */
  public static double log(double first, long factors) {
    long single = single(first, factors);
    double sum = 0;
    for (long j = 0; j < single; j++) {
      sum += Math.log(first + j);
    }
    double n = factors - single;
    if (n == 0) {
      return sum;
    }
    double a = first + single;
    return sum
        + (a - 0.5) * Math.log1p(n / a)
        + n * Math.log(a + n)
        - n
        + SaddlePoint.stirlingError(a + n)
        - SaddlePoint.stirlingError(a);
  }

  /**
   * Returns the derivative of {@link #log} by its first factor: the sum of 1/a, 1/(a + 1), ...,
   * 1/(a + n - 1).
   *
   * @param first the first factor, a, more than 0
   * @param factors the number of factors, n, 0 or more
   */
  public static double slope(double first, long factors) {
    long single = single(first, factors);
    double sum = 0;
    for (long j = 0; j < single; j++) {
      sum += 1 / (first + j);
    }
    double n = factors - single;
    if (n == 0) {
      return sum;
    }
    double a = first + single;
    return sum + Math.log1p(n / a) + belowLogarithm(a) - belowLogarithm(a + n);
  }

  /** Returns how many factors are taken one by one: all if few, else those below Stirling's. */
  private static long single(double first, long factors) {
    return factors <= FEW ? factors : Math.max(0, (long) Math.ceil(STIRLING_FROM - first));
  }

  /** Returns log(z) minus the digamma function of z, for z of 16 and more. */
  private static double belowLogarithm(double z) {
    double w = 1 / (z * z);
    return 0.5 / z + w * (1.0 / 12 - w * (1.0 / 120 - w * (1.0 / 252 - w / 240)));
  }
}
