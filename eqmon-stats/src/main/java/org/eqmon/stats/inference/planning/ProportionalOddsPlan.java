package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * Plans the comparison of two groups' answers on a scale under proportional odds: the odds of an
 * answer at or above any level are by one ratio higher in group 1. The number of levels and how
 * answers spread over them matter little, unless most give the same one.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size. Sizes are real numbers:
 * round a needed one up.
 */
public final class ProportionalOddsPlan {
  private static final Method METHOD =
      new Method(
          "power.proportionalOdds", "Whitehead 1993, Statistics in Medicine 12, pages 2257-2271");
  private static final ProportionalOddsPlan DEFAULTS = new ProportionalOddsPlan(Goal.USUAL, 1);

  private final Goal goal;
  private final double allocation;

  private ProportionalOddsPlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static ProportionalOddsPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public ProportionalOddsPlan with(Goal goal) {
    return new ProportionalOddsPlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public ProportionalOddsPlan withAllocation(double ratio) {
    return new ProportionalOddsPlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction; half the level without one.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param n2 the size of group 2
   * @param oddsRatio the odds ratio, finite and more than 0
   * @param levelShares the share of both groups together that gives each answer; they add up to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double n1, double n2, double oddsRatio, double... levelShares) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    double information = n1 / (n1 + n2) * n2 * informationEach(levelShares);
    return Normal.cdf(Math.abs(logarithm(oddsRatio)) * Math.sqrt(information) - goal.critical());
  }

  /**
   * Returns the size of group 1 with which a gap is found with the power; that of group 2 is the
   * allocation ratio times it. Undefined ({@code NO_SOLUTION}) for an odds ratio of 1, or if all
   * give one answer.
   *
   * @param oddsRatio the odds ratio, finite and more than 0
   * @param levelShares the share of both groups together that gives each answer; they add up to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Estimate sampleSize(double oddsRatio, double... levelShares) {
    double each = informationEach(levelShares) * allocation / (1 + allocation);
    double perGap = (goal.critical() + goal.powerQuantile()) / logarithm(oddsRatio);
    return oddsRatio == 1 || each <= 0
        ? Estimate.undefined(UndefinedReason.NO_SOLUTION)
        : Estimate.of(perGap * perGap / each);
  }

  /**
   * Returns the odds ratio nearest above 1 that is found with the power; the nearest below is one
   * over it. Infinite if all give one answer.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param n2 the size of group 2
   * @param levelShares the share of both groups together that gives each answer; they add up to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double minimumDetectable(double n1, double n2, double... levelShares) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    double information = n1 / (n1 + n2) * n2 * informationEach(levelShares);
    return Math.exp((goal.critical() + goal.powerQuantile()) / Math.sqrt(information));
  }

  /** Returns what a person tells of the log odds ratio, before allocation. */
  private static double informationEach(double[] levelShares) {
    double sum = 0;
    double cubes = 0;
    for (double share : levelShares) {
      Sizes.requireProportion(share);
      sum += share;
      cubes += share * share * share;
    }
    if (!(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException("the shares of the answers must add up to 1");
    }
    return Math.max(0, 1 - cubes) / 3;
  }

  private static double logarithm(double oddsRatio) {
    if (!(oddsRatio > 0 && oddsRatio <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "an odds ratio must be finite (at most 1e60) and more than 0, and was " + oddsRatio);
    }
    return Math.log(oddsRatio);
  }
}
