package org.eqmon.stats.inference.planning;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.DetectableGap;
import org.eqmon.stats.inference.gap.RateGap;

/**
 * Plans the comparison of two rates with the power of the very test that {@link RateGap} makes,
 * which for small groups is exact. {@link TwoProportionsPlan} is quicker and promises a little more
 * than this test keeps.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size.
 */
public final class RateGapPlan {
  private static final int NEIGHBOURS = 4;
  private static final long LARGEST = 1_000_000;
  private static final Method METHOD =
      new Method("power.rateGap", "The probability of the outcomes that the test rejects");
  private static final RateGapPlan DEFAULTS =
      new RateGapPlan(RateGap.withDefaults(), Goal.USUAL, 1);

  private final RateGap gap;
  private final Goal goal;
  private final double allocation;

  private RateGapPlan(RateGap gap, Goal goal, double allocation) {
    this.gap = Objects.requireNonNull(gap, "gap");
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static RateGapPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for the gap compared another way. */
  public RateGapPlan with(RateGap gap) {
    return new RateGapPlan(gap, goal, allocation);
  }

  /** Returns the plan for another level and power. */
  public RateGapPlan with(Goal goal) {
    return new RateGapPlan(gap, goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public RateGapPlan withAllocation(double ratio) {
    return new RateGapPlan(gap, goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding a gap, in its direction.
   *
   * @param n1 the size of group 1, at least 1
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param n2 the size of group 2
   * @param p2 the proportion behind group 2
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double power(long n1, double p1, long n2, double p2) {
    return gap.power(n1, p1, n2, p2, confidence());
  }

  /**
   * Returns the smallest gaps that are found with the power.
   *
   * @param n1 the size of group 1, at least 1
   * @param n2 the size of group 2
   * @param p2 the proportion behind group 2, from 0 to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public DetectableGap minimumDetectable(long n1, long n2, double p2) {
    return gap.minimumDetectable(n1, n2, p2, confidence(), goal.power());
  }

  /**
   * Returns the size of group 1 with which a gap is found with the power, and with each of the next
   * four sizes too, because power rises in saw teeth; that of group 2 is the allocation ratio times
   * it, to the nearest whole and at least 1. Undefined ({@code NO_SOLUTION}) for equal proportions,
   * and ({@code NOT_REACHED}) if a million are too few.
   *
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param p2 the proportion behind group 2
   * @throws IllegalArgumentException if a proportion is out of its range
   */
  public Estimate sampleSize(double p1, double p2) {
    Estimate normal =
        TwoProportionsPlan.withDefaults().with(goal).withAllocation(allocation).sampleSize(p1, p2);
    if (!normal.isDefined()) {
      return normal;
    }
    long low = 0;
    long high = Math.max(2, (long) Math.ceil(normal.value()));
    while (!reaches(high, p1, p2)) {
      low = high;
      high += Math.max(2, high / 8);
      if (high > LARGEST) {
        return Estimate.undefined(UndefinedReason.NOT_REACHED);
      }
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (reaches(middle, p1, p2)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    long size = high;
    for (long next = size + 1; next <= size + NEIGHBOURS; next++) {
      if (!reaches(next, p1, p2)) {
        size = next + 1;
      }
    }
    return Estimate.of((double) size);
  }

  private boolean reaches(long n1, double p1, double p2) {
    return power(n1, p1, Math.max(1, Math.round(allocation * n1)), p2) >= goal.power();
  }

  private Confidence confidence() {
    return new Confidence(1 - goal.level());
  }
}
