package org.eqmon.stats.inference.gap;

/**
 * The corrections of a score statistic.
 *
 * @param inflated whether the variance is multiplied by N/(N-1)
 * @param skewness whether the third moment is taken into account
 * @param continuity the share of the step between neighbouring outcomes by which the score is moved
 *     towards 0: 0 for none, 0.5 for Yates
 */
record ScoreCorrection(Inflation inflated, Skewness skewness, double continuity) {
  enum Inflation {
    NONE,
    N_OVER_N_MINUS_1
  }

  enum Skewness {
    NONE,
    CORRECTED
  }

  static final ScoreCorrection NONE = new ScoreCorrection(Inflation.NONE, Skewness.NONE, 0);
  static final ScoreCorrection INFLATED =
      new ScoreCorrection(Inflation.N_OVER_N_MINUS_1, Skewness.NONE, 0);
  static final ScoreCorrection SKEWNESS =
      new ScoreCorrection(Inflation.NONE, Skewness.CORRECTED, 0);
  static final ScoreCorrection INFLATED_SKEWNESS =
      new ScoreCorrection(Inflation.N_OVER_N_MINUS_1, Skewness.CORRECTED, 0);

  static final ScoreCorrection HALF = new ScoreCorrection(Inflation.NONE, Skewness.NONE, 0.5);
  static final ScoreCorrection CONTINUITY =
      new ScoreCorrection(Inflation.N_OVER_N_MINUS_1, Skewness.CORRECTED, 0.25);

  /**
   * Returns the statistic.
   *
   * @param score how far the observed gap is above the hypothesised one
   * @param variance of the score
   * @param moment its third central moment
   * @param n the members of both groups
   * @param step by how much the score changes from one outcome to the next
   */
  double z(double score, double variance, double moment, double n, double step) {
    double s = score;
    if (continuity > 0) {
      s = Math.copySign(Math.max(0, Math.abs(score) - continuity * step), score);
    }
    double v = inflated == Inflation.NONE ? variance : variance * n / (n - 1);
    if (!(v > 0)) {
      return s == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, s);
    }
    double z = s / Math.sqrt(v);
    if (skewness == Skewness.NONE) {
      return z;
    }
    double k = moment / (6 * v * Math.sqrt(v));
    // The root nearest z; where there is none, the line through the last one goes on.
    double right = z + k;
    return 2 * right / (1 + Math.sqrt(Math.max(0, 1 + 4 * k * right)));
  }
}
