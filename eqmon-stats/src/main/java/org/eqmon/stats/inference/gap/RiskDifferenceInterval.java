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
 * An interval for rate 1 minus rate 2.
 *
 * <p>By default Miettinen and Nurminen's at 95%. For a verdict take {@link RateGap}, whose interval
 * goes with its test.
 */
public final class RiskDifferenceInterval {
  private static final RiskDifferenceInterval DEFAULT =
      new RiskDifferenceInterval(
          RiskDifferenceMethod.MIETTINEN_NURMINEN, Confidence.NINETY_FIVE_PERCENT);

  private final RiskDifferenceMethod method;
  private final Confidence confidence;

  private RiskDifferenceInterval(RiskDifferenceMethod method, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns Miettinen and Nurminen's interval at 95%. */
  public static RiskDifferenceInterval withDefaults() {
    return DEFAULT;
  }

  /** Returns the interval made another way. */
  public RiskDifferenceInterval with(RiskDifferenceMethod method) {
    return new RiskDifferenceInterval(method, confidence);
  }

  /** Returns the interval at another confidence. */
  public RiskDifferenceInterval with(Confidence confidence) {
    return new RiskDifferenceInterval(method, confidence);
  }

  /**
   * Returns the observed difference and its interval, within -1 and 1 (but for Wald's). Undefined
   * if a group is empty.
   */
  public IntervalEstimate of(TwoGroups groups) {
    if (groups.hasEmptyGroup()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method.method());
    }
    Interval interval =
        switch (method) {
          case MIETTINEN_NURMINEN -> score(groups, ScoreCorrection.INFLATED);
          case MEE -> score(groups, ScoreCorrection.NONE);
          case SKEWNESS_CORRECTED_SCORE -> score(groups, ScoreCorrection.INFLATED_SKEWNESS);
          case GART_NAM -> score(groups, ScoreCorrection.SKEWNESS);
          case NEWCOMBE -> newcombe(groups);
          case AGRESTI_CAFFO -> agrestiCaffo(groups);
          case WALD -> wald(groups, 0);
          case EXACT -> exact(groups);
        };
    return new IntervalEstimate(groups.riskDifference(), Optional.of(interval), method.method());
  }

  private Interval score(TwoGroups groups, ScoreCorrection correction) {
    return GapScoreLimits.interval(groups, GapScale.DIFFERENCE, correction, confidence);
  }

  private Interval exact(TwoGroups groups) {
    return RateGap.withDefaults()
        .with(RateGapRule.EXACT)
        .compare(groups)
        .riskDifference(confidence)
        .interval()
        .orElseThrow();
  }

  private Interval newcombe(TwoGroups groups) {
    double lower = groups.riskDifference().value() - below(groups);
    double upper = groups.riskDifference().value() + below(groups.swapped());
    return new Interval(Math.max(-1, lower), Math.min(1, upper), confidence.level());
  }

  // How far the lower limit lies below the estimate.
  private double below(TwoGroups groups) {
    double z = confidence.normalQuantile();
    double x1 = groups.events1();
    double n1 = groups.trials1();
    double x2 = groups.events2();
    double n2 = groups.trials2();
    return Math.hypot(
        x1 / n1 - ScoreLimits.lower(x1, n1 - x1, z), ScoreLimits.upper(x2, n2 - x2, z) - x2 / n2);
  }

  private Interval agrestiCaffo(TwoGroups groups) {
    Interval wald = wald(groups, 1);
    return new Interval(Math.max(-1, wald.lower()), Math.min(1, wald.upper()), confidence.level());
  }

  // With so many events and as many non-events more in each group.
  private Interval wald(TwoGroups groups, double added) {
    double n1 = groups.trials1() + 2 * added;
    double n2 = groups.trials2() + 2 * added;
    double p1 = (groups.events1() + added) / n1;
    double p2 = (groups.events2() + added) / n2;
    double error = Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    return confidence.normalInterval(p1 - p2, error);
  }
}
