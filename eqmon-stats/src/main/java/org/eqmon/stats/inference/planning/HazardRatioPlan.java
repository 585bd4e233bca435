package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * Plans the comparison of two groups' waiting times by the log-rank test, under proportional
 * hazards. What counts is the number of events, in both groups together, not the number of people.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size.
 */
public final class HazardRatioPlan {
  private static final Method METHOD =
      new Method("power.logRank", "Schoenfeld 1983, Biometrics 39");
  private static final HazardRatioPlan DEFAULTS = new HazardRatioPlan(Goal.USUAL, 1);

  private final Goal goal;
  private final double allocation;

  private HazardRatioPlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static HazardRatioPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public HazardRatioPlan with(Goal goal) {
    return new HazardRatioPlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public HazardRatioPlan withAllocation(double ratio) {
    return new HazardRatioPlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction.
   *
   * @param events the number of events in both groups, finite and more than 0
   * @param hazardRatio the ratio of the hazards, finite and more than 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(double events, double hazardRatio) {
    Sizes.requireSize(events);
    double shift = Math.abs(logarithm(hazardRatio)) * Math.sqrt(events * information());
    return Normal.upperTail(goal.critical() - shift);
  }

  /**
   * Returns the number of events, in both groups, with which a gap is found with the power.
   * Undefined ({@code NO_SOLUTION}) for a hazard ratio of 1.
   *
   * @param hazardRatio the ratio of the hazards, finite and more than 0
   * @throws IllegalArgumentException if it is out of its range
   */
  public Estimate events(double hazardRatio) {
    double perGap = (goal.critical() + goal.powerQuantile()) / logarithm(hazardRatio);
    return hazardRatio == 1
        ? Estimate.undefined(UndefinedReason.NO_SOLUTION)
        : Estimate.of(perGap * perGap / information());
  }

  /**
   * Returns the hazard ratio nearest above 1 that is found with the power; the nearest below is one
   * over it.
   *
   * @param events the number of events in both groups, finite and more than 0
   * @throws IllegalArgumentException if it is out of its range
   */
  public double minimumDetectable(double events) {
    Sizes.requireSize(events);
    return Math.exp((goal.critical() + goal.powerQuantile()) / Math.sqrt(events * information()));
  }

  /** Returns what one event tells of the log hazard ratio: the product of the groups' shares. */
  private double information() {
    return allocation / ((1 + allocation) * (1 + allocation));
  }

  private static double logarithm(double hazardRatio) {
    if (!(hazardRatio > 0 && hazardRatio <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "a hazard ratio must be finite (at most 1e60) and more than 0, and was " + hazardRatio);
    }
    return Math.log(hazardRatio);
  }
}
