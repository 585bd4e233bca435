package org.eqmon.stats.inference.numerics;

/**
 * The normal approximation to the power of the pooled two-sample test of proportions, the opposite
 * tail left out.
 */
public final class PooledPower {
  private static final int STEPS = 512;

  private PooledPower() {}

  /**
   * Returns the standard normal value whose lower tail is the power.
   *
   * @param n1 the size of sample 1, above 0
   * @param p1 the proportion behind sample 1
   * @param n2 the size of sample 2, above 0
   * @param p2 the proportion behind sample 2
   * @param critical the critical value of the test, such as 1.96
   */
  public static double quantile(double n1, double p1, double n2, double p2, double critical) {
    double excess = excess(n1, p1, n2, p2, critical);
    double error = Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    if (error == 0) {
      return excess >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return excess / error;
  }

  /** Returns by how much a gap exceeds the smallest observed gap that the test rejects. */
  private static double excess(double n1, double p1, double n2, double p2, double critical) {
    double pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
    return Math.abs(p1 - p2) - critical * Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  }

  /**
   * Returns the proportion nearest above {@code p2} for sample 1 whose gap is found with a power,
   * or NaN if none up to 1 is.
   *
   * @param quantile the standard normal value whose lower tail is the power
   */
  public static double nearestAbove(
      double n1, double n2, double p2, double critical, double quantile) {
    double below = p2;
    for (int step = 1; step <= STEPS && p2 < 1; step++) {
      double p = step == STEPS ? 1 : p2 + (1 - p2) * step / STEPS;
      if (slack(n1, p, n2, p2, critical, quantile) >= 0) {
        return Roots.between(q -> slack(n1, q, n2, p2, critical, quantile), below, p);
      }
      below = p;
    }
    return Double.NaN;
  }

  private static double slack(
      double n1, double p1, double n2, double p2, double critical, double quantile) {
    return excess(n1, p1, n2, p2, critical)
        - quantile * Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
  }
}
