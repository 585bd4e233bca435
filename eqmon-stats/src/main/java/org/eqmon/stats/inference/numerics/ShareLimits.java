package org.eqmon.stats.inference.numerics;

/** The shares at which the tail of a binomial count has a given probability. */
public final class ShareLimits {
  private static final int MAXIMUM_STEPS = 200;

  private ShareLimits() {}

  /**
   * Returns the share at which this count or a larger one has a given probability: the lower limit
   * of the share. It is 0 if no share has so small a tail.
   *
   * <p>The logarithm of the tail is concave in the log-odds of the share, so Newton's method comes
   * to the solution from below whatever its start.
   *
   * @param count the count, from 0 to the number of trials
   * @param trials the number of trials, at least 1
   * @param tail the probability, between 0 and 1
   * @param weight how much of the count's own probability belongs to the tail
   */
  public static double lower(long count, long trials, double tail, ObservedWeight weight) {
    if (count == 0) {
      return 0;
    }
    return share(lowerLogOdds(count, trials, tail, weight));
  }

  /**
   * Returns the share at which this count or a smaller one has a given probability: the upper limit
   * of the share. It is 1 if no share has so small a tail.
   */
  public static double upper(long count, long trials, double tail, ObservedWeight weight) {
    if (count == trials) {
      return 1;
    }
    return share(-lowerLogOdds(trials - count, trials, tail, weight));
  }

  /** Returns the odds of the share that {@link #lower} returns. */
  public static double lowerOdds(long count, long trials, double tail, ObservedWeight weight) {
    return count == 0 ? 0 : Math.exp(lowerLogOdds(count, trials, tail, weight));
  }

  /** Returns the odds of the share that {@link #upper} returns; infinite if that is 1. */
  public static double upperOdds(long count, long trials, double tail, ObservedWeight weight) {
    return count == trials
        ? Double.POSITIVE_INFINITY
        : Math.exp(-lowerLogOdds(trials - count, trials, tail, weight));
  }

  static double lowerLogOdds(long count, long trials, double tail, ObservedWeight weight) {
    double z = Math.max(0, Normal.upperQuantile(tail));
    double odds = (count + 0.5) / (trials - count + 0.5);
    double spread = Math.sqrt(1 / (count + 0.5) + 1 / (trials - count + 0.5));
    double logOdds = Math.log(odds) - z * spread;
    double target = Math.log(tail);
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      Binomial binomial = binomial(trials, logOdds);
      double probability = weight.upperTail(binomial, count);
      double slope = slope(binomial, count, weight);
      if (probability == 0 || slope == 0) {
        logOdds += probability == 0 ? 1 : -1;
        continue;
      }
      double change = (target - Math.log(probability)) * probability / slope;
      double next = logOdds + Math.max(-64, Math.min(64, change));
      if (Math.abs(next - logOdds) <= 4 * Math.ulp(logOdds)) {
        return next;
      }
      logOdds = next;
    }
    return logOdds;
  }

  /** Returns the derivative of the upper tail by the log-odds. */
  private static double slope(Binomial binomial, long count, ObservedWeight weight) {
    double own = binomial.probability(count);
    double whole = count * binomial.failure() * own;
    double above = (binomial.trials() - count) * binomial.success() * own;
    return weight.weight() * whole + (1 - weight.weight()) * above;
  }

  static Binomial binomial(long trials, double logOdds) {
    return new Binomial(trials, share(logOdds), share(-logOdds));
  }

  static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
