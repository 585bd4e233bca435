package org.eqmon.stats.inference.numerics;

import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.TwoSidedRule;

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
    long highest = mode;
    for (long step = 64; highest < maximum() && probability(highest) > bound; step *= 2) {
      highest = maximum() - highest < step ? maximum() : highest + step;
    }
    long upper = Roots.first(k -> probability(k) <= bound, mode, highest);
    return Math.min(1, atMost(aboveLower - 1) + (upper > maximum() ? 0 : atLeast(upper)));
  }

  /** Returns the smaller tail from this count and as much of the other as doesn't exceed it. */
  default double acceptability(long count) {
    double above = atLeast(count);
    double below = atMost(count);
    double tail = Math.min(above, below);
    double bound = tail * (1 + 1e-7);
    if (above <= below) {
      long fitting = Roots.first(k -> atMost(k) > bound, minimum(), count) - 1;
      return Math.min(1, tail + atMost(fitting));
    }
    long highest = count + 1;
    for (long step = 64; highest < maximum() && atLeast(highest) > bound; step *= 2) {
      highest = maximum() - highest < step ? maximum() : highest + step;
    }
    long fitting = Roots.first(k -> atLeast(k) <= bound, count + 1, highest);
    return Math.min(1, tail + (fitting > maximum() ? 0 : atLeast(fitting)));
  }

  /** Returns the p-value of an observed count. */
  default double pValue(long count, Alternative alternative, TwoSidedRule rule) {
    return switch (alternative) {
      case LESS -> atMost(count);
      case GREATER -> atLeast(count);
      case TWO_SIDED ->
          switch (rule) {
            case MINIMUM_LIKELIHOOD -> noMoreProbableThan(count);
            case DOUBLED -> ObservedWeight.WHOLE.doubled(this, count);
            case MID_P -> ObservedWeight.HALF.doubled(this, count);
            case BLAKER -> acceptability(count);
          };
    };
  }
}
