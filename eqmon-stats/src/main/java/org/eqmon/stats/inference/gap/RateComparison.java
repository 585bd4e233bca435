package org.eqmon.stats.inference.gap;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.LowerLimit;
import org.eqmon.stats.inference.numerics.ScoreCorrection;

/**
 * What {@link RateGap} has to say of two groups. Intervals and equivalence are computed when asked
 * for.
 */
public final class RateComparison {
  private static final double LOWEST_RATIO = 1e-12;
  private static final double STEP_BEYOND = 0.025;

  private final RateGap comparison;
  private final TwoGroups groups;
  private final GapEvidence statistic;
  private final RateGapReason reason;
  private final double greater;
  private final double less;

  RateComparison(
      RateGap comparison, TwoGroups groups, GapEvidence statistic, RateGapReason reason) {
    this.comparison = comparison;
    this.groups = Objects.requireNonNull(groups, "groups");
    this.statistic = statistic;
    this.reason = reason;
    boolean empty = groups.hasEmptyGroup();
    this.greater = empty ? 1 : statistic.pValue(groups, FixedGap.NONE);
    this.less = empty ? 1 : statistic.pValue(groups.swapped(), FixedGap.NONE);
  }

  /** Returns the counts. */
  public TwoGroups groups() {
    return groups;
  }

  /** Returns which statistic was used. */
  public Method method() {
    return statistic.method();
  }

  /** Returns why that statistic was used. */
  public RateGapReason reason() {
    return reason;
  }

  /** Returns the two-sided p-value of "no gap"; undefined if a group is empty. */
  public Estimate pValue() {
    return pValue(Alternative.TWO_SIDED);
  }

  /**
   * Returns the p-value of "no gap" against an alternative for rate 1 minus rate 2; undefined if a
   * group is empty. Two-sided is twice the smaller one-sided one, at most 1.
   */
  public Estimate pValue(Alternative alternative) {
    if (groups.hasEmptyGroup()) {
      return Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    }
    return Estimate.of(
        switch (alternative) {
          case TWO_SIDED -> twoSided();
          case LESS -> less;
          case GREATER -> greater;
        });
  }

  /** Returns the test of "no gap" as a result. */
  public TestResult test(Alternative alternative) {
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(none, none, pValue(alternative), alternative, method());
  }

