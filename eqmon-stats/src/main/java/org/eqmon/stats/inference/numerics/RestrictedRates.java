package org.eqmon.stats.inference.numerics;

/**
 * The rates of two groups that make the observed counts most likely when the gap has a given value:
 * the nuisance estimates of every score method.
 *
 * <p>The arguments may be fractional, so that fitted counts can be used too.
 */
public final class RestrictedRates {
  private static final int NEWTON_STEPS = 4;
  private static final int MOST_STEPS = 200;
  private static final int START_STEPS = 6;
  private static final double NEAR = 1e-6;
  private static final double CLOSE = 1e-8;

  private RestrictedRates() {}

  /**
   * Returns the most likely rate of group 1 when rate 1 - rate 2 = {@code difference}; the rate of
   * group 2 is that minus the difference.
   *
   * <p>The root of a cubic (Miettinen and Nurminen 1985, Farrington and Manning 1990), polished by
   * Newton steps on the score, and by halving where one would leave the bracket.
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
    double p = start(x1, n1, x2, n2, difference);
    if (!(p > low && p < high)) {
      p = 0.5 * (low + high);
    }
    return polished(p, low, high, new double[] {x1, n1, x2, n2, difference});
  }

  // The score times its denominators is a cubic in p. Newton's method on it takes no division by a
  // rate, and comes near the root in a few steps from the rate that would be likeliest if both
  // groups' variances were equal.
  private static double start(double x1, double n1, double x2, double n2, double difference) {
    double n = n1 + n2;
    double pooled = (x1 + x2) / n;
    double w1 = n1 / n;
    double b = -(1 + pooled + difference * (1 + w1));
    double c = w1 * difference * difference + difference * (2 * x1 / n + 1) + pooled;
    double d = -x1 / n * difference * (1 + difference);
    double p = pooled + (1 - w1) * difference;
    for (int i = 0; i < START_STEPS; i++) {
      double value = ((p + b) * p + c) * p + d;
      double slope = (3 * p + 2 * b) * p + c;
      double step = value / slope;
      p -= step;
      if (Math.abs(step) < NEAR) {
        break;
      }
    }
    return p;
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
    for (int i = 0; i < MOST_STEPS; i++) {
      double q = p - difference;
      double overP = 1 / p;
      double overNotP = 1 / (1 - p);
      double overQ = 1 / q;
      double overNotQ = 1 / (1 - q);
      double a = x1 * overP;
      double b = y1 * overNotP;
      double c = x2 * overQ;
      double d = y2 * overNotQ;
      double score = a - b + c - d;
      double slope = a * overP + b * overNotP + c * overQ + d * overNotQ;
      if (Double.isNaN(score) || Double.isInfinite(slope)) {
        return p;
      }
      if (score > 0) {
        left = p;
      } else {
        right = p;
      }
      double step = score / slope;
      double next = p + step;
      // The error after a step is at most its square over the distance to the nearest pole.
      double distance = Math.min(Math.min(p, 1 - p), Math.min(q, 1 - q));
      if (Math.abs(step) <= Math.max(2 * Math.ulp(p), CLOSE * distance)) {
        return Math.max(low, Math.min(high, next));
      }
      if (!(next > left && next < right)) {
        next = 0.5 * (left + right);
      }
      if (i >= NEWTON_STEPS && Math.abs(next - p) <= 1e-15 * Math.max(p, 1e-3)) {
        return next;
      }
      p = next;
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
    // Not n1 * ratio + n2 - x * (ratio - 1), which cancels where a group is small and all have
    // events.
    double b = ratio * (n1 - x) + n2 + x;
    double root = Math.sqrt(Math.max(0, b * b + 4 * a * x));
    double rate = b >= 0 ? 2 * x / (b + root) : (root - b) / (2 * a);
    return Math.max(0, Math.min(1, rate));
  }
}
