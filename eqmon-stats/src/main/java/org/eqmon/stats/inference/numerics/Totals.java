package org.eqmon.stats.inference.numerics;

/** Sums of counts, exact. */
public final class Totals {
  private Totals() {}

  /**
   * Returns the sum of two counts.
   *
   * @throws IllegalArgumentException if it is beyond 2^63 - 1, which no number of people or events
   *     is
   */
  public static long plus(long one, long other) {
    long sum = one + other;
    // as in Math.addExact: the sum has another sign than both
    if (((one ^ sum) & (other ^ sum)) < 0) {
      throw new IllegalArgumentException(
          "the counts add up to more than 2^63 - 1: what was counted can't be so many");
    }
    return sum;
  }
}
