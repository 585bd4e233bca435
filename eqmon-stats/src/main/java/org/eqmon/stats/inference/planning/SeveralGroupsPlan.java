package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.NoncentralChiSquared;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Plans the comparison of the rates of several groups at once by the chi-squared test, whose
 * statistic is noncentral chi-squared if they differ. With two groups it is {@link
 * TwoProportionsPlan} with both tails and one variance.
 *
 * <p>By default at level 0.05 with power 0.8. It says that some group differs and not which:
 * comparing each with the rest, adjusted, needs more people.
 */
public final class SeveralGroupsPlan {
  private static final Method METHOD =
      new Method(
          "power.severalGroups",
          "Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 7");
  private static final SeveralGroupsPlan DEFAULTS = new SeveralGroupsPlan(Goal.USUAL);

  private final Goal goal;

  private SeveralGroupsPlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static SeveralGroupsPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public SeveralGroupsPlan with(Goal goal) {
    return new SeveralGroupsPlan(goal);
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns Cohen's w: the square root of what one person adds to the statistic on average.
   *
   * @param rates the rate of each group, from 0 to 1
   * @param sizes the size of each group, finite and more than 0, or its share
   * @throws IllegalArgumentException if there are fewer than two groups, the lengths differ, a
   *     number is out of its range, or every rate is 0 or every rate is 1
   */
  public double effect(double[] rates, double[] sizes) {
    double total = total(rates, sizes);
    double mean = 0;
    for (int i = 0; i < rates.length; i++) {
      mean += sizes[i] / total * rates[i];
    }
    double spread = 0;
    for (int i = 0; i < rates.length; i++) {
      spread += sizes[i] / total * (rates[i] - mean) * (rates[i] - mean);
    }
    if (!(mean * (1 - mean) > 0)) {
      throw new IllegalArgumentException("rates that are all 0 or all 1 can't be told apart");
    }
    return Math.sqrt(spread / (mean * (1 - mean)));
  }

  /**
   * Returns the chance that the test rejects; the level if all rates are equal.
   *
   * @param rates the rate of each group, from 0 to 1
   * @param sizes the size of each group, finite and more than 0
   * @throws IllegalArgumentException as {@link #effect}
   */
  public double power(double[] rates, double[] sizes) {
    double w = effect(rates, sizes);
    return power(rates.length - 1.0, w * w * total(rates, sizes));
  }

  /**
   * Returns the number of people in all groups with which the test rejects with the power.
   * Undefined ({@code NO_SOLUTION}) for equal rates.
   *
   * @param rates the rate of each group, from 0 to 1
   * @param shares the share of each group, in any unit
   * @throws IllegalArgumentException as {@link #effect}
   */
  public Estimate sampleSize(double[] rates, double[] shares) {
    double w = effect(rates, shares);
    return w == 0
        ? Estimate.undefined(UndefinedReason.NO_SOLUTION)
        : Estimate.of(noncentrality(rates.length - 1.0) / (w * w));
  }

  /**
   * Returns the smallest effect w that is found with the power.
   *
   * @param people the number of people in all groups, finite and more than 0
   * @param groups the number of groups, 2 or more
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double minimumDetectable(double people, int groups) {
    Sizes.requireSize(people);
    if (groups < 2) {
      throw new IllegalArgumentException("a comparison needs two groups or more");
    }
    return Math.sqrt(noncentrality(groups - 1.0) / people);
  }

  private double power(double degreesOfFreedom, double noncentrality) {
    double critical =
        ChiSquaredDistribution.of(degreesOfFreedom).inverseSurvivalProbability(goal.level());
    return new NoncentralChiSquared(degreesOfFreedom, noncentrality).upperTail(critical);
  }

  /** Returns the noncentrality at which the test has the power. */
  private double noncentrality(double degreesOfFreedom) {
    double upper = 1;
    while (power(degreesOfFreedom, upper) < goal.power()) {
      upper *= 2;
    }
    return Roots.between(t -> power(degreesOfFreedom, t) - goal.power(), 0, upper);
  }

  private static double total(double[] rates, double[] sizes) {
    if (rates.length < 2 || rates.length != sizes.length) {
      throw new IllegalArgumentException("there must be two groups or more, each with a size");
    }
    double total = 0;
    for (int i = 0; i < rates.length; i++) {
      Sizes.requireProportion(rates[i]);
      Sizes.requireSize(sizes[i]);
      total += sizes[i];
    }
    return total;
  }
}
