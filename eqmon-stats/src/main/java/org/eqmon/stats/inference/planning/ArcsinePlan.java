package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.amount.CohensH;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Plans the comparison of two proportions on the arcsine scale, on which their standard error
 * doesn't depend on them: Cohen's h. Both tails count.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size. Sizes are real numbers:
 * round a needed one up.
 */
public final class ArcsinePlan {
  private static final Method METHOD =
      new Method(
          "power.cohenH.unequal",
          "Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 6");
  private static final ArcsinePlan DEFAULTS = new ArcsinePlan(Goal.USUAL, 1);

  private final Goal goal;
  private final double allocation;

  private ArcsinePlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static ArcsinePlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public ArcsinePlan with(Goal goal) {
    return new ArcsinePlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public ArcsinePlan withAllocation(double ratio) {
    return new ArcsinePlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the effect h of two proportions, from -pi to pi.
   *
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param p2 the proportion behind group 2
   * @throws IllegalArgumentException if a proportion is out of its range
   */
  public double effect(double p1, double p2) {
    return CohensH.between(p1, p2);
  }

  /**
   * Returns the chance that the test rejects, in either direction. With equal proportions it is the
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
    return power(Math.abs(effect(p1, p2)) * Math.sqrt(n1 / (n1 + n2) * n2));
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
    double h = effect(p1, p2);
    return h == 0
        ? Estimate.undefined(UndefinedReason.NO_SOLUTION)
        : Estimate.of(Math.pow(neededShift() / h, 2) * (1 + allocation) / allocation);
  }

  /**
   * Returns the proportions of group 2 nearest to that of group 1 that are told from it with the
   * power; undefined ({@code NOT_REACHED}) if none from 0 to 1 is.
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
    double h = neededShift() / Math.sqrt(n1 / (n1 + n2) * n2);
    double angle = Math.asin(Math.sqrt(p1));
    return new DetectableProportion(proportion(angle - h / 2), proportion(angle + h / 2));
  }

  private static Estimate proportion(double angle) {
    double sine = Math.sin(angle);
    return angle < 0 || angle > Math.PI / 2
        ? Estimate.undefined(UndefinedReason.NOT_REACHED)
        : Estimate.of(sine * sine);
  }

  private double neededShift() {
    return Roots.between(
        shift -> power(shift) - goal.power(), 0, 2 * goal.critical() + goal.powerQuantile() + 4);
  }

  private double power(double shift) {
    return Math.min(
        1, Normal.upperTail(goal.critical() - shift) + Normal.upperTail(goal.critical() + shift));
  }
}
