package org.eqmon.stats.inference.gap;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.ScoreCorrection;
import org.eqmon.stats.inference.numerics.ScoreLimits;

/**
 * An interval for the odds of group 1 over the odds of group 2.
 *
 * <p>By default Miettinen and Nurminen's at 95%. The odds ratio inverts when the groups are
 * swapped, and when events and non-events are.
 */
public final class OddsRatioInterval {
  private static final OddsRatioInterval DEFAULT =
      new OddsRatioInterval(OddsRatioMethod.MIETTINEN_NURMINEN, Confidence.NINETY_FIVE_PERCENT);

  private final OddsRatioMethod method;
  private final Confidence confidence;

  private OddsRatioInterval(OddsRatioMethod method, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns Miettinen and Nurminen's interval at 95%. */
  public static OddsRatioInterval withDefaults() {
    return DEFAULT;
  }

  /** Returns the interval made another way. */
  public OddsRatioInterval with(OddsRatioMethod method) {
    return new OddsRatioInterval(method, confidence);
  }

  /** Returns the interval at another confidence. */
  public OddsRatioInterval with(Confidence confidence) {
    return new OddsRatioInterval(method, confidence);
  }

  /**
   * Returns the odds ratio and its interval, from 0 to infinity. With no events at all, or nothing
   * but events, there is no estimate, and the interval (but for Woolf's and the recovered one,
   * which are undefined) is from 0 to infinity. Undefined if a group is empty, but for the
   * conditional one, for which that is the same as having no events.
   */
  public IntervalEstimate of(TwoGroups groups) {
    if (groups.hasEmptyGroup() && method != OddsRatioMethod.CONDITIONAL_EXACT) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method.method());
    }
    return switch (method) {
      case MIETTINEN_NURMINEN -> score(groups, ScoreCorrection.INFLATED);
      case CORNFIELD -> score(groups, ScoreCorrection.NONE);
      case SKEWNESS_CORRECTED_SCORE -> score(groups, ScoreCorrection.INFLATED_SKEWNESS);
      case MOVER_WILSON -> mover(groups);
      case CORNFIELD_CONTINUITY -> score(groups, ScoreCorrection.HALF);
      case WOOLF -> woolf(groups);
      case CONDITIONAL_EXACT ->
          new ConditionalOddsRatio(groups).estimate(confidence, method.method());
    };
  }

  private IntervalEstimate score(TwoGroups groups, ScoreCorrection correction) {
    Interval interval =
        GapScoreLimits.interval(groups, GapScale.ODDS_RATIO, correction, confidence);
    return new IntervalEstimate(groups.oddsRatio(), Optional.of(interval), method.method());
  }

  private IntervalEstimate mover(TwoGroups groups) {
    if (hasEmptyCell(groups)) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_FEW_EVENTS, method.method());
    }
    Interval interval =
        new Interval(moverLower(groups), 1 / moverLower(groups.swapped()), confidence.level());
    return new IntervalEstimate(groups.oddsRatio(), Optional.of(interval), method.method());
  }

  private double moverLower(TwoGroups groups) {
    double x1 = groups.events1();
    double y1 = groups.trials1() - x1;
    double x2 = groups.events2();
    double y2 = groups.trials2() - x2;
    double z = confidence.normalQuantile();
    double down1 =
        Math.log(ScoreLimits.upper(y1, x1, z) * x1 / (ScoreLimits.lower(x1, y1, z) * y1));
    double up2 = Math.log(ScoreLimits.upper(x2, y2, z) * y2 / (ScoreLimits.lower(y2, x2, z) * x2));
    return x1 * y2 / (y1 * x2) * Math.exp(-Math.hypot(down1, up2));
  }

  private static boolean hasEmptyCell(TwoGroups groups) {
    return groups.events1() == 0
        || groups.events2() == 0
        || groups.events1() == groups.trials1()
        || groups.events2() == groups.trials2();
  }

  private IntervalEstimate woolf(TwoGroups groups) {
    double a = groups.events1();
    double b = groups.trials1() - groups.events1();
    double c = groups.events2();
    double d = groups.trials2() - groups.events2();
    if (hasEmptyCell(groups)) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_FEW_EVENTS, method.method());
    }
    double ratio = groups.oddsRatio().value();
    double factor =
        Math.exp(confidence.normalQuantile() * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    return IntervalEstimate.of(
        ratio, new Interval(ratio / factor, ratio * factor, confidence.level()), method.method());
  }
}
