package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.LowerLimit;
import org.eqmon.stats.inference.numerics.ScoreCorrection;

/** Limits at which a score statistic reaches a normal quantile. */
final class GapScoreLimits {
  private static final double TOLERANCE = 1e-14;

  private GapScoreLimits() {}

  /** Returns the statistic of a hypothesised gap: positive if the observed gap is above it. */
  static double z(TwoGroups groups, FixedGap gap, ScoreCorrection correction) {
    double x1 = groups.events1();
    double n1 = groups.trials1();
    double x2 = groups.events2();
    double n2 = groups.trials2();
    return correction.z(gap.scale().terms(x1, n1, x2, n2, gap.value()), n1 + n2);
  }

  /** Returns the lower limit, at the edge of the scale if the statistic doesn't get that far. */
  static double lower(
      TwoGroups groups, GapScale scale, ScoreCorrection correction, Confidence confidence) {
    double x1 = groups.events1();
    double n1 = groups.trials1();
    double x2 = groups.events2();
    double n2 = groups.trials2();
    if (scale != GapScale.DIFFERENCE && edgeAtZero(groups, scale)) {
      return 0;
    }
    double z = confidence.normalQuantile();
    LowerLimit search =
        new LowerLimit(
            scale, t -> z - correction.z(scale.terms(x1, n1, x2, n2, t), n1 + n2), TOLERANCE);
    // A rough limit to start from.
    double p1 = (x1 + 1) / (n1 + 2);
    double p2 = (x2 + 1) / (n2 + 2);
    double q1 = 1 - p1;
    double q2 = 1 - p2;
    return switch (scale) {
      case DIFFERENCE ->
          search.below(
              (x1 * n2 - x2 * n1) / (n1 * n2),
              p1 - p2 - z * Math.sqrt(p1 * q1 / n1 + p2 * q2 / n2));
      case RATIO ->
          search.below(
              (x1 * n2) / (x2 * n1),
              p1 / p2 * Math.exp(-z * Math.sqrt(q1 / (p1 * n1) + q2 / (p2 * n2))));
      case ODDS_RATIO ->
          search.below(
              (x1 * (n2 - x2)) / (x2 * (n1 - x1)),
              p1
                  * q2
                  / (p2 * q1)
                  * Math.exp(-z * Math.sqrt(1 / (p1 * q1 * n1) + 1 / (p2 * q2 * n2))));
    };
  }

  /** Returns both limits. */
  static Interval interval(
      TwoGroups groups, GapScale scale, ScoreCorrection correction, Confidence confidence) {
    return new Interval(
        lower(groups, scale, correction, confidence),
        upper(groups, scale, correction, confidence),
        confidence.level());
  }

  /** Returns the upper limit. */
  static double upper(
      TwoGroups groups, GapScale scale, ScoreCorrection correction, Confidence confidence) {
    return scale.opposite(lower(groups.swapped(), scale, correction, confidence));
  }

  private static boolean edgeAtZero(TwoGroups groups, GapScale scale) {
    return groups.events1() == 0
        || (scale == GapScale.ODDS_RATIO && groups.events2() == groups.trials2());
  }
}
