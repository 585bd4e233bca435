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
 * An interval for rate 1 over rate 2.
 *
 * <p>By default Miettinen and Nurminen's at 95%. For a verdict take {@link RateGap}, whose interval
 * goes with its test.
 */
public final class RiskRatioInterval {
  private static final RiskRatioInterval DEFAULT =
      new RiskRatioInterval(RiskRatioMethod.MIETTINEN_NURMINEN, Confidence.NINETY_FIVE_PERCENT);

  private final RiskRatioMethod method;
  private final Confidence confidence;

  private RiskRatioInterval(RiskRatioMethod method, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns Miettinen and Nurminen's interval at 95%. */
  public static RiskRatioInterval withDefaults() {
    return DEFAULT;
  }

  /** Returns the interval made another way. */
  public RiskRatioInterval with(RiskRatioMethod method) {
    return new RiskRatioInterval(method, confidence);
  }

  /** Returns the interval at another confidence. */
  public RiskRatioInterval with(Confidence confidence) {
    return new RiskRatioInterval(method, confidence);
  }

  /**
   * Returns the observed ratio and its interval, from 0 to infinity. Undefined if a group is empty;
   * for 0/0 there is no estimate, and the score and exact intervals are from 0 to infinity.
   */
  public IntervalEstimate of(TwoGroups groups) {
    if (groups.hasEmptyGroup()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method.method());
    }
    return switch (method) {
      case MIETTINEN_NURMINEN -> score(groups, ScoreCorrection.INFLATED);
      case KOOPMAN -> score(groups, ScoreCorrection.NONE);
      case SKEWNESS_CORRECTED_SCORE -> score(groups, ScoreCorrection.INFLATED_SKEWNESS);
      case MOVER_WILSON ->
          groups.events2() == 0
              ? IntervalEstimate.undefined(UndefinedReason.ZERO_DENOMINATOR, method.method())
              : estimate(groups, mover(groups));
      case KATZ ->
          groups.events1() == 0 || groups.events2() == 0
              ? IntervalEstimate.undefined(UndefinedReason.TOO_FEW_EVENTS, method.method())
              : estimate(groups, katz(groups));
      case EXACT -> estimate(groups, exact(groups));
    };
  }

  private IntervalEstimate estimate(TwoGroups groups, Interval interval) {
    return new IntervalEstimate(groups.riskRatio(), Optional.of(interval), method.method());
  }

  private IntervalEstimate score(TwoGroups groups, ScoreCorrection correction) {
    return estimate(
        groups, GapScoreLimits.interval(groups, GapScale.RATIO, correction, confidence));
  }

  private Interval exact(TwoGroups groups) {
    return RateGap.withDefaults()
        .with(RateGapRule.EXACT)
        .compare(groups)
        .riskRatio(confidence)
        .interval()
        .orElseThrow();
  }

  private Interval mover(TwoGroups groups) {
    double z = confidence.normalQuantile();
    double x1 = groups.events1();
    double n1 = groups.trials1();
    double x2 = groups.events2();
    double n2 = groups.trials2();
    double p1 = x1 / n1;
    double p2 = x2 / n2;
    double lower1 = ScoreLimits.lower(x1, n1 - x1, z);
    double upper1 = ScoreLimits.upper(x1, n1 - x1, z);
    double lower2 = ScoreLimits.lower(x2, n2 - x2, z);
    double upper2 = ScoreLimits.upper(x2, n2 - x2, z);
    double a = p1 * p2;
    double b = lower1 * (2 * p1 - lower1);
    double c = upper2 * (2 * p2 - upper2);
    double d = upper1 * (2 * p1 - upper1);
    double e = lower2 * (2 * p2 - lower2);
    double lower = x1 == 0 ? 0 : b / (a + Math.sqrt(a * a - b * c));
    double upper = (a + Math.sqrt(a * a - d * e)) / e;
    return new Interval(lower, upper, confidence.level());
  }

  private Interval katz(TwoGroups groups) {
    double x1 = groups.events1();
    double n1 = groups.trials1();
    double x2 = groups.events2();
    double n2 = groups.trials2();
    double error = Math.sqrt((n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2));
    double factor = Math.exp(confidence.normalQuantile() * error);
    double ratio = groups.riskRatio().value();
    return new Interval(ratio / factor, ratio * factor, confidence.level());
  }
}
