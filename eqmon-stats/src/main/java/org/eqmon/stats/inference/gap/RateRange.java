package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.numerics.SaddlePoint;

/**
 * Rates of one group that its own counts don't rule out.
 *
 * @param low the lowest
 * @param high the highest
 */
record RateRange(double low, double high) {
  /**
   * Returns the rates whose divergence from the observed rate, times the trials, is at most a
   * limit. By Chernoff's bound each end is passed with a chance of at most exp(-limit), whatever
   * the rate.
   */
  static RateRange within(long x, long n, double limit) {
    double rate = (double) x / n;
    double low = x == 0 ? 0 : end(x, n, limit, rate, 0);
    double high = x == n ? 1 : end(x, n, limit, rate, 1);
    return new RateRange(low, high);
  }

  private static double end(long x, long n, double limit, double inside, double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < 60; i++) {
      double mid = 0.5 * (in + out);
      if (divergence((double) x, (double) n, mid) <= limit) {
        in = mid;
      } else {
        out = mid;
      }
    }
    return out;
  }

  /** Returns the divergence of a rate from the rate observed in {@code n} trials, times n. */
  static double divergence(double x, double n, double rate) {
    return SaddlePoint.deviance(x, n * rate) + SaddlePoint.deviance(n - x, n * (1 - rate));
  }

  /** Returns a rate on the scale on which its standard error is 0.5/sqrt(n) whatever the rate. */
  static double angle(double rate) {
    return Math.asin(Math.sqrt(rate));
  }

  /** Returns the length of the range in standard errors of a rate observed in {@code n} trials. */
  double standardErrors(double n) {
    return 2 * Math.sqrt(n) * (angle(high) - angle(low));
  }

  /**
   * Returns the most events in {@code n} trials of chance {@code p} that aren't beyond a
   * divergence.
   */
  static long mostEvents(long n, double p, double limit) {
    if (p >= 1) {
      return n;
    }
    long in = (long) Math.floor(n * p);
    long out = n + 1;
    while (out - in > 1) {
      long mid = in + (out - in) / 2;
      if (divergence((double) mid, (double) n, p) <= limit) {
        in = mid;
      } else {
        out = mid;
      }
    }
    return in;
  }

  /** Returns the fewest events that aren't beyond a divergence. */
  static long fewestEvents(long n, double p, double limit) {
    return n - mostEvents(n, 1 - p, limit);
  }
}
