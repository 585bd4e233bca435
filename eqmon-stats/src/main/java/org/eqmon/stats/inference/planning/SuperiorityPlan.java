package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * Plans the comparison of two groups' ordinal answers, or of any values, by the Mann-Whitney test:
 * in terms of the probability of superiority, that a value of one group exceeds one of the other,
 * half of the ties counted. The variance is the one without ties and without a gap, so ordinal
 * answers, which tie, need fewer people than this says.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size. Sizes are real numbers:
 * round a needed one up.
 */
public final class SuperiorityPlan {
  private static final Method METHOD =
      new Method(
          "power.mannWhitney", "Noether 1987, Journal of the American Statistical Association 82");
  private static final SuperiorityPlan DEFAULTS = new SuperiorityPlan(Goal.USUAL, 1);

  private final Goal goal;
  private final double allocation;

  private SuperiorityPlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static SuperiorityPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public SuperiorityPlan with(Goal goal) {
    return new SuperiorityPlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public SuperiorityPlan withAllocation(double ratio) {
    return new SuperiorityPlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param n2 the size of group 2
   * @param superiority the probability of superiority, from 0 to 1; 0.5 is no gap
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double n1, double n2, double superiority) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    Sizes.requireProportion(superiority);
    double shift = Math.abs(superiority - 0.5) * Math.sqrt(12 * (n1 / (n1 + n2)) * n2);
    return Normal.upperTail(goal.critical() - shift);
  }

  /**
   * Returns the size of group 1 with which a gap is found with the power; that of group 2 is the
   * allocation ratio times it. Undefined ({@code NO_SOLUTION}) for a superiority of 0.5.
   *
   * @param superiority the probability of superiority, from 0 to 1
   * @throws IllegalArgumentException if it is out of its range
   */
  public Estimate sampleSize(double superiority) {
    Sizes.requireProportion(superiority);
    if (superiority == 0.5) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    double perGap = (goal.critical() + goal.powerQuantile()) / (superiority - 0.5);
    return Estimate.of(perGap * perGap * (1 + 1 / allocation) / 12);
  }

  /**
   * Returns the probability of superiority nearest above 0.5 that is found with the power; the
   * nearest below is one minus it. Undefined ({@code NOT_REACHED}) if not even 1 is found.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param n2 the size of group 2
   * @throws IllegalArgumentException if a size is out of its range
   */
  public Estimate minimumDetectable(double n1, double n2) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    double gap = (goal.critical() + goal.powerQuantile()) / Math.sqrt(12 * (n1 / (n1 + n2)) * n2);
    return gap <= 0.5 ? Estimate.of(0.5 + gap) : Estimate.undefined(UndefinedReason.NOT_REACHED);
  }
}
