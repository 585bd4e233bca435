package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The tails of Fisher's exact test.
 *
 * @param less the probability of as many events in group 1, or fewer, given all margins
 * @param greater of as many or more
 * @param twoSided of every table not more probable than the observed one, up to a factor 1 + 1e-7
 *     that keeps exact ties together
 * @param observed the probability of the observed table
 * @param tied the probability of all tables as probable as the observed one
 */
record FisherProbabilities(
    double less, double greater, double twoSided, double observed, double tied) {
  private static final double TIE = 1 + 1e-7;
  private static final double UNDERFLOW = 1e-280;
  private static final double NOTHING = 1e-18;

  /** Returns the tails of a table; all 1 if a margin is empty. */
  static FisherProbabilities of(TwoGroups groups) {
    long x = groups.events1();
    long events = groups.events1() + groups.events2();
    long fewest = Math.max(0, events - groups.trials2());
    long most = Math.min(groups.trials1(), events);
    if (fewest == most) {
      return new FisherProbabilities(1, 1, 1, 1, 1);
    }
    long mode = mode(groups, fewest, most);
    return x >= mode
        ? upper(groups, mode, fewest, most)
        : upper(groups.swapped(), events - mode, events - most, events - fewest).mirrored();
  }

  private static long mode(TwoGroups groups, long fewest, long most) {
    double events = (double) groups.events1() + groups.events2();
    double n1 = groups.trials1();
    double n = n1 + groups.trials2();
    long mode = (long) Math.floor((n1 + 1) * ((events + 1) / (n + 2)));
    return Math.max(fewest, Math.min(most, mode));
  }

  private FisherProbabilities mirrored() {
    return new FisherProbabilities(
        /* less= */ greater, /* greater= */ less, twoSided, observed, tied);
  }

  // For an observed count at or above the mode. Weights are relative to that of the mode.
  private static FisherProbabilities upper(TwoGroups groups, long mode, long fewest, long most) {
    long x = groups.events1();
    double n1 = groups.trials1();
    double events = (double) groups.events1() + groups.events2();
    double others = groups.trials2() - events;
    double weight = 1;
    double between = 0;
    long k = mode;
    for (; k < x; k++) {
      between += weight;
      weight *= (n1 - k) * (events - k) / ((k + 1.0) * (others + k + 1.0));
    }
    double observed = weight;
    if (observed < UNDERFLOW) {
      return byLogarithms(groups, mode, fewest);
    }
    double beyond = 0;
    for (; k < most && weight > NOTHING * observed; k++) {
      weight *= (n1 - k) * (events - k) / ((k + 1.0) * (others + k + 1.0));
      beyond += weight;
    }
    double limit = observed * TIE;
    double below = 0;
    double opposite = 0;
    double tied = observed;
    weight = 1;
    for (k = mode; k > fewest && weight > NOTHING * observed; k--) {
      weight *= k * (others + k) / ((n1 - k + 1.0) * (events - k + 1.0));
      below += weight;
      if (weight <= limit) {
        opposite += weight;
        tied += weight * TIE >= observed ? weight : 0;
      }
    }
    // Where the observed table is as probable as the mode, so is what lies between them.
    boolean atMode = limit >= 1;
    double upper = observed + beyond;
    double total = between + upper + below;
    return new FisherProbabilities(
        Math.min(1, (between + observed + below) / total),
        Math.min(1, upper / total),
        atMode ? 1 : (opposite + upper) / total,
        observed / total,
        (atMode ? tied + between : tied) / total);
  }

  private static FisherProbabilities byLogarithms(TwoGroups groups, long mode, long fewest) {
    long events = groups.events1() + groups.events2();
    Hypergeometric distribution =
        new Hypergeometric(groups.trials1() + groups.trials2(), groups.trials1(), events);
    double observed = distribution.probability(groups.events1());
    if (observed == 0) {
      double least = Double.MIN_VALUE;
      return new FisherProbabilities(1, least, least, least, least);
    }
    double upper = distribution.atLeast(groups.events1());
    long first = Roots.first(k -> distribution.probability(k) > observed * TIE, fewest, mode);
    double opposite = first == fewest ? 0 : distribution.atMost(first - 1);
    double twin = distribution.probability(first - 1);
    return new FisherProbabilities(
        1, upper, opposite + upper, observed, twin * TIE >= observed ? observed + twin : observed);
  }
}
