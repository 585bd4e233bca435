package org.eqmon.stats.inference.inequality;

import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * By how much noise is expected to have raised a distance, or a maximum.
 *
 * <p>Adding noise once more to what was observed raises it by a known amount b. If there is no true
 * distance, noise of twice the variance has raised it by the square root of two times what noise
 * raised it, so b times 1 + sqrt(2) is right on average. If the true distance is large, b is 0 and
 * nothing is taken away. In between no estimate can be right throughout, as a distance has a corner
 * at 0; this one takes away too much, at most 0.4 standard errors.
 */
final class DistanceNoise {
  private static final double ONCE_MORE = 1 + Math.sqrt(2);
  private static final double TO_NORMAL = 1 / Math.sqrt(2 * Math.PI);
  private static final double MANY = 1e7;
  private static final double FARTHEST = 9;
  private static final int STEPS = 400;

  private DistanceNoise() {}

  /** Returns the noise in a distance whose observed value is normal with a standard error. */
  static double ofNormal(double standardError, double observed) {
    return ONCE_MORE * raise(standardError, observed);
  }

  /** Returns the noise in the distance of a count from its mean, in events. */
  static double ofCount(Hypergeometric equal, double observed) {
    double standardError = Math.sqrt(equal.variance());
    if (standardError == 0) {
      return 0;
    }
    if (equal.variance() > MANY) {
      return ofNormal(standardError, observed);
    }
    double mean = (double) equal.drawn() * equal.group() / equal.population();
    return raise(standardError, observed)
        * equal.meanAbsoluteDeviation()
        / equal.mean(count -> raise(standardError, count - mean));
  }

  /**
   * Returns the noise in the highest of independent normal values.
   *
   * @param values the observed values
   * @param standardErrors their standard errors
   */
  static double ofHighest(double[] values, double[] standardErrors) {
    double highest = Double.NEGATIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      highest = Math.max(highest, values[i]);
      top = Math.max(top, values[i] + FARTHEST * standardErrors[i]);
    }
    double bottom = highest;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == highest) {
        bottom = Math.min(bottom, highest - FARTHEST * standardErrors[i]);
      }
    }
    // E max - highest = integral of P(max > x) above highest, less that of P(max < x) below it
    return ONCE_MORE
        * (integral(values, standardErrors, highest, top, true)
            - integral(values, standardErrors, bottom, highest, false));
  }

  private static double integral(
      double[] values, double[] standardErrors, double from, double to, boolean above) {
    double step = (to - from) / STEPS;
    double sum = 0;
    for (int k = 0; k <= STEPS && step > 0; k++) {
      double x = from + k * step;
      double below = 1;
      for (int i = 0; i < values.length; i++) {
        below *= probabilityBelow(x - values[i], standardErrors[i]);
      }
      int simpson = k == 0 || k == STEPS ? 1 : k % 2 == 1 ? 4 : 2;
      sum += simpson * (above ? 1 - below : below);
    }
    return sum * step / 3;
  }

  private static double probabilityBelow(double distance, double standardError) {
    if (standardError == 0) {
      return distance >= 0 ? 1 : 0;
    }
    return Normal.cdf(distance / standardError);
  }

  /** E|observed + noise| - |observed|. */
  private static double raise(double standardError, double observed) {
    if (standardError == 0) {
      return 0;
    }
    double z = Math.abs(observed) / standardError;
    return 2 * standardError * (TO_NORMAL * Math.exp(-z * z / 2) - z * Normal.upperTail(z));
  }
}
