package org.eqmon.stats.inference.disparity;

import java.math.BigInteger;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * The rate of a focal group over that of a reference group, and the two rules of thumb that are
 * used on it, decided in whole numbers: 8 of 100 against 10 of 100 is not below four fifths.
 *
 * <p>The rules say nothing of chance; a small group can be on either side of them by luck.
 *
 * @param groups the focal group as group 1, the reference group as group 2
 */
public record SelectionRatio(TwoGroups groups) {
  /** Which method this is. */
  public static final Method METHOD =
      new Method(
          "disparity.selectionRatio",
          "Uniform Guidelines on Employee Selection Procedures 1978 (four-fifths rule); NHS Workforce"
              + " Race Equality Standard (relative likelihood)");

  private static final BigInteger FOUR = BigInteger.valueOf(4);
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** Refuses null. */
  public SelectionRatio {
    Objects.requireNonNull(groups, "groups");
  }

  /** Returns the ratio of group 1 (focal) to group 2 (reference). */
  public static SelectionRatio of(TwoGroups groups) {
    return new SelectionRatio(groups);
  }

  /**
   * Returns focal rate over reference rate: infinite over 0, undefined for 0/0 or an empty group.
   */
  public Estimate impactRatio() {
    return groups.riskRatio();
  }

  /**
   * Returns reference rate over focal rate, the direction of the Workforce Race Equality Standard:
   * infinite over 0, undefined for 0/0 or an empty group.
   */
  public Estimate relativeLikelihood() {
    return groups.swapped().riskRatio();
  }

  /** Returns whether the impact ratio is below 4/5; false if it is undefined. */
  public boolean isBelowFourFifths() {
    return impactRatio().isDefined()
        && FIVE.multiply(cross(groups)).compareTo(FOUR.multiply(cross(groups.swapped()))) < 0;
  }

  /**
   * Returns whether the relative likelihood is below 4/5 or above 5/4; false if it is undefined.
   */
  public boolean isOutsideFourFifthsBand() {
    return isBelowFourFifths() || new SelectionRatio(groups.swapped()).isBelowFourFifths();
  }

  private static BigInteger cross(TwoGroups groups) {
    return BigInteger.valueOf(groups.events1()).multiply(BigInteger.valueOf(groups.trials2()));
  }
}
