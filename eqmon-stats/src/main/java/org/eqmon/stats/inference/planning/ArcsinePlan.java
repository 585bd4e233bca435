package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.amount.CohensH;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * Plans the comparison of two proportions on the arcsine scale, on which their standard error
 * doesn't depend on them: Cohen's h. Both tails count.
 *
 * <p>By default at level 0.05.
 */
public final class ArcsinePlan {
  private static final Method METHOD =
      new Method(
          "power.cohenH.unequal",
          "Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 6");
  private static final ArcsinePlan DEFAULTS = new ArcsinePlan(Goal.USUAL);

  private final Goal goal;

  private ArcsinePlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static ArcsinePlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public ArcsinePlan with(Goal goal) {
    return new ArcsinePlan(goal);
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
    double shift = Math.abs(effect(p1, p2)) * Math.sqrt(n1 / (n1 + n2) * n2);
    return Math.min(
        1, Normal.upperTail(goal.critical() - shift) + Normal.upperTail(goal.critical() + shift));
  }
}
