package org.eqmon.stats.inference.gap;

import java.util.Objects;

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
