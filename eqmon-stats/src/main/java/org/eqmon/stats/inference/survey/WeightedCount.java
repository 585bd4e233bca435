package org.eqmon.stats.inference.survey;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * How many people of a sample are in a cell, with the sum of their weights and of the weights'
 * squares: all that estimates and their errors need of them. Such counts merge with {@link #plus}.
 *
 * @param people how many they are
 * @param weight the sum of their weights: how many they stand for
 * @param squaredWeight the sum of the squares of their weights
 */
public record WeightedCount(long people, double weight, double squaredWeight) {
  private static final double ROUNDING = 1e-9;

  /** Refuses sums that no weights of 0 or more of so many people can have. */
  public WeightedCount {
    if (people < 0
        || !(weight >= 0 && weight <= Magnitude.LARGEST)
        || !(squaredWeight >= 0 && squaredWeight <= Magnitude.LARGEST)
        || weight * weight > people * squaredWeight * (1 + ROUNDING)) {
      throw new IllegalArgumentException(
          "the sums must be those of as many finite (at most 1e60) weights of 0 or more as there are people");
    }
  }

  /** Returns the count of nobody. */
  public static WeightedCount empty() {
    return new WeightedCount(0, 0, 0);
  }

  /**
   * Returns the count of people with given weights.
   *
   * @param weights the weight of each, 0 or more
   * @throws IllegalArgumentException if a weight is negative or not finite
   */
  public static WeightedCount of(double... weights) {
    WeightedCount sum = empty();
    for (double weight : weights) {
      sum = sum.plus(ofEqual(1, weight));
    }
    return sum;
  }

  /**
   * Returns the count of people who all have the same weight, such as those of one stratum or
   * weighting cell.
   *
   * @param people how many they are
   * @param weight the weight of each, 0 or more
   * @throws IllegalArgumentException if the count or the weight is negative, or the weight isn't
   *     finite
   */
  public static WeightedCount ofEqual(long people, double weight) {
    if (!(weight >= 0)) {
      throw new IllegalArgumentException("a weight must be 0 or more, and finite (at most 1e60)");
    }
    return new WeightedCount(people, people * weight, people * weight * weight);
  }

  /**
   * Returns the count of both.
   *
   * @throws IllegalArgumentException if the number of people is beyond 2^63 - 1
   */
  public WeightedCount plus(WeightedCount other) {
    return new WeightedCount(
        Totals.plus(people, other.people),
        weight + other.weight,
        squaredWeight + other.squaredWeight);
  }

  /**
   * Returns Kish's effective sample size: the number of people with equal weights who would tell as
   * much of something that is unrelated to the weights, (sum w)^2 / sum w^2.
   *
   * @return from 1 to the number of people; undefined for {@link UndefinedReason#EMPTY_GROUP}
   *     without people, and for {@link UndefinedReason#ZERO_DENOMINATOR} if all weights are 0
   */
  public Estimate effectiveSize() {
    if (people == 0) {
      return Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    }
    return squaredWeight == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : Estimate.of(weight / squaredWeight * weight);
  }

  /**
   * Returns Kish's design effect of unequal weights: the number of people over {@link
   * #effectiveSize}.
   *
   * @return 1 or more; undefined as the effective size
   */
  public Estimate designEffect() {
    return effectiveSize().map(size -> people / size);
  }
}
