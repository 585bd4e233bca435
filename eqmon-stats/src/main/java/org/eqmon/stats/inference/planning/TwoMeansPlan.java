package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.NoncentralT;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Plans the comparison of two means by Student's t, with one spread in both groups and the opposite
 * tail left out. Groups are of the same size unless two sizes are given.
 *
 * <p>By default at level 0.05 with power 0.8.
 */
public final class TwoMeansPlan {
  private static final double LARGEST = 1e9;
  private static final Method METHOD =
      new Method("power.tTest", "Noncentral t; Cohen 1988, Statistical Power Analysis, chapter 2");
  private static final TwoMeansPlan DEFAULTS = new TwoMeansPlan(Goal.USUAL);

  private final Goal goal;

  private TwoMeansPlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static TwoMeansPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public TwoMeansPlan with(Goal goal) {
    return new TwoMeansPlan(goal);
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a difference, in its direction.
   *
   * @param n the size of each group, from 2 to 1e9
   * @param difference the difference of the means; its sign doesn't matter
   * @param standardDeviation that within the groups, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double n, double difference, double standardDeviation) {
    return power(n, n, difference, standardDeviation);
  }

  /**
   * Returns the chance of finding a difference between groups of two sizes, in its direction.
   *
   * @param first the size of one group, from 2 to 1e9
   * @param second the size of the other, from 2 to 1e9
   * @param difference the difference of the means; its sign doesn't matter
   * @param standardDeviation that within the groups, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double first, double second, double difference, double standardDeviation) {
    requireGroup(first);
    requireGroup(second);
    double noncentrality =
        Math.sqrt(first * second / (first + second)) * standardised(difference, standardDeviation);
    double degreesOfFreedom = first + second - 2;
    double critical =
        TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(goal.level() / 2);
    return new NoncentralT(degreesOfFreedom, noncentrality).upperTail(critical);
  }

  /**
   * Returns the size of each group with which a difference is found with the power: at least 2, and
   * undefined ({@code NO_SOLUTION}) if not even 1e9 are enough.
   *
   * @param difference the difference of the means; its sign doesn't matter
   * @param standardDeviation that within the groups, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Estimate sampleSize(double difference, double standardDeviation) {
    double effect = standardised(difference, standardDeviation);
    if (excess(LARGEST, effect) < 0) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    if (excess(2, effect) >= 0) {
      return Estimate.of(2);
    }
    return Estimate.of(
        Math.exp(Roots.between(n -> excess(Math.exp(n), effect), Math.log(2), Math.log(LARGEST))));
  }

  /**
   * Returns the smallest difference that is found with the power.
   *
   * @param n the size of each group, from 2 to 1e9
   * @param standardDeviation that within the groups, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double minimumDetectable(double n, double standardDeviation) {
    return minimumDetectable(n, n, standardDeviation);
  }

  /**
   * Returns the smallest difference between groups of two sizes that is found with the power.
   *
   * @param first the size of one group, from 2 to 1e9
   * @param second the size of the other, from 2 to 1e9
   * @param standardDeviation that within the groups, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double minimumDetectable(double first, double second, double standardDeviation) {
    requireGroup(first);
    requireGroup(second);
    standardised(0, standardDeviation);
    double far = 1;
    while (power(first, second, far, 1) < goal.power()) {
      far *= 2;
    }
    return standardDeviation
        * Roots.between(effect -> power(first, second, effect, 1) - goal.power(), 0, far);
  }

  private double excess(double n, double effect) {
    return power(n, effect, 1) - goal.power();
  }

  private static void requireGroup(double n) {
    if (!(n >= 2 && n <= LARGEST)) {
      throw new IllegalArgumentException("each group must have from 2 to 1e9 people");
    }
  }

  private static double standardised(double difference, double standardDeviation) {
    if (!(Math.abs(difference) <= Magnitude.LARGEST
        && standardDeviation > 0
        && standardDeviation <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the difference must be finite (at most 1e60), and the standard deviation finite (at most 1e60) and more than 0");
    }
    return Math.abs(difference) / standardDeviation;
  }
}
