package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * Plans the comparison of any two quantities whose gap comes with a standard error that shrinks
 * with the square root of the number of people: standardised rates, gaps pooled over strata,
 * adjusted gaps of a model, explained and unexplained parts. The gap is taken as normal and the
 * opposite tail left out.
 *
 * <p>By default at level 0.05 with power 0.8. A gap in a ratio goes in as its logarithm.
 */
public final class StandardErrorPlan {
  private static final Method METHOD =
      new Method(
          "power.standardError", "Normal approximation; Cohen 1988, Statistical Power Analysis");
  private static final StandardErrorPlan DEFAULTS = new StandardErrorPlan(Goal.USUAL);

  private final Goal goal;

  private StandardErrorPlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static StandardErrorPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public StandardErrorPlan with(Goal goal) {
    return new StandardErrorPlan(goal);
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction; half the level without one.
   *
   * @param gap the gap; its sign doesn't matter
   * @param standardError its standard error, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double gap, double standardError) {
    return Normal.cdf(Math.abs(requireGap(gap)) / requireError(standardError) - goal.critical());
  }

  /**
   * Returns by what the number of people must be multiplied for a gap to be found with the power;
   * below 1 if there are more than enough. Undefined ({@code NO_SOLUTION}) for no gap.
   *
   * @param gap the gap; its sign doesn't matter
   * @param standardError the standard error that it has now, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Estimate sizeFactor(double gap, double standardError) {
    double perGap = minimumDetectable(standardError) / requireGap(gap);
    return gap == 0
        ? Estimate.undefined(UndefinedReason.NO_SOLUTION)
        : Estimate.of(perGap * perGap);
  }

  /**
   * Returns the smallest gap that is found with the power.
   *
   * @param standardError its standard error, finite and more than 0
   * @throws IllegalArgumentException if it is out of its range
   */
  public double minimumDetectable(double standardError) {
    return Math.max(0, goal.critical() + goal.powerQuantile()) * requireError(standardError);
  }

  private static double requireGap(double gap) {
    if (!Magnitude.isReckonable(gap)) {
      throw new IllegalArgumentException("a gap must be finite (at most 1e60)");
    }
    return gap;
  }

  private static double requireError(double standardError) {
    if (!(standardError > 0 && standardError <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the standard error must be finite (at most 1e60) and more than 0");
    }
    return standardError;
  }
}
