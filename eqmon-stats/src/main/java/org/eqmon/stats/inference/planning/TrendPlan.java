package org.eqmon.stats.inference.planning;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Plans the question whether rates rise or fall over groups in an order, by Cochran and Armitage's
 * test, in the normal approximation with the opposite tail left out.
 *
 * <p>By default at level 0.05 with power 0.8.
 */
public final class TrendPlan {
  private static final Method METHOD =
      new Method(
          "power.trend", "Nam 1987, Biometrics 43, pages 701-705, without continuity correction");
  private static final TrendPlan DEFAULTS = new TrendPlan(Goal.USUAL);

  private final Goal goal;

  private TrendPlan(Goal goal) {
    this.goal = Objects.requireNonNull(goal, "goal");
  }

  /** Returns the plan for a level of 0.05 and a power of 0.8. */
  public static TrendPlan withDefaults() {
    return DEFAULTS;
  }

  /** Returns the plan for another level and power. */
  public TrendPlan with(Goal goal) {
    return new TrendPlan(goal);
  }

  /** Returns the method. */
  public Method method() {
    return METHOD;
  }

  /**
   * Returns the chance of finding the trend, in its direction; half the level without one.
   *
   * @param rates the rate of each group, from 0 to 1
   * @param sizes the size of each group, finite and more than 0
   * @param scores the score of each group, finite and not all equal
   * @throws IllegalArgumentException if the lengths differ, a number is out of its range, or every
   *     rate is 0 or every rate is 1
   */
  public double power(double[] rates, double[] sizes, double[] scores) {
    Trend trend = Trend.of(rates, sizes, scores);
    double gap = Math.abs(trend.slope());
    if (gap == 0) {
      return goal.level() / 2;
    }
    double excess = gap - goal.critical() * trend.nullError();
    if (trend.error() == 0) {
      return excess >= 0 ? 1 : 0;
    }
    return Normal.cdf(excess / trend.error());
  }

  /**
   * Returns by what all sizes must be multiplied for the trend to be found with the power.
   * Undefined ({@code NO_SOLUTION}) without a trend.
   *
   * @param rates the rate of each group, from 0 to 1
   * @param sizes the size of each group, finite and more than 0
   * @param scores the score of each group, finite and not all equal
   * @throws IllegalArgumentException as {@link #power}
   */
  public Estimate sizeFactor(double[] rates, double[] sizes, double[] scores) {
    Trend trend = Trend.of(rates, sizes, scores);
    if (trend.slope() == 0) {
      return Estimate.undefined(UndefinedReason.NO_SOLUTION);
    }
    double needed = goal.critical() * trend.nullError() + goal.powerQuantile() * trend.error();
    return Estimate.of(Math.pow(Math.max(0, needed) / trend.slope(), 2));
  }

  /**
   * Returns the smallest rise of the rate with each unit of the score, in a straight line, that is
   * found with the power. Undefined ({@code NOT_REACHED}) if even the steepest line within 0 to 1
   * would not be.
   *
   * @param rate the mean rate, between 0 and 1
   * @param sizes the size of each group, finite and more than 0
   * @param scores the score of each group, finite and not all equal
   * @throws IllegalArgumentException if the lengths differ or a number is out of its range
   */
  public Estimate minimumDetectable(double rate, double[] sizes, double[] scores) {
    Sizes.requireProportion(rate);
    if (sizes.length != scores.length) {
      throw new IllegalArgumentException("each group needs a size and a score");
    }
    double mean = 0;
    double total = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sizes.length; i++) {
      Sizes.requireSize(sizes[i]);
      total += sizes[i];
      mean += sizes[i] * scores[i];
      least = Math.min(least, scores[i]);
      most = Math.max(most, scores[i]);
    }
    double centre = mean / total;
    if (!(least < most && Double.isFinite(centre) && most - least < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a trend needs finite scores that differ");
    }
    double steepest = Math.min(rate / (centre - least), (1 - rate) / (most - centre));
    DoubleUnaryOperator excess =
        slope -> power(line(rate, slope, centre, scores), sizes, scores) - goal.power();
    return excess.applyAsDouble(steepest) < 0
        ? Estimate.undefined(UndefinedReason.NOT_REACHED)
        : Estimate.of(Roots.between(excess, 0, steepest));
  }

  private static double[] line(double rate, double slope, double centre, double[] scores) {
    double[] rates = new double[scores.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = Math.max(0, Math.min(1, rate + slope * (scores[i] - centre)));
    }
    return rates;
  }

  /** A slope with its standard errors: without a trend, and with it. */
  private record Trend(double slope, double nullError, double error) {
    static Trend of(double[] rates, double[] sizes, double[] scores) {
      if (rates.length != sizes.length || rates.length != scores.length) {
        throw new IllegalArgumentException("each group needs a rate, a size and a score");
      }
      double total = 0;
      double rate = 0;
      double score = 0;
      for (int i = 0; i < rates.length; i++) {
        Sizes.requireProportion(rates[i]);
        Sizes.requireSize(sizes[i]);
        total += sizes[i];
        rate += sizes[i] * rates[i];
        score += sizes[i] * scores[i];
      }
      double slope = 0;
      double spread = 0;
      double variance = 0;
      for (int i = 0; i < rates.length; i++) {
        double distance = scores[i] - score / total;
        slope += sizes[i] * distance * rates[i];
        spread += sizes[i] * distance * distance;
        variance += sizes[i] * distance * distance * rates[i] * (1 - rates[i]);
      }
      double pooled = rate / total * (1 - rate / total);
      if (!(spread > 0 && spread < Double.POSITIVE_INFINITY && pooled > 0)) {
        throw new IllegalArgumentException(
            "a trend needs finite scores that differ, and rates that aren't all 0 or all 1");
      }
      return new Trend(slope / spread, Math.sqrt(pooled / spread), Math.sqrt(variance) / spread);
    }
  }
}
