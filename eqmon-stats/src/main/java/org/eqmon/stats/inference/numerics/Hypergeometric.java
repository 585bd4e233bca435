package org.eqmon.stats.inference.numerics;

/**
 * How many members of a group are among those drawn, without replacement, from a finite population.
 *
 * @param population the size of the population
 * @param group how many of the population are in the group
 * @param drawn how many of the population are drawn
 */
public record Hypergeometric(long population, long group, long drawn) implements CountDistribution {
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
    for (long k = count; k < maximum() && term > sum * 1e-18; k++) {
      term *= ((double) (group - k) / (k + 1)) * ((drawn - k) / (others + k + 1));
      sum += term;
    }
    return probability(count) * sum;
  }
}
