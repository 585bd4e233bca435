package org.eqmon.stats.inference.amount;

import org.eqmon.stats.inference.ValueCounts;

/** A sample by rank, from 1 to n. */
final class OrderStatistics {
  private final ValueCounts values;
  private final long[] upTo;

  OrderStatistics(ValueCounts values) {
    this.values = values;
    upTo = new long[values.distinct()];
    long sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += values.count(i);
      upTo[i] = sum;
    }
  }

  /** Returns the value of a rank; ranks below 1 and above n have the first and last value. */
  double at(long rank) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return values.value(low);
  }
}
