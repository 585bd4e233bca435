package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.PooledPower;

/**
 * Plans the comparison of two proportions by the pooled test, in the normal approximation, with the
 * opposite tail left out. Good where some five events and five non-events are expected in each
 * group; an exact test finds a little less.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size. Sizes are real numbers:
 * round a needed one up.
 */
public final class TwoProportionsPlan {
  private static final Method METHOD =
      new Method(
          "power.twoProportions",
          "Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, chapter 4");
  private static final TwoProportionsPlan DEFAULTS = new TwoProportionsPlan(Goal.USUAL, 1);

  private final Goal goal;
  private final double allocation;

  private TwoProportionsPlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static TwoProportionsPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public TwoProportionsPlan with(Goal goal) {
    return new TwoProportionsPlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public TwoProportionsPlan withAllocation(double ratio) {
    return new TwoProportionsPlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction. With equal proportions it is half the
   * level.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param n2 the size of group 2
   * @param p2 the proportion behind group 2
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double n1, double p1, double n2, double p2) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    Sizes.requireProportion(p1);
    Sizes.requireProportion(p2);
    return p1 == p2
        ? goal.level() / 2
        : Normal.cdf(PooledPower.quantile(n1, p1, n2, p2, goal.critical()));
  }

  /**
   * Returns the size of group 1 with which a gap is found with the power; that of group 2 is the
   * allocation ratio times it. Undefined ({@code NO_SOLUTION}) for equal proportions.
   *
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param p2 the proportion behind group 2
   * @throws IllegalArgumentException if a proportion is out of its range
   */
  public Estimate sampleSize(double p1, double p2) {
    Sizes.requireProportion(p1);
    Sizes.requireProportion(p2);
    if (p1 == p2) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    double pooled = (p1 + allocation * p2) / (1 + allocation);
    double root =
        goal.critical() * Math.sqrt((1 + 1 / allocation) * pooled * (1 - pooled))
            + goal.powerQuantile() * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2) / allocation);
    double perGap = Math.max(0, root) / (p1 - p2);
    return Estimate.of(perGap * perGap);
  }

  /**
   * Returns the proportions of group 2 nearest to that of group 1 that are told from it with the
   * power.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param n2 the size of group 2
   * @param p1 the proportion behind group 1, from 0 to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public DetectableProportion minimumDetectable(double n1, double n2, double p1) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    Sizes.requireProportion(p1);
    return new DetectableProportion(
        nearestAbove(n2, n1, 1 - p1).map(p -> 1 - p), nearestAbove(n2, n1, p1));
  }

  private Estimate nearestAbove(double size, double otherSize, double other) {
    double nearest =
        PooledPower.nearestAbove(size, otherSize, other, goal.critical(), goal.powerQuantile());
    return Double.isNaN(nearest)
        ? Estimate.undefined(UndefinedReason.NOT_REACHED)
        : Estimate.of(nearest);
  }
}
