package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * Plans the comparison of two yes-or-no answers of the same people by McNemar's test, in the normal
 * approximation with the opposite tail left out. What counts are those who answer differently.
 *
 * <p>By default at level 0.05 with power 0.8. Sizes are real numbers: round a needed one up.
 */
public final class PairedPlan {
  private static final Method METHOD =
      new Method("power.paired", "Connor 1987, Biometrics 43, pages 207-211");
  private static final PairedPlan DEFAULTS = new PairedPlan(Goal.USUAL);

  private final Goal goal;

  private PairedPlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static PairedPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public PairedPlan with(Goal goal) {
    return new PairedPlan(goal);
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction; half the level without one.
   *
   * @param pairs the number of pairs, finite and more than 0
   * @param firstOnly the share who say yes to the first only, from 0 to 1
   * @param secondOnly the share who say yes to the second only, from 0 to 1
   * @throws IllegalArgumentException if an argument is out of its range, or the shares add up to
   *     more than 1
   */
  public double power(double pairs, double firstOnly, double secondOnly) {
    Sizes.requireSize(pairs);
    double changed = changed(firstOnly, secondOnly);
    double gap = Math.abs(firstOnly - secondOnly);
    if (gap == 0) {
      return goal.level() / 2;
    }
    double excess = gap * Math.sqrt(pairs) - goal.critical() * Math.sqrt(changed);
    double spread = Math.sqrt(changed - gap * gap);
    if (spread == 0) {
      return excess >= 0 ? 1 : 0;
    }
    return Normal.cdf(excess / spread);
  }

  /**
   * Returns the number of pairs with which a gap is found with the power. Undefined ({@code
   * NO_SOLUTION}) for equal shares.
   *
   * @param firstOnly the share who say yes to the first only, from 0 to 1
   * @param secondOnly the share who say yes to the second only, from 0 to 1
   * @throws IllegalArgumentException if a share is out of its range, or they add up to more than 1
   */
  public Estimate sampleSize(double firstOnly, double secondOnly) {
    double changed = changed(firstOnly, secondOnly);
    double gap = Math.abs(firstOnly - secondOnly);
    if (gap == 0) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    double root =
        goal.critical() * Math.sqrt(changed)
            + goal.powerQuantile() * Math.sqrt(changed - gap * gap);
    return Estimate.of(Math.pow(Math.max(0, root) / gap, 2));
  }

  /**
   * Returns the smallest difference of the two shares of yes that is found with the power.
   * Undefined ({@code NOT_REACHED}) if not even all changes going one way would be.
   *
   * @param pairs the number of pairs, finite and more than 0
   * @param changed the share who answer differently, more than 0 and at most 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Estimate minimumDetectable(double pairs, double changed) {
    Sizes.requireSize(pairs);
    Sizes.requireProportion(changed);
    double a = goal.critical() * Math.sqrt(changed);
    double b = goal.powerQuantile();
    // gap sqrt(n) - a = b sqrt(changed - gap^2), a quadratic in the gap
    double square = pairs + b * b;
    double root = a * a * pairs - square * (a * a - b * b * changed);
    double gap = (a * Math.sqrt(pairs) + Math.copySign(Math.sqrt(Math.max(0, root)), b)) / square;
    return gap > changed || changed == 0
        ? Estimate.undefined(UndefinedReason.NOT_REACHED)
        : Estimate.of(gap);
  }

  private static double changed(double firstOnly, double secondOnly) {
    Sizes.requireProportion(firstOnly);
    Sizes.requireProportion(secondOnly);
    if (firstOnly + secondOnly > 1) {
      throw new IllegalArgumentException("the shares who answer differently add up to more than 1");
    }
    return firstOnly + secondOnly;
  }
}
