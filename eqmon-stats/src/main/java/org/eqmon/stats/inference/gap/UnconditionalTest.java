package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Alternative;

/** Exact tests of no gap that search every value of the common rate. */
final class UnconditionalTest {
  /** The most members of both groups that are searched in full. */
  static final long MOST_TRIALS = 200_000;

  private static final double TIE = 1e-9;
  private static final RateRange ALL = new RateRange(0, 1);
  private static final double NEGLIGIBLE = 37;

  private final TwoGroups groups;

  UnconditionalTest(TwoGroups groups) {
    this.groups = groups;
  }

  /** Returns Barnard's p-value with the pooled z ordering. */
  double barnard(Alternative alternative) {
    double z = TwoProportionsTest.pooledZ(groups);
    return switch (alternative) {
      case GREATER -> largest(staircase(groups, UnconditionalTest::z, z));
      case LESS -> largest(staircase(groups.swapped(), UnconditionalTest::z, -z));
      case TWO_SIDED -> {
        if (z == 0) {
          yield 1;
        }
        Staircase up = staircase(groups, UnconditionalTest::z, Math.abs(z));
        Staircase down = staircase(groups.swapped(), UnconditionalTest::z, Math.abs(z));
        yield UnknownRate.largest(
            rate -> up.probability(rate) + down.probability(rate), ALL, standardErrors());
      }
    };
  }

  /** Returns Boschloo's p-value; two-sided is twice the smaller one-sided one. */
  double boschloo(Alternative alternative) {
    return switch (alternative) {
      case GREATER -> boschlooGreater(groups);
      case LESS -> boschlooGreater(groups.swapped());
      case TWO_SIDED ->
          Math.min(1, 2 * Math.min(boschlooGreater(groups), boschlooGreater(groups.swapped())));
    };
  }

  /** Returns Fisher's smaller one-sided p-value. */
  double boschlooStatistic() {
    FisherProbabilities p = FisherProbabilities.of(groups);
    return Math.min(p.less(), p.greater());
  }

  private double boschlooGreater(TwoGroups oriented) {
    return largest(
        staircase(
            oriented,
            UnconditionalTest::fisher,
            -Math.log(FisherProbabilities.of(oriented).greater())));
  }

  private interface Statistic {
    double of(TwoGroups groups);
  }

  private static double z(TwoGroups groups) {
    return TwoProportionsTest.pooledZ(groups);
  }

  private static double fisher(TwoGroups groups) {
    return -Math.log(FisherProbabilities.of(groups).greater());
  }

  private Staircase staircase(TwoGroups oriented, Statistic statistic, double observed) {
    long n1 = oriented.trials1();
    long n2 = oriented.trials2();
    return new Staircase(
        oriented,
        FixedGap.NONE,
        ALL,
        (x1, x2) -> statistic.of(TwoGroups.of(x1, n1, x2, n2)),
        observed - TIE * (1 + Math.abs(observed)),
        NEGLIGIBLE);
  }

  private double largest(Staircase staircase) {
    return UnknownRate.largest(staircase::probability, ALL, standardErrors());
  }

  private double standardErrors() {
    double n = (double) groups.trials1() + groups.trials2();
    return ALL.standardErrors(n);
  }
}
