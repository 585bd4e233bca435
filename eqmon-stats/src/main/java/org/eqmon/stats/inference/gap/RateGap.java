package org.eqmon.stats.inference.gap;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;

/**
 * The gap between the rates of two independent groups: the default method of this library.
 *
 * <p>One statistic gives the test, the intervals of the risk difference and of the risk ratio at
 * any confidence, the test of equivalence and the smallest gap that could have been detected, so
 * they never contradict each other: an interval excludes "no gap" exactly when the two-sided
 * p-value is at most one minus its confidence.
 *
 * <p>Which statistic is decided by calibration. Asymptotic score tests (Miettinen-Nurminen among
 * them) reject equal groups more often than they say when a count is small: 12% instead of 5% for
 * groups of 5 and 1,000. So an exact unconditional test is used when any of the four counts of
 * events and non-events is below {@value #LARGE_COUNT}, and a score statistic corrected for
 * skewness and continuity, which keeps its level there, when all are at least that. The page {@code
 * docs/methods/gap.md} has the measured sizes.
 *
 * <p>Both tails count the same: the two-sided p-value is twice the smaller one-sided one, and a
 * direction is claimed at half the level.
 */
public final class RateGap {
  /** The count of events and of non-events in each group from which the score statistic is used. */
  public static final long LARGE_COUNT = 100;

  private static final RateGap DEFAULT = new RateGap(RateGapRule.CALIBRATED);

  private final RateGapRule rule;

  private RateGap(RateGapRule rule) {
    this.rule = rule;
  }

  /** Returns the method with its statistic chosen by calibration. */
  public static RateGap withDefaults() {
    return DEFAULT;
  }

  /** Returns the method with its statistic chosen by another rule. */
  public RateGap with(RateGapRule rule) {
    return new RateGap(Objects.requireNonNull(rule, "rule"));
  }

  /** Returns how the statistic is chosen. */
  public RateGapRule rule() {
    return rule;
  }

  /**
   * Compares two groups. Nothing is undefined unless a group is empty or a ratio is 0/0.
   *
   * @param groups the counts
   */
  public RateComparison compare(TwoGroups groups) {
    RateGapReason reason =
        rule != RateGapRule.CALIBRATED
            ? RateGapReason.CHOSEN
            : isLarge(groups) ? RateGapReason.LARGE_COUNTS : RateGapReason.SMALL_COUNT;
    return new RateComparison(this, groups, evidence(groups), reason);
  }

  /**
   * Returns the chance of finding a gap in its direction, by the power of the test itself: the
   * outcomes that it rejects are found for up to 25 counts of group 2 across what is likely. With
   * equal rates it is the chance of a false flag in one direction.
   *
   * @param trials1 members of group 1, at least 1
   * @param rate1 the rate behind group 1, from 0 to 1
   * @param trials2 members of group 2, at least 1
   * @param rate2 the rate behind group 2
   * @param confidence one minus the two-sided level of the test
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(
      long trials1, double rate1, long trials2, double rate2, Confidence confidence) {
    requireTrials(trials1, trials2);
    requireRate(rate1);
    requireRate(rate2);
    return rate1 >= rate2
        ? GapPower.of(this, trials1, trials2, rate2, confidence.tail()).at(rate1)
        : GapPower.of(this, trials1, trials2, 1 - rate2, confidence.tail()).at(1 - rate1);
  }

  /**
   * Returns the smallest gaps that two groups have a given chance of showing, if the rate of group
   * 2 is as given, by the power of the test itself.
   *
   * @param trials1 members of group 1, at least 1
   * @param trials2 members of group 2, at least 1
   * @param rate2 the rate behind group 2, from 0 to 1
   * @param confidence one minus the two-sided level of the test
   * @param power the chance of finding the gap, between 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public DetectableGap minimumDetectable(
      long trials1, long trials2, double rate2, Confidence confidence, double power) {
    requireTrials(trials1, trials2);
    requireRate(rate2);
    requirePower(power);
    double level = confidence.tail();
    Estimate above = GapPower.smallestAbove(this, trials1, trials2, rate2, level, power);
    Estimate below = GapPower.smallestAbove(this, trials1, trials2, 1 - rate2, level, power);
    return new DetectableGap(rate2, above, below.map(gap -> -gap), confidence, power);
  }

  static void requirePower(double power) {
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("the power must be between 0 and 1, and was " + power);
    }
  }

  private static void requireTrials(long trials1, long trials2) {
    if (trials1 < 1 || trials2 < 1) {
      throw new IllegalArgumentException("each group must have a member");
    }
  }

  private static void requireRate(double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("a rate must be from 0 to 1, and was " + rate);
    }
  }

  /** Returns the statistic that these groups are compared with. */
  GapEvidence evidence(TwoGroups groups) {
    return switch (rule) {
      case EXACT -> GapEvidence.EXACT;
      case CORRECTED_SCORE -> GapEvidence.CORRECTED_SCORE;
      case CALIBRATED -> isLarge(groups) ? GapEvidence.CORRECTED_SCORE : GapEvidence.EXACT;
    };
  }

  private static boolean isLarge(TwoGroups groups) {
    return groups.events1() >= LARGE_COUNT
        && groups.events2() >= LARGE_COUNT
        && groups.trials1() - groups.events1() >= LARGE_COUNT
        && groups.trials2() - groups.events2() >= LARGE_COUNT;
  }
}
