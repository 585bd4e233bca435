package org.eqmon.stats.inference.ordinal;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * Every member of one group against every member of another: in how many of the pairs is the first
 * one higher, level or lower?
 *
 * <p>Swapping the groups swaps above and below, so the probability becomes one minus itself and
 * Cliff's delta changes its sign. Both stay the same under any increasing relabelling of the
 * values.
 *
 * @param above the number of pairs in which the member of the first group has the higher value
 * @param tied the number of pairs with equal values
 * @param below the number of pairs in which the member of the first group has the lower value
 */
public record PairCounts(double above, double tied, double below) {
  /** Refuses negative numbers of pairs. */
  public PairCounts {
    if (!(above >= 0 && tied >= 0 && below >= 0)) {
      throw new IllegalArgumentException("numbers of pairs can't be negative");
    }
  }

  /** Returns the pairs of two groups; there are none if a group is empty. */
  public static PairCounts of(ValueCounts first, ValueCounts second) {
    return of(PooledLevels.of(first, second));
  }

  static PairCounts of(PooledLevels pooled) {
    double above = 0;
    double tied = 0;
    double below = 0;
    long secondBelow = 0;
    for (int level = 0; level < pooled.levels(); level++) {
      double first = pooled.count(level, 0);
      long second = pooled.count(level, 1);
      above += first * secondBelow;
      tied += first * second;
      below += first * (pooled.groupTotal(1) - secondBelow - second);
      secondBelow += second;
    }
    return new PairCounts(above, tied, below);
  }

  /** Returns the number of pairs: the product of the group sizes. */
  public double pairs() {
    return above + tied + below;
  }

  /** Returns Mann and Whitney's U of the first group: pairs above, and half of those tied. */
  public double u() {
    return above + tied / 2;
  }

  /**
   * Returns the probability of superiority, from 0 to 1: that a member of the first group has a
   * higher value than one of the second, counting half of the ties. 1/2 is no gap; undefined if a
   * group is empty. It is also known as the common-language effect size and the area under the
   * receiver operating characteristic; see Vargha and Delaney 2000, Journal of Educational and
   * Behavioral Statistics 25.
   */
  public Estimate probabilityOfSuperiority() {
    return ratio(u());
  }

  /**
   * Returns Cliff's delta, from -1 to 1: the share of pairs above minus the share of pairs below,
   * which is twice the probability of superiority, minus 1. 0 is no gap; undefined if a group is
   * empty. Cliff 1993, Psychological Bulletin 114.
   */
  public Estimate cliffsDelta() {
    return ratio(above - below);
  }

  private Estimate ratio(double numerator) {
    return pairs() == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of(numerator / pairs());
  }
}
