package org.eqmon.stats.inference.paired;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Two yes-or-no answers of the same people, counted by what they were.
 *
 * @param both yes to both
 * @param firstOnly yes to the first only
 * @param secondOnly yes to the second only
 * @param neither no to both
 */
public record PairedCounts(long both, long firstOnly, long secondOnly, long neither) {
  /** The largest count that is taken. */
  public static final long LARGEST = 1_000_000_000L;

  /** Refuses counts below 0 or above {@value #LARGEST}. */
  public PairedCounts {
    if (Math.min(Math.min(both, firstOnly), Math.min(secondOnly, neither)) < 0
        || Math.max(Math.max(both, firstOnly), Math.max(secondOnly, neither)) > LARGEST) {
      throw new IllegalArgumentException("counts of pairs must be from 0 to " + LARGEST);
    }
  }

  /** Returns counts of yes to both, to the first only, to the second only, and to neither. */
  public static PairedCounts of(long both, long firstOnly, long secondOnly, long neither) {
    return new PairedCounts(both, firstOnly, secondOnly, neither);
  }

  /** Returns the number of pairs. */
  public long pairs() {
    return both + firstOnly + secondOnly + neither;
  }

  /** Returns the same pairs with the answers the other way round. */
  public PairedCounts swapped() {
    return new PairedCounts(both, secondOnly, firstOnly, neither);
  }

  /** Returns the share of yes to the first minus that to the second; undefined without pairs. */
  public Estimate riskDifference() {
    return pairs() == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of((double) (firstOnly - secondOnly) / pairs());
  }

  /** Returns the share of yes to the first over that to the second; undefined for 0/0. */
  public Estimate riskRatio() {
    if (pairs() == 0) {
      return Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    }
    return both + firstOnly + secondOnly == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : Estimate.of((double) (both + firstOnly) / (both + secondOnly));
  }
}
