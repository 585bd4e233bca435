package org.eqmon.stats.inference.duration;

/**
 * The sums that Efron's way with d ties needs: the l-th of them, from l = 0, is drawn from a risk
 * set that the ties before it have left by a share l/d each.
 *
 * <p>With a = d times the risk set's weight over the ties' weight, the set has then shrunk to 1 -
 * l/a of itself. Beyond some hundred ties the sums come from the Euler-Maclaurin formula, so their
 * cost doesn't grow with d.
 */
final class EfronTies {
  private static final int ADD_UP_TO = 128;
  private static final double FAR = 32;

  /** Sum of log(1 - l/a). */
  final double logSum;

  /** Sum of l/(a - l). */
  final double excess;

  /** Sum of (l/(a - l))^2. */
  final double squaredExcess;

  /**
   * Computes the sums for l from 0 to d - 1.
   *
   * @param a d or more
   * @param d a whole number, 1 or more
   */
  EfronTies(double a, double d) {
    // the formula is for terms far from a, where they change slowly
    double smooth = d <= ADD_UP_TO ? 0 : Math.max(0, Math.min(d, Math.floor(a - FAR)));
    double logs = 0;
    double first = 0;
    double second = 0;
    if (smooth > 0) {
      double x = a + 0.5;
      double y = a - smooth + 0.5;
      logs =
          x * Math.log1p(0.5 / a)
              - y * Math.log1p(-(smooth - 0.5) / a)
              - smooth
              + corrections(x, y, new double[] {-1, -2, -24, -720}, 1);
      double inverse =
          Math.log1p(smooth / y) + corrections(x, y, new double[] {1, 6, 120, 5040}, 2);
      double inverseSquare =
          smooth / y / x + corrections(x, y, new double[] {2, 24, 720, 40320}, 3);
      first = a * inverse - smooth;
      second = a * (a * inverseSquare - 2 * inverse) + smooth;
    }
    int rest = (int) (d - smooth); // no more than ADD_UP_TO
    for (int i = 0; i < rest; i++) {
      double l = smooth + i;
      double ratio = l / (a - l);
      logs += Math.log1p(-l / a);
      first += ratio;
      second += ratio * ratio;
    }
    logSum = logs;
    excess = first;
    squaredExcess = second;
  }

  /**
   * Returns what the midpoint form of the Euler-Maclaurin formula adds to the integral, for a
   * function of w = a - l whose odd derivatives by l are a factor times a power of w: the lowest
   * power is minus {@code power}, and each next one has two more.
   */
  private static double corrections(double x, double y, double[] factors, int power) {
    double[] coefficients = {-1.0 / 24, 7.0 / 5760, -31.0 / 967680, 127.0 / 154828800};
    double sum = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      int exponent = power + 2 * k;
      sum += coefficients[k] * factors[k] * (Math.pow(y, -exponent) - Math.pow(x, -exponent));
    }
    return sum;
  }
}
