package org.eqmon.stats.inference.numerics;

/**
 * The rates of two groups that make the observed counts most likely when the gap has a given value:
 * the nuisance estimates of every score method.
 *
 * <p>The arguments may be fractional, so that fitted counts can be used too.
 */
public final class RestrictedRates {
  private static final int NEWTON_STEPS = 4;

  private RestrictedRates() {}

  /**
   * Returns the most likely rate of group 1 when rate 1 - rate 2 = {@code difference}; the rate of
   * group 2 is that minus the difference.
   *
   * <p>The root of a cubic (Miettinen and Nurminen 1985, Farrington and Manning 1990), polished by
   * Newton steps.
   *
   * @param x1 events in group 1
   * @param n1 trials in group 1, above 0
   * @param x2 events in group 2
   * @param n2 trials in group 2, above 0
   * @param difference from -1 to 1
   */
  public static double rate1UnderDifference(
      double x1, double n1, double x2, double n2, double difference) {
    double n = n1 + n2;
    if (difference == 0) {
      return (x1 + x2) / n;
    }
    double low = Math.max(0, difference);
    double high = Math.min(1, 1 + difference);
    if (high <= low) {
      return low;
    }
    if (atLow(x1, n1, x2, n2, difference)) {
      return low;
    }
    if (atHigh(x1, n1, x2, n2, difference)) {
      return high;
    }
    double w1 = n1 / n;
    double pooled = (x1 + x2) / n;
    double b = -(1 + pooled + difference * (1 + w1));
    double c = w1 * difference * difference + difference * (2 * x1 / n + 1) + pooled;
    double d = -x1 / n * difference * (1 + difference);
    double shift = b / 3;
    double v = shift * shift * shift - b * c / 6 + d / 2;
    double u = Math.copySign(Math.sqrt(Math.max(0, shift * shift - c / 3)), v);
    double cosine = u == 0 ? 0 : v / (u * u * u);
    double angle = (Math.PI + Math.acos(Math.max(-1, Math.min(1, cosine)))) / 3;
    double p = 2 * u * Math.cos(angle) - shift;
    if (!(p > low && p < high)) {
      p = 0.5 * (low + high);
    }
    return polished(p, low, high, new double[] {x1, n1, x2, n2, difference});
  }

  private static boolean atLow(double x1, double n1, double x2, double n2, double difference) {
    if (difference < 0) {
      return x1 == 0 && x2 / -difference - (n2 - x2) / (1 + difference) <= n1;
    }
    return x2 == 0 && x1 / difference - (n1 - x1) / (1 - difference) <= n2;
  }

  private static boolean atHigh(double x1, double n1, double x2, double n2, double difference) {
    return atLow(n1 - x1, n1, n2 - x2, n2, -difference);
  }

  // The score is decreasing in p; a step that leaves the bracket halves it instead.
  private static double polished(double start, double low, double high, double[] data) {
    double x1 = data[0];
    double y1 = data[1] - x1;
    double x2 = data[2];
    double y2 = data[3] - x2;
    double difference = data[4];
    double p = start;
    double left = low;
    double right = high;
    for (int i = 0; i < 200; i++) {
      double q = p - difference;
      double score = x1 / p - y1 / (1 - p) + x2 / q - y2 / (1 - q);
      double slope =
          x1 / (p * p) + y1 / ((1 - p) * (1 - p)) + x2 / (q * q) + y2 / ((1 - q) * (1 - q));
      if (Double.isNaN(score) || Double.isInfinite(slope)) {
        return p;
      }
      if (score > 0) {
        left = p;
      } else {
        right = p;
      }
      double next = p + score / slope;
      if (!(next > left && next < right)) {
        next = 0.5 * (left + right);
      }
      double step = Math.abs(next - p);
      p = next;
      if (step <= 4 * Math.ulp(p) || (i >= NEWTON_STEPS && step <= 1e-15 * Math.max(p, 1e-3))) {
        return p;
      }
    }
    return p;
  }

  /**
   * Returns the most likely rate of group 2 when rate 1 / rate 2 = {@code ratio}; the rate of group
   * 1 is the ratio times that.
   *
   * @param x1 events in group 1
   * @param n1 trials in group 1, above 0
   * @param x2 events in group 2
   * @param n2 trials in group 2, above 0
   * @param ratio above 0
   */
  public static double rate2UnderRatio(double x1, double n1, double x2, double n2, double ratio) {
    if (ratio > 1) {
      return rate2UnderRatio(x2, n2, x1, n1, 1 / ratio) / ratio;
    }
    // The smaller root of a quadratic whose discriminant is written as a sum, because its roots are
    // close where both rates are near 1.
    double n = n1 + n2;
    double x = x1 + x2;
    double short1 = 1 - ratio;
    double first = n1 - x1 + (n2 - x2) - short1 * n;
    double second = (n2 - x2) * short1;
    double sum = ratio * n + x;
    double root = Math.sqrt(first * first + second * (2 * sum + second));
    return Math.min(1, 2 * x / (sum + second + root));
  }

  /**
   * Returns the most likely rate of group 2 when the odds of group 1 over those of group 2 are
   * {@code ratio}.
   *
   * @param x1 events in group 1
   * @param n1 trials in group 1, above 0
   * @param x2 events in group 2
   * @param n2 trials in group 2, above 0
   * @param ratio above 0
   */
  public static double rate2UnderOddsRatio(
      double x1, double n1, double x2, double n2, double ratio) {
    double x = x1 + x2;
    double a = n2 * (ratio - 1);
    double b = n1 * ratio + n2 - x * (ratio - 1);
    double root = Math.sqrt(Math.max(0, b * b + 4 * a * x));
    double rate = b >= 0 ? 2 * x / (b + root) : (root - b) / (2 * a);
    return Math.max(0, Math.min(1, rate));
  }
}
