package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The power of a rate gap's own test, from the outcomes that it rejects: for counts of group 2
 * across what is likely, the fewest events of group 1 that are found to be more.
 */
final class GapPower {
  private static final int MOST_NODES = 25;
  private static final double NEGLIGIBLE = 12;

  private final long trials1;
  private final long[] critical;
  private final double[] weight;

  private GapPower(long trials1, long[] critical, double[] weight) {
    this.trials1 = trials1;
    this.critical = critical;
    this.weight = weight;
  }

  /** Returns the smallest gap above 0 that is found with a power, as a difference of rates. */
  static Estimate smallestAbove(
      RateGap method, long trials1, long trials2, double rate2, double level, double power) {
    GapPower found = of(method, trials1, trials2, rate2, level);
    if (rate2 >= 1 || found.at(1) < power) {
      return Estimate.undefined(UndefinedReason.NOT_REACHED);
    }
    return Estimate.of(Roots.between(rate1 -> found.at(rate1) - power, rate2, 1) - rate2);
  }

  /** Returns the power of a one-sided level for a rate of group 2. */
  static GapPower of(RateGap method, long trials1, long trials2, double rate2, double level) {
    TwoGroups groups = TwoGroups.of(0, trials1, 0, trials2);
    long low = RateRange.fewestEvents(trials2, rate2, NEGLIGIBLE);
    long high = RateRange.mostEvents(trials2, rate2, NEGLIGIBLE);
    int nodes = (int) Math.min(MOST_NODES, high - low + 1);
    long[] critical = new long[nodes];
    double[] weight = new double[nodes];
    Binomial events2 = new Binomial(trials2, rate2);
    double total = 0;
    long fewest = 0;
    for (int i = 0; i < nodes; i++) {
      long x2 = nodes == 1 ? low : low + Math.round((double) (high - low) * i / (nodes - 1));
      fewest = fewestFound(method, groups, x2, fewest, level);
      critical[i] = fewest;
      weight[i] = events2.probability(x2);
      total += weight[i];
    }
    for (int i = 0; i < nodes; i++) {
      weight[i] /= total;
    }
    return new GapPower(trials1, critical, weight);
  }

  // The number only rises with the events of group 2, so the search goes up from the last one.
  private static long fewestFound(
      RateGap method, TwoGroups groups, long x2, long from, double level) {
    long n1 = groups.trials1();
    long out = Math.max(from, 1) - 1;
    long in = n1 + 1;
    long equal = (long) Math.floor((double) x2 / groups.trials2() * n1);
    out = Math.max(out, Math.min(equal, n1));
    long step = Math.max(1, (long) (0.5 * Math.sqrt(Math.max(1.0, (double) equal))));
    while (out + step < in) {
      long probe = out + step;
      if (found(method, groups, probe, x2, level)) {
        in = probe;
      } else {
        out = probe;
        step *= 2;
      }
    }
    while (in - out > 1) {
      long probe = out + (in - out) / 2;
      if (found(method, groups, probe, x2, level)) {
        in = probe;
      } else {
        out = probe;
      }
    }
    return in;
  }

  private static boolean found(RateGap method, TwoGroups groups, long x1, long x2, double level) {
    TwoGroups outcome = TwoGroups.of(x1, groups.trials1(), x2, groups.trials2());
    return method.evidence(outcome).of(outcome).at(FixedGap.NONE, level) <= level;
  }

  /** Returns the chance that a rate of group 1 is found to be above that of group 2. */
  double at(double rate1) {
    Binomial events1 = new Binomial(trials1, rate1);
    double power = 0;
    for (int i = 0; i < critical.length; i++) {
      power += weight[i] * events1.atLeast(critical[i]);
    }
    return power;
  }
}