  /**
   * Returns the one-sided test of a gap of any size: of "at most the gap" for {@link
   * Alternative#GREATER}, of "at least the gap" for {@link Alternative#LESS}. A limit of an
   * interval is the gap at which this p-value passes half of one minus the confidence. Undefined if
   * a group is empty.
   *
   * @param scale whether the gap is a difference or a ratio of rates
   * @param gap from -1 to 1 for a difference, above 0 and finite for a ratio
   * @param alternative on which side of it the true gap would be
   * @throws IllegalArgumentException if the gap is out of its range or the alternative is two-sided
   */
  public TestResult test(GapMargin.Scale scale, double gap, Alternative alternative) {
    boolean valid =
        scale == GapMargin.Scale.DIFFERENCE
            ? gap >= -1 && gap <= 1
            : gap > 0 && gap < Double.POSITIVE_INFINITY;
    if (!valid) {
      throw new IllegalArgumentException(
          "a difference of rates must be from -1 to 1 and a ratio above 0 and finite, and it was "
              + gap);
    }
    if (alternative == Alternative.TWO_SIDED) {
      throw new IllegalArgumentException("the test of a gap is one-sided: ask for GREATER or LESS");
    }
    if (groups.hasEmptyGroup()) {
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, statistic.method());
    }
    FixedGap fixed =
        new FixedGap(
            scale == GapMargin.Scale.DIFFERENCE ? GapScale.DIFFERENCE : GapScale.RATIO, gap);
    boolean none = gap == fixed.scale().none();
    Estimate p =
        none
            ? pValue(alternative)
            : Estimate.of(
                alternative == Alternative.GREATER
                    ? statistic.pValue(groups, fixed)
                    : statistic.pValue(groups.swapped(), fixed.opposite()));
    Estimate noStatistic = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(noStatistic, noStatistic, p, alternative, method());
  }

  /**
   * Returns rate 1 - rate 2 with its interval, within -1 and 1; undefined if a group is empty.
   *
   * @param confidence the two-sided level
   */
  public IntervalEstimate riskDifference(Confidence confidence) {
    return interval(GapScale.DIFFERENCE, groups.riskDifference(), confidence);
  }

  /**
   * Returns rate 1 / rate 2 with its interval, from 0 to infinity; undefined if a group is empty.
   * For 0/0 there is no estimate, and the interval is from 0 to infinity.
   *
   * @param confidence the two-sided level
   */
  public IntervalEstimate riskRatio(Confidence confidence) {
    return interval(GapScale.RATIO, groups.riskRatio(), confidence);
  }

  /** Returns whether the intervals at a confidence exclude "no gap". */
  public boolean excludesNoGap(Confidence confidence) {
    return !groups.hasEmptyGroup() && twoSided() <= 1 - confidence.level();
  }

  /**
   * Returns the test of equivalence: p is the larger of the one-sided p-values of "at or below the
   * lower limit" and "at or above the upper limit" (two one-sided tests of Schuirmann 1987, with
   * this statistic).
   */
  public TestResult equivalence(GapMargin margin) {
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    if (groups.hasEmptyGroup()) {
      return TestResult.undefined(
          UndefinedReason.EMPTY_GROUP, Alternative.TWO_SIDED, statistic.method());
    }
    double p = Math.max(notBelow(margin), notAbove(margin));
    return new TestResult(none, none, Estimate.of(p), Alternative.TWO_SIDED, statistic.method());
  }

  /**
   * Returns the test of non-inferiority: against "at or below the margin's lower limit" for {@link
   * Alternative#GREATER}, against "at or above its upper limit" for {@link Alternative#LESS}.
   *
   * @throws IllegalArgumentException for a two-sided alternative, which is {@link #equivalence}
   */
  public TestResult nonInferiority(GapMargin margin, Alternative alternative) {
    if (alternative == Alternative.TWO_SIDED) {
      throw new IllegalArgumentException(
          "non-inferiority is one-sided: ask for GREATER or LESS, or for equivalence");
    }
    if (groups.hasEmptyGroup()) {
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, statistic.method());
    }
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    double p = alternative == Alternative.GREATER ? notBelow(margin) : notAbove(margin);
    return new TestResult(none, none, Estimate.of(p), alternative, statistic.method());
  }

  /**
   * Returns the smallest gaps, in both directions, that would have been found with a power: how
   * small a gap these groups could show, if the rate of group 2 were the observed one. It is the
   * power of this test itself, from the outcomes that it rejects.
   *
   * @param confidence one minus the two-sided level of the test
   * @param power above 0 and below 1, such as 0.8
   * @return empty if a group is empty
   */
  public Optional<DetectableGap> minimumDetectable(Confidence confidence, double power) {
    RateGap.requirePower(power);
    return groups.hasEmptyGroup()
        ? Optional.empty()
        : Optional.of(
            comparison.minimumDetectable(
                groups.trials1(),
                groups.trials2(),
                (double) groups.events2() / groups.trials2(),
                confidence,
                power));
  }

  private double notBelow(GapMargin margin) {
    return statistic.pValue(groups, margin.lowerGap());
  }

  private double notAbove(GapMargin margin) {
    return statistic.pValue(groups.swapped(), margin.upperGap().opposite());
  }

  private double twoSided() {
    return Math.min(1, 2 * Math.min(greater, less));
  }

  private IntervalEstimate interval(GapScale scale, Estimate estimate, Confidence confidence) {
    if (groups.hasEmptyGroup()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, statistic.method());
    }
    double lower = lower(scale, groups, greater, confidence);
    double upper = scale.opposite(lower(scale, groups.swapped(), less, confidence));
    if (estimate.isDefined()) {
      lower = Math.min(lower, estimate.value());
      upper = Math.max(upper, estimate.value());
    }
    Interval interval = new Interval(lower, upper, confidence.level());
    return new IntervalEstimate(estimate, Optional.of(interval), statistic.method());
  }

  private double lower(GapScale scale, TwoGroups oriented, double p, Confidence confidence) {
    if (scale != GapScale.DIFFERENCE && oriented.events1() == 0) {
      return 0;
    }
    double level = confidence.tail();
    boolean excluded = 2 * p <= 1 - confidence.level();
    GapEvidence.AtLevel evidence = statistic.of(oriented);
    LowerLimit search =
        new LowerLimit(
            scale, t -> evidence.at(new FixedGap(scale, t), level) - level, statistic.tolerance());
    double guess = GapScoreLimits.lower(oriented, scale, ScoreCorrection.CONTINUITY, confidence);
    double step = STEP_BEYOND * standardError(scale, oriented);
    if (excluded) {
      Estimate estimate =
          scale == GapScale.DIFFERENCE ? oriented.riskDifference() : oriented.riskRatio();
      double limit =
          search.above(
              scale.none(), estimate.value(), Math.max(guess, scale.none() + LOWEST_RATIO));
      double outer = search.outermost(limit, scale.none(), step, statistic.stepsBeyond());
      return Math.max(outer, scale.none() + LOWEST_RATIO);
    }
    double limit = search.below(scale.none(), Math.min(guess, scale.none() - LOWEST_RATIO));
    double edge = scale == GapScale.DIFFERENCE ? -1 : 0;
    return limit == edge ? edge : search.outermost(limit, edge, step, statistic.stepsBeyond());
  }

  // Of the difference, or of the logarithm of the ratio; with half an event more of either kind.
  private static double standardError(GapScale scale, TwoGroups groups) {
    double n1 = groups.trials1() + 1.0;
    double n2 = groups.trials2() + 1.0;
    double p1 = (groups.events1() + 0.5) / n1;
    double p2 = (groups.events2() + 0.5) / n2;
    return scale == GapScale.DIFFERENCE
        ? Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
        : Math.sqrt((1 - p1) / (p1 * n1) + (1 - p2) / (p2 * n2));
  }
}
