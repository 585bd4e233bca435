package org.eqmon.stats.inference.numerics;

/** The means at which the tail of a Poisson count has a given probability. */
public final class MeanLimits {
  private MeanLimits() {}

  /** Returns the mean at which this count or a larger one has a given probability; 0 for 0. */
  public static double lower(long count, double tail) {
    return count == 0 ? 0 : GammaLimits.lower((double) count, tail);
  }

  /** Returns the mean at which this count or a smaller one has a given probability. */
  public static double upper(long count, double tail) {
    return GammaLimits.upper(count + 1.0, tail);
  }

  /** Returns Byar's approximation to {@link #lower}, with 0 where it would be negative. */
  public static double byarLower(long count, double z) {
    return count == 0 ? 0 : Math.max(0, byar((double) count, -z));
  }

  /** Returns Byar's approximation to {@link #upper}. */
  public static double byarUpper(long count, double z) {
    return byar(count + 1.0, z);
  }

  private static double byar(double count, double z) {
    double root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count));
    return count * root * root * root;
  }
}
