package org.eqmon.stats.inference.numerics;

/**
 * The ends of Blaker's exact interval for a share.
 *
 * <p>The acceptability of a share below the observed one is the tail from the observed count up,
 * plus as many counts from 0 as don't exceed that tail. It jumps where one more count fits, to
 * twice the tail, and so above the bound at the first jump past Clopper and Pearson's limit;
 * between jumps it falls, then rises. The lower limit is thus that jump, or where the acceptability
 * crosses the bound before it.
 */
public final class BlakerLimits {
  private BlakerLimits() {}

  /**
   * Returns the lower limit; 0 without events.
   *
   * @param count the count, from 0 to the number of trials
   * @param trials the number of trials, at least 1
   * @param bound the acceptability that a share must exceed, between 0 and 1
   */
  public static double lower(long count, long trials, double bound) {
    return count == 0 ? 0 : ShareLimits.share(lowerLogOdds(count, trials, bound));
  }

  /** Returns the upper limit; 1 without non-events. */
  public static double upper(long count, long trials, double bound) {
    return count == trials ? 1 : ShareLimits.share(-lowerLogOdds(trials - count, trials, bound));
  }

  private static double lowerLogOdds(long count, long trials, double bound) {
    double start = ShareLimits.lowerLogOdds(count, trials, bound / 2, ObservedWeight.WHOLE);
    double end = ShareLimits.lowerLogOdds(count, trials, bound, ObservedWeight.WHOLE);
    Binomial atStart = ShareLimits.binomial(trials, start);
    long fitting = Roots.first(k -> atStart.atMost(k) > bound / 2, 0, count - 1) - 1;
    double jump =
        Roots.between(logOdds -> surplus(trials, logOdds, count, fitting + 1), start, end);
    boolean jumpsBeforeEnd = surplus(trials, end, count, fitting + 1) > 0;
    double last = jumpsBeforeEnd ? jump : end;
    if (acceptability(trials, last, count, fitting) <= bound) {
      return last;
    }
    return Roots.between(
        logOdds -> acceptability(trials, logOdds, count, fitting) - bound, start, last);
  }

  /** Returns how far the upper tail exceeds the lower tail of another count. */
  private static double surplus(long trials, double logOdds, long count, long other) {
    Binomial binomial = ShareLimits.binomial(trials, logOdds);
    return binomial.atLeast(count) - binomial.atMost(other);
  }

  private static double acceptability(long trials, double logOdds, long count, long fitting) {
    Binomial binomial = ShareLimits.binomial(trials, logOdds);
    return binomial.atLeast(count) + binomial.atMost(fitting);
  }
}
