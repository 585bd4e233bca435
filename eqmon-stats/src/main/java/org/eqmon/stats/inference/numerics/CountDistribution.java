package org.eqmon.stats.inference.numerics;

/** A unimodal distribution of a count. Probabilities are accurate relative to their size. */
public sealed interface CountDistribution permits Binomial, Hypergeometric, Poisson {
  /** Returns the smallest count that can occur. */
  long minimum();

  /** Returns the largest count that can occur; {@link Long#MAX_VALUE} if there is none. */
  long maximum();

  /** Returns the most probable count; the largest if there are two. */
  long mode();

  /** Returns the probability of exactly this count; 0 if it can't occur. */
  double probability(long count);

  /** Returns the probability of this count or a smaller one. */
  double atMost(long count);

  /** Returns the probability of this count or a larger one. */
  double atLeast(long count);

  /**
   * Returns the probability of all counts that are no more probable than this one: the two-sided
   * p-value by minimum likelihood. Probabilities within one part in ten million are taken as equal.
   */
  default double noMoreProbableThan(long count) {
    double bound = probability(count) * (1 + 1e-7);
    long mode = mode();
    if (probability(mode) <= bound) {
      return 1;
    }
    long lowest = minimum();
    long aboveLower = Roots.first(k -> probability(k) > bound, lowest, mode);
    long highest = Math.min(maximum(), mode + Math.max(64, Math.abs(mode - count)));
    while (highest < maximum() && probability(highest) > bound) {
      highest = highest > maximum() - (highest - mode) ? maximum() : highest + (highest - mode);
    }
    long upper = Roots.first(k -> probability(k) <= bound, mode, highest);
    return Math.min(1, atMost(aboveLower - 1) + (upper > maximum() ? 0 : atLeast(upper)));
  }
}
