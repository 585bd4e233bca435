package org.eqmon.stats.inference.strata;

import java.math.BigInteger;
import java.util.List;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Two groups within each of several strata.
 *
 * @param groups the counts of each stratum; at least one
 */
public record Strata(List<TwoGroups> groups) {
  private static final double NEAR_ZERO = 1e-9;

  /** Refuses no strata. */
  public Strata {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one stratum");
    }
  }

  /** Returns the strata. */
  public static Strata of(TwoGroups... groups) {
    return new Strata(List.of(groups));
  }

  /** Returns the strata with the groups the other way round. */
  public Strata swapped() {
    return new Strata(groups.stream().map(TwoGroups::swapped).toList());
  }

  /**
   * Returns all strata put together.
   *
   * @throws IllegalArgumentException if a group has more than {@link TwoGroups#LARGEST} trials
   */
  public TwoGroups collapsed() {
    long events1 = 0;
    long trials1 = 0;
    long events2 = 0;
    long trials2 = 0;
    for (TwoGroups stratum : groups) {
      events1 = Totals.plus(events1, stratum.events1());
      trials1 = Totals.plus(trials1, stratum.trials1());
      events2 = Totals.plus(events2, stratum.events2());
      trials2 = Totals.plus(trials2, stratum.trials2());
    }
    return TwoGroups.of(events1, trials1, events2, trials2);
  }

  /** Returns the strata in which both groups have somebody; the others say nothing of a gap. */
  List<TwoGroups> comparable() {
    return groups.stream().filter(stratum -> !stratum.hasEmptyGroup()).toList();
  }

  /** Returns the strata with both groups, some events and some non-events. */
  List<TwoGroups> informative() {
    return groups.stream()
        .filter(stratum -> !stratum.hasEmptyGroup() && !stratum.hasNoVariation())
        .toList();
  }

  /** Returns the sign of the Mantel-Haenszel risk difference, decided without rounding error. */
  int direction() {
    double sum = 0;
    double size = 0;
    for (TwoGroups stratum : comparable()) {
      double term = excess(stratum) / (double) total(stratum);
      sum += term;
      size += Math.abs(term);
    }
    if (Math.abs(sum) > NEAR_ZERO * size) {
      return sum > 0 ? 1 : -1;
    }
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (TwoGroups stratum : comparable()) {
      BigInteger total = BigInteger.valueOf(total(stratum));
      numerator =
          numerator.multiply(total).add(BigInteger.valueOf(excess(stratum)).multiply(denominator));
      denominator = denominator.multiply(total);
    }
    return numerator.signum();
  }

  private static long excess(TwoGroups stratum) {
    return stratum.events1() * stratum.trials2() - stratum.events2() * stratum.trials1();
  }

  private static long total(TwoGroups stratum) {
    return stratum.trials1() + stratum.trials2();
  }
}
