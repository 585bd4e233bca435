package org.eqmon.stats.tally;

/** Whether sums and products of numbers of 0 or more stay within 2^63 - 1. */
final class Exact {
  private Exact() {}

  static boolean sumFits(long a, long b) {
    return a <= Long.MAX_VALUE - b;
  }

  static boolean productFits(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b >= 0;
  }
}
