package org.eqmon.stats.inference.numerics;

/**
 * The shares at which the score of a binomial count is a given number of standard errors. Counts
 * need not be whole, so that they may be corrected or weighted.
 */
public final class ScoreLimits {
  private ScoreLimits() {}

  /** Returns Wilson's lower limit; 0 without events. */
  public static double lower(double events, double nonEvents, double z) {
    double trials = events + nonEvents;
    return events / trials * (events / (trials + z * z)) / upper(events, nonEvents, z);
  }

  /** Returns Wilson's upper limit; 1 without non-events. */
  public static double upper(double events, double nonEvents, double z) {
    if (nonEvents == 0) {
      return 1;
    }
    double trials = events + nonEvents;
    double zz = z * z;
    double root = Math.sqrt(events / trials * nonEvents + zz / 4);
    return Math.min(1, (events + zz / 2 + z * root) / (trials + zz));
  }

  /** Returns the lower limit with the score corrected for skewness; 0 without events. */
  public static double lowerSkewnessCorrected(double events, double nonEvents, double z) {
    SkewQuadratic quadratic = new SkewQuadratic(events, nonEvents, z);
    return events == 0 || quadratic.a <= 0 ? 0 : quadratic.smallerRoot();
  }

  /** Returns the upper limit with the score corrected for skewness; 1 without non-events. */
  public static double upperSkewnessCorrected(double events, double nonEvents, double z) {
    SkewQuadratic quadratic = new SkewQuadratic(events, nonEvents, z);
    return nonEvents == 0 || quadratic.b <= quadratic.a ? 1 : Math.min(1, quadratic.largerRoot());
  }

  /**
   * The shares t at which (a - bt)^2 = z^2 t(1 - t)/n: the score and its skewness term share the
   * factor 1/sqrt(t(1 - t)), so the corrected score is linear in t before it is divided by that.
   */
  private static final class SkewQuadratic {
    private final double a;
    private final double b;
    private final double c;

    SkewQuadratic(double events, double nonEvents, double z) {
      double trials = events + nonEvents;
      double correction = (z * z - 1) / (6 * trials);
      a = events / trials - correction;
      b = 1 - 2 * correction;
      c = z * z / trials;
    }

    double largerRoot() {
      return (2 * a * b + c + Math.sqrt(c * (c + 4 * a * (b - a)))) / (2 * (b * b + c));
    }

    double smallerRoot() {
      return a * a / ((b * b + c) * largerRoot());
    }
  }
}
