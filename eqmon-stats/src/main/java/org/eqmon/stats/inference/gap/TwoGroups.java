package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Events and trials in two independent groups. Every gap is group 1 minus, or over, group 2.
 *
 * @param events1 events in group 1, from 0 to {@code trials1}
 * @param trials1 members of group 1, from 0 to {@value #LARGEST}
 * @param events2 events in group 2, from 0 to {@code trials2}
 * @param trials2 members of group 2, from 0 to {@value #LARGEST}
 */
public record TwoGroups(long events1, long trials1, long events2, long trials2) {
  /** The largest group that is taken: the product of two counts stays exact in a {@code long}. */
  public static final long LARGEST = 3_000_000_000L;

  /** Refuses counts below 0, more events than trials, and more than {@value #LARGEST} trials. */
  public TwoGroups {
    if (events1 < 0 || events2 < 0 || events1 > trials1 || events2 > trials2) {
      throw new IllegalArgumentException(
          "events must be from 0 to the number of trials of their group");
    }
    if (trials1 > LARGEST || trials2 > LARGEST) {
      throw new IllegalArgumentException("a group may have at most " + LARGEST + " trials");
    }
  }

  /** Returns events and trials of group 1 and of group 2. */
  public static TwoGroups of(long events1, long trials1, long events2, long trials2) {
    return new TwoGroups(events1, trials1, events2, trials2);
  }

  /** Returns the two groups the other way round. */
  public TwoGroups swapped() {
    return new TwoGroups(events2, trials2, events1, trials1);
  }

  /** Returns the same groups with the trials without an event counted instead. */
  public TwoGroups complement() {
    return new TwoGroups(trials1 - events1, trials1, trials2 - events2, trials2);
  }

  /** Returns whether a group has nobody in it, so that no gap is defined. */
  public boolean hasEmptyGroup() {
    return trials1 == 0 || trials2 == 0;
  }

  /** Returns whether there are no events at all, or nothing but events. */
  public boolean hasNoVariation() {
    long events = events1 + events2;
    return events == 0 || events == trials1 + trials2;
  }

  /** Returns the rate in group 1, from 0 to 1; undefined if it is empty. */
  public Estimate rate1() {
    return trials1 == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of((double) events1 / trials1);
  }

  /** Returns the rate in group 2, from 0 to 1; undefined if it is empty. */
  public Estimate rate2() {
    return swapped().rate1();
  }

  /** Returns the risk difference, rate 1 - rate 2, from -1 to 1; undefined with an empty group. */
  public Estimate riskDifference() {
    if (hasEmptyGroup()) {
      return Estimate.undefined(UndefinedReason.EMPTY_GROUP);
    }
    // One division of exact products, so that equal rates give exactly 0.
    return Estimate.of(
        (double) (events1 * trials2 - events2 * trials1) / ((double) trials1 * trials2));
  }

  /**
   * Returns the risk ratio, rate 1 / rate 2, from 0 to infinity; undefined with an empty group or
   * for 0/0.
   */
  public Estimate riskRatio() {
    return hasEmptyGroup()
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : ratio(events1 * trials2, events2 * trials1);
  }

  /**
   * Returns the odds ratio of the table, from 0 to infinity; undefined with an empty group or for
   * 0/0.
   */
  public Estimate oddsRatio() {
    return hasEmptyGroup()
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : ratio(events1 * (trials2 - events2), (trials1 - events1) * events2);
  }

  /** Returns the sign of the gap, decided exactly: 1 if rate 1 is above rate 2, -1 if below. */
  public int direction() {
    return Long.compare(events1 * trials2, events2 * trials1);
  }

  private static Estimate ratio(long numerator, long denominator) {
    return numerator == 0 && denominator == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : Estimate.of((double) numerator / denominator);
  }
}
