package org.eqmon.stats.inference.numerics;

/**
 * The corrections of a score statistic.
 *
 * @param inflation whether the variance is multiplied by N/(N-1)
 * @param skewness whether the third moment is taken into account
 * @param continuity the share of the step between neighbouring outcomes by which the score is moved
 *     towards 0: 0 for none, 0.5 for Yates
 */
public record ScoreCorrection(Inflation inflation, Skewness skewness, double continuity) {
  /** What the variance is multiplied by. */
  public enum Inflation {
    /** Nothing. */
    NONE,
    /** N/(N-1), with N the members of both groups. */
    N_OVER_N_MINUS_1
  }

  /** Whether the third moment is taken into account. */
  public enum Skewness {
    /** It is not. */
    NONE,
    /** It is. */
    CORRECTED
  }

  /** The plain score statistic. */
  public static final ScoreCorrection NONE = new ScoreCorrection(Inflation.NONE, Skewness.NONE, 0);

  /** With N/(N-1). */
  public static final ScoreCorrection INFLATED =
      new ScoreCorrection(Inflation.N_OVER_N_MINUS_1, Skewness.NONE, 0);

  /** Corrected for skewness. */
  public static final ScoreCorrection SKEWNESS =
      new ScoreCorrection(Inflation.NONE, Skewness.CORRECTED, 0);

  /** With N/(N-1), corrected for skewness. */
  public static final ScoreCorrection INFLATED_SKEWNESS =
      new ScoreCorrection(Inflation.N_OVER_N_MINUS_1, Skewness.CORRECTED, 0);

  /** With Yates' continuity correction. */
  public static final ScoreCorrection HALF =
      new ScoreCorrection(Inflation.NONE, Skewness.NONE, 0.5);

  /** With N/(N-1), corrected for skewness, and with half of Yates' continuity correction. */
  public static final ScoreCorrection CONTINUITY =
      new ScoreCorrection(Inflation.N_OVER_N_MINUS_1, Skewness.CORRECTED, 0.25);

  /**
   * Returns the statistic; 0 for 0/0.
   *
   * @param terms the score
   * @param n the members of both groups
   */
  public double z(ScoreTerms terms, double n) {
    double s = terms.score();
    if (continuity > 0) {
      s = Math.copySign(Math.max(0, Math.abs(s) - continuity * terms.step()), s);
    }
    double v = inflation == Inflation.NONE ? terms.variance() : terms.variance() * n / (n - 1);
    if (!(v > 0)) {
      return s == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, s);
    }
    double z = s / Math.sqrt(v);
    if (skewness == Skewness.NONE) {
      return z;
    }
    double k = terms.moment() / (6 * v * Math.sqrt(v));
    // The root nearest z; where there is none, the line through the last one goes on.
    double right = z + k;
    return 2 * right / (1 + Math.sqrt(Math.max(0, 1 + 4 * k * right)));
  }
}
