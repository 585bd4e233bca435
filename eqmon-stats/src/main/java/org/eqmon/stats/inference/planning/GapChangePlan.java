package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.change.GapChange;
import org.eqmon.stats.inference.change.PeriodRates;

/**
 * Plans the question whether a gap between two rates changes from one period to the next, in the
 * normal approximation with the opposite tail left out. A change has the noise of four rates in it,
 * so it needs some four times the people that a gap of the same size does. {@link GapChange}'s
 * default, which keeps its level in small groups, finds a little less.
 *
 * <p>By default at level 0.05 with power 0.8.
 */
public final class GapChangePlan {
  private static final Method METHOD =
      new Method("power.gapChange", "Sum of four independent binomial variances");
  private static final GapChangePlan DEFAULTS = new GapChangePlan(Goal.USUAL);

  private final Goal goal;

  private GapChangePlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static GapChangePlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public GapChangePlan with(Goal goal) {
    return new GapChangePlan(goal);
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding the change, in its direction; half the level without one.
   *
   * @param earlier the rates and sizes of the earlier period, no group empty
   * @param later those of the later period
   * @throws IllegalArgumentException if a group is empty, or every rate is 0 or 1
   */
  public double power(PeriodRates earlier, PeriodRates later) {
    return plan().power(later.gap() - earlier.gap(), error(earlier, later));
  }

  /**
   * Returns by what all four sizes must be multiplied for the change to be found with the power.
   * Undefined ({@code NO_SOLUTION}) without a change.
   *
   * @param earlier the rates and sizes of the earlier period, no group empty
   * @param later those of the later period
   * @throws IllegalArgumentException if a group is empty, or every rate is 0 or 1
   */
  public Estimate sizeFactor(PeriodRates earlier, PeriodRates later) {
    return plan().sizeFactor(later.gap() - earlier.gap(), error(earlier, later));
  }

  /**
   * Returns the smallest change that is found with the power, at these rates and sizes.
   *
   * @param earlier the rates and sizes of the earlier period, no group empty
   * @param later those of the later period
   * @throws IllegalArgumentException if a group is empty, or every rate is 0 or 1
   */
  public double minimumDetectable(PeriodRates earlier, PeriodRates later) {
    return plan().minimumDetectable(error(earlier, later));
  }

  private StandardErrorPlan plan() {
    return StandardErrorPlan.withDefaults().with(goal);
  }

  private static double error(PeriodRates earlier, PeriodRates later) {
    double variance =
        variance(earlier.referenceRate(), earlier.referenceTrials())
            + variance(earlier.rate(), earlier.trials())
            + variance(later.referenceRate(), later.referenceTrials())
            + variance(later.rate(), later.trials());
    if (variance == 0) {
      throw new IllegalArgumentException("rates that are all 0 or 1 have no error to plan with");
    }
    return Math.sqrt(variance);
  }

  private static double variance(double rate, long trials) {
    Sizes.requireSize((double) trials);
    return rate * (1 - rate) / trials;
  }
}
