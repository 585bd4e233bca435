package org.eqmon.stats.inference.numerics;

import java.util.function.LongToDoubleFunction;

/**
 * How many members of a group are among those drawn, without replacement, from a finite population.
 *
 * @param population the size of the population
 * @param group how many of the population are in the group
 * @param drawn how many of the population are drawn
 */
public record Hypergeometric(long population, long group, long drawn) implements CountDistribution {
  private static final double NEGLIGIBLE = 1e-18;

  /** Refuses impossible parameters. */
  public Hypergeometric {
    if (population < 0 || group < 0 || group > population || drawn < 0 || drawn > population) {
      throw new IllegalArgumentException(
          "the group and the number drawn must be from 0 to the size of the population");
    }
  }

  @Override
  public long minimum() {
    return Math.max(0, drawn - (population - group));
  }

  @Override
  public long maximum() {
    return Math.min(group, drawn);
  }

  @Override
  public long mode() {
    long mode = (long) Math.floor((drawn + 1.0) * ((group + 1.0) / (population + 2.0)));
    return Math.max(minimum(), Math.min(maximum(), mode));
  }

  @Override
  public double probability(long count) {
    if (count < minimum() || count > maximum()) {
      return 0;
    }
    if (minimum() == maximum()) {
      return 1;
    }
    double p = (double) drawn / population;
    double q = (double) (population - drawn) / population;
    return Math.exp(
        new Binomial(group, p, q).logProbability(count)
            + new Binomial(population - group, p, q).logProbability(drawn - count)
            - new Binomial(population, p, q).logProbability(drawn));
  }

  @Override
  public double atMost(long count) {
    return new Hypergeometric(population, group, population - drawn).atLeast(group - count);
  }

  @Override
  public double atLeast(long count) {
    if (count <= minimum()) {
      return 1;
    }
    if (count > maximum()) {
      return 0;
    }
    return count > (double) drawn * group / population
        ? upperTail(count)
        : 1
            - new Hypergeometric(population, group, population - drawn)
                .upperTail(group - count + 1);
  }

  /** Returns the probability of this count or a larger one, for a count above the mean. */
  private double upperTail(long count) {
    double sum = 1;
    double term = 1;
    double others = (double) population - group - drawn;
    for (long k = count; k < maximum() && term > sum * NEGLIGIBLE; k++) {
      term *= ((double) (group - k) / (k + 1)) * ((drawn - k) / (others + k + 1));
      sum += term;
    }
    return probability(count) * sum;
  }

  /**
   * Returns the mean distance of the count from its mean, in closed form (Diaconis and Zabell 1991,
   * Statistical Science 6, after De Moivre).
   */
  public double meanAbsoluteDeviation() {
    if (population == 0) {
      return 0;
    }
    long above = (long) Math.floor((double) drawn * group / population) + 1;
    double others = (double) population - group - drawn;
    return 2.0 * above * ((others + above) / population) * probability(above);
  }

  /**
   * Returns the mean of a function of the count, summed from the mode outwards until what is left
   * is negligible. Takes time in proportion to the standard deviation.
   */
  public double mean(LongToDoubleFunction function) {
    long mode = mode();
    double atMode = probability(mode);
    double others = (double) population - group - drawn;
    double sum = atMode * function.applyAsDouble(mode);
    double term = atMode;
    for (long k = mode; k < maximum() && term > NEGLIGIBLE * atMode; k++) {
      term *= ((double) (group - k) / (k + 1)) * ((drawn - k) / (others + k + 1));
      sum += term * function.applyAsDouble(k + 1);
    }
    term = atMode;
    for (long k = mode; k > minimum() && term > NEGLIGIBLE * atMode; k--) {
      term *= (k / (double) (group - k + 1)) * ((others + k) / (drawn - k + 1));
      sum += term * function.applyAsDouble(k - 1);
    }
    return sum;
  }

  /** Returns the variance of the count. */
  public double variance() {
    return population < 2
        ? 0
        : drawn
            * ((double) group / population)
            * ((double) (population - group) / population)
            * ((double) (population - drawn) / (population - 1));
  }
}
