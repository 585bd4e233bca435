package org.eqmon.stats.inference.numerics;

/** How much of the observed count's own probability belongs to its tail. */
public enum ObservedWeight {
  /** All of it: exact tests, which never exceed their level. */
  WHOLE(1),
  /** Half of it: mid-P tests, which keep to their level on average. */
  HALF(0.5);

  private final double weight;

  ObservedWeight(double weight) {
    this.weight = weight;
  }

  /** Returns the probability of a larger count and this part of the count's own. */
  public double upperTail(CountDistribution distribution, long count) {
    return this == WHOLE
        ? distribution.atLeast(count)
        : distribution.atLeast(count + 1) + weight * distribution.probability(count);
  }

  /** Returns the probability of a smaller count and this part of the count's own. */
  public double lowerTail(CountDistribution distribution, long count) {
    return this == WHOLE
        ? distribution.atMost(count)
        : distribution.atMost(count - 1) + weight * distribution.probability(count);
  }

  /** Returns twice the smaller tail, at most 1: the two-sided p-value that intervals invert. */
  public double doubled(CountDistribution distribution, long count) {
    return Math.min(
        1, 2 * Math.min(lowerTail(distribution, count), upperTail(distribution, count)));
  }

  double weight() {
    return weight;
  }
}
