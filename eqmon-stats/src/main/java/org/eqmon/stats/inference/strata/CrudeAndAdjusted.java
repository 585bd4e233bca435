package org.eqmon.stats.inference.strata;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * A gap over all strata put together, beside the gap within strata.
 *
 * @param crudeOddsRatio of the collapsed table
 * @param adjustedOddsRatio Mantel and Haenszel's
 * @param crudeRiskDifference of the collapsed table
 * @param adjustedRiskDifference Mantel and Haenszel's
 * @param direction how the two risk differences point
 */
public record CrudeAndAdjusted(
    Estimate crudeOddsRatio,
    Estimate adjustedOddsRatio,
    Estimate crudeRiskDifference,
    Estimate adjustedRiskDifference,
    Direction direction) {
  /** How the crude and the adjusted risk difference point, decided without rounding error. */
  public enum Direction {
    /** Not in opposite directions. */
    NOT_REVERSED,
    /** In opposite directions (Simpson's paradox). */
    REVERSED
  }

  /**
   * Compares the two. What is 0/0 or lacks a group is undefined.
   *
   * @throws IllegalArgumentException if a group has more than {@link TwoGroups#LARGEST} trials in
   *     all
   */
  public static CrudeAndAdjusted of(Strata strata) {
    TwoGroups collapsed = strata.collapsed();
    boolean reversed = collapsed.direction() * strata.direction() < 0;
    return new CrudeAndAdjusted(
        collapsed.oddsRatio(),
        MantelHaenszel.withDefaults().oddsRatio(strata).estimate(),
        collapsed.riskDifference(),
        riskDifference(strata),
        reversed ? Direction.REVERSED : Direction.NOT_REVERSED);
  }

  private static Estimate riskDifference(Strata strata) {
    double difference = 0;
    double weight = 0;
    for (TwoGroups stratum : strata.comparable()) {
      double n1 = stratum.trials1();
      double n2 = stratum.trials2();
      difference += stratum.riskDifference().value() * (n1 * n2 / (n1 + n2));
      weight += n1 * n2 / (n1 + n2);
    }
    return weight == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of(difference / weight);
  }
}
