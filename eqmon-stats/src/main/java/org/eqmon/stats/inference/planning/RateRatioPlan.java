package org.eqmon.stats.inference.planning;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Plans the comparison of two rates of events per exposure, such as complaints per tenancy and
 * year, by the ratio of the rates: Poisson counts, normal on the log scale, the opposite tail left
 * out.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same exposure.
 */
public final class RateRatioPlan {
  private static final Method METHOD =
      new Method("power.rateRatio", "Normal approximation to the log ratio of two Poisson counts");
  private static final RateRatioPlan DEFAULTS = new RateRatioPlan(Goal.USUAL, 1);

  private static final int STEPS = 1000;
  private static final double LARGEST_LOG = 20;

  private final Goal goal;
  private final double allocation;

  private RateRatioPlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static RateRatioPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public RateRatioPlan with(Goal goal) {
    return new RateRatioPlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public RateRatioPlan withAllocation(double ratio) {
    return new RateRatioPlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction; half the level without one.
   *
   * @param exposure1 the exposure of group 1, finite and more than 0
   * @param rate1 the rate of events of group 1 per unit of exposure, finite and more than 0
   * @param exposure2 the exposure of group 2
   * @param rate2 the rate of group 2
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double exposure1, double rate1, double exposure2, double rate2) {
    Sizes.requireSize(exposure1);
    Sizes.requireSize(exposure2);
    double gap = Math.abs(Math.log(requireRate(rate1) / requireRate(rate2)));
    double error = Math.sqrt(1 / (exposure1 * rate1) + 1 / (exposure2 * rate2));
    return Normal.cdf(gap / error - goal.critical());
  }

  /**
   * Returns the exposure of group 1 with which a gap is found with the power; that of group 2 is
   * the allocation ratio times it. Undefined ({@code NO_SOLUTION}) for equal rates.
   *
   * @param rate1 the rate of group 1, finite and more than 0
   * @param rate2 the rate of group 2
   * @throws IllegalArgumentException if a rate is out of its range
   */
  public Estimate exposure(double rate1, double rate2) {
    double gap = Math.log(requireRate(rate1) / requireRate(rate2));
    double perGap = (goal.critical() + goal.powerQuantile()) / gap;
    return rate1 == rate2
        ? Estimate.undefined(UndefinedReason.NO_SOLUTION)
        : Estimate.of(perGap * perGap * (1 / rate1 + 1 / (allocation * rate2)));
  }

  /**
   * Returns the ratio of rate 1 to rate 2 nearest above 1 that is found with the power.
   *
   * @param exposure1 the exposure of group 1, finite and more than 0
   * @param exposure2 the exposure of group 2
   * @param rate2 the rate of group 2, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double minimumDetectableAbove(double exposure1, double exposure2, double rate2) {
    Sizes.requireSize(exposure1);
    Sizes.requireSize(exposure2);
    requireRate(rate2);
    double total = goal.critical() + goal.powerQuantile();
    return Math.exp(
        Roots.between(
            log ->
                log
                    - total
                        * Math.sqrt(Math.exp(-log) / (exposure1 * rate2) + 1 / (exposure2 * rate2)),
            0,
            total * Math.sqrt(1 / (exposure1 * rate2) + 1 / (exposure2 * rate2))));
  }

  /**
   * Returns the ratio of rate 1 to rate 2 nearest below 1 that is found with the power. Undefined
   * ({@code NOT_REACHED}) if none is: as its rate falls, the events of group 1 become too few to
   * tell.
   *
   * @param exposure1 the exposure of group 1, finite and more than 0
   * @param exposure2 the exposure of group 2
   * @param rate2 the rate of group 2, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Estimate minimumDetectableBelow(double exposure1, double exposure2, double rate2) {
    Sizes.requireSize(exposure1);
    Sizes.requireSize(exposure2);
    requireRate(rate2);
    double total = goal.critical() + goal.powerQuantile();
    DoubleUnaryOperator slack =
        log ->
            log - total * Math.sqrt(Math.exp(log) / (exposure1 * rate2) + 1 / (exposure2 * rate2));
    double before = 0;
    for (int step = 1; step <= STEPS; step++) {
      double log = step * LARGEST_LOG / STEPS;
      if (slack.applyAsDouble(log) >= 0) {
        return Estimate.of(Math.exp(-Roots.between(slack, before, log)));
      }
      before = log;
    }
    return Estimate.undefined(UndefinedReason.NOT_REACHED);
  }

  private static double requireRate(double rate) {
    if (!(rate > 0 && rate <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "a rate must be finite (at most 1e60) and more than 0, and was " + rate);
    }
    return rate;
  }
}
