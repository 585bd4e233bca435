package org.eqmon.stats.inference.gap;

/** How far counts lie from what was expected, in log likelihood. */
final class Deviance {
  private static final int MOST_TERMS = 1000;

  private Deviance() {}

  /** Returns x log(x/m) + m - x, without cancellation where x is near m; m for x = 0. */
  static double of(double x, double mean) {
    if (x == 0) {
      return mean;
    }
    double d = x - mean;
    if (Math.abs(d) >= 0.1 * (x + mean)) {
      return x * Math.log(x / mean) - d;
    }
    double v = d / (x + mean);
    double sum = d * v;
    double term = 2 * x * v;
    for (int j = 1; j < MOST_TERMS; j++) {
      term *= v * v;
      double next = sum + term / (2 * j + 1);
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }

  /** Returns the divergence of a rate from the rate observed in {@code n} trials, times n. */
  static double ofTrials(double x, double n, double rate) {
    return of(x, n * rate) + of(n - x, n * (1 - rate));
  }
}
