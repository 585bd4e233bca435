package org.eqmon.stats.inference.planning;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.RestrictedRates;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Plans showing that a gap between two rates is too small to matter, by Farrington and Manning's
 * test against a margin, in the normal approximation: non-inferiority against one limit,
 * equivalence against both. Each one-sided test is at the level of the goal.
 *
 * <p>By default at level 0.05 with power 0.8 and groups of the same size. {@code RateGap}, which
 * keeps its level in small groups, shows a little less often.
 */
public final class MarginPlan {
  private static final Method METHOD =
      new Method(
          "power.margin", "Farrington & Manning 1990, Statistics in Medicine 9, pages 1447-1454");
  private static final MarginPlan DEFAULTS = new MarginPlan(Goal.USUAL, 1);

  private static final double LARGEST = 1e9;

  private final Goal goal;
  private final double allocation;

  private MarginPlan(Goal goal, double allocation) {
    this.goal = Objects.requireNonNull(goal, "goal");
    this.allocation = allocation;
  }

  /** Returns the plan for a level of 0.05, a power of 0.8 and groups of the same size. */
  public static MarginPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public MarginPlan with(Goal goal) {
    return new MarginPlan(goal, allocation);
  }

  /**
   * Returns the plan for groups of different sizes.
   *
   * @param ratio the size of group 2 over that of group 1, finite and more than 0
   * @throws IllegalArgumentException if it isn't
   */
  public MarginPlan withAllocation(double ratio) {
    return new MarginPlan(goal, Sizes.requireAllocation(ratio));
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of showing that rate 1 minus rate 2 is above a margin.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param n2 the size of group 2
   * @param p2 the proportion behind group 2
   * @param margin the limit, from -1 to 1 without the ends: below 0 for non-inferiority
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double nonInferiority(double n1, double p1, double n2, double p2, double margin) {
    Sizes.requireSize(n1);
    Sizes.requireSize(n2);
    Sizes.requireProportion(p1);
    Sizes.requireProportion(p2);
    if (!(margin > -1 && margin < 1)) {
      throw new IllegalArgumentException(
          "a margin for a difference of rates must be between -1 and 1, and was " + margin);
    }
    double fitted = RestrictedRates.rate1UnderDifference(n1 * p1, n1, n2 * p2, n2, margin);
    double other = fitted - margin;
    double nullError =
        Math.sqrt(fitted * (1 - fitted) / n1 + Math.max(0, other * (1 - other)) / n2);
    double error = Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    double excess = p1 - p2 - margin - Normal.upperQuantile(goal.level()) * nullError;
    if (error == 0) {
      return excess >= 0 ? 1 : 0;
    }
    return Normal.cdf(excess / error);
  }

  /**
   * Returns the chance of showing that rate 1 minus rate 2 lies within a margin.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param n2 the size of group 2
   * @param p2 the proportion behind group 2
   * @param margin a margin of differences
   * @throws IllegalArgumentException if an argument is out of its range, or the margin is one of
   *     ratios
   */
  public double equivalence(double n1, double p1, double n2, double p2, GapMargin margin) {
    requireDifferences(margin);
    double above = nonInferiority(n1, p1, n2, p2, margin.lower());
    double below = nonInferiority(n2, p2, n1, p1, -margin.upper());
    return Math.max(0, above + below - 1);
  }

  /**
   * Returns the size of group 1 with which equivalence is shown with the power; that of group 2 is
   * the allocation ratio times it. Undefined ({@code NO_SOLUTION}) if the gap is not within the
   * margin, and {@code NOT_REACHED} if a thousand million are too few.
   *
   * @param p1 the proportion behind group 1, from 0 to 1
   * @param p2 the proportion behind group 2
   * @param margin a margin of differences
   * @throws IllegalArgumentException if an argument is out of its range, or the margin is one of
   *     ratios
   */
  public Estimate sampleSize(double p1, double p2, GapMargin margin) {
    requireDifferences(margin);
    double gap = p1 - p2;
    if (!(gap > margin.lower() && gap < margin.upper())) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    DoubleUnaryOperator excess =
        log -> {
          double n1 = Math.exp(log);
          return equivalence(n1, p1, allocation * n1, p2, margin) - goal.power();
        };
    double most = Math.log(LARGEST);
    return excess.applyAsDouble(most) < 0
        ? Estimate.undefined(UndefinedReason.NOT_REACHED)
        : Estimate.of(Math.exp(Roots.between(excess, 0, most)));
  }

  /**
   * Returns the narrowest symmetric margin within which equal rates are shown to be with the power.
   * Undefined ({@code NOT_REACHED}) if not even a margin near 1 would do.
   *
   * @param n1 the size of group 1, finite and more than 0
   * @param n2 the size of group 2
   * @param rate the proportion behind both groups, from 0 to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public Estimate narrowestMargin(double n1, double n2, double rate) {
    DoubleUnaryOperator excess =
        margin -> equivalence(n1, rate, n2, rate, GapMargin.difference(margin)) - goal.power();
    double widest = 1 - 1e-9;
    return excess.applyAsDouble(widest) < 0
        ? Estimate.undefined(UndefinedReason.NOT_REACHED)
        : Estimate.of(Roots.between(excess, 1e-12, widest));
  }

  private static void requireDifferences(GapMargin margin) {
    if (margin.scale() != GapMargin.Scale.DIFFERENCE) {
      throw new IllegalArgumentException("this plan takes a margin of differences of rates");
    }
  }
}
