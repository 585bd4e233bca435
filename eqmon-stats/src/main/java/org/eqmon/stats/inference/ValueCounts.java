package org.eqmon.stats.inference;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * How often each value occurs: the histogram that a sample of answers, amounts or days comes down
 * to. It holds everything that a method for ordinal or numeric values needs, however many people
 * stand behind it; raw values are one way to fill it.
 *
 * <p>The values are finite and at most 1e60 in size, distinct and ascending, and every count is
 * positive: a value that nobody has isn't there. It may be empty. Histograms merge exactly with
 * {@link #plus}.
 */
public final class ValueCounts {
  private final double[] values;
  private final long[] counts;
  private final long total;

  private ValueCounts(double[] values, long[] counts, long total) {
    this.values = values;
    this.counts = counts;
    this.total = total;
  }

  /**
   * Returns the histogram of raw values, in any order; of nothing, the empty one.
   *
   * @throws IllegalArgumentException if a value isn't finite or is beyond 1e60
   */
  public static ValueCounts of(double... values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = finite(values[i]);
    }
    Arrays.sort(sorted);
    long[] ones = new long[sorted.length];
    Arrays.fill(ones, 1);
    return ofSorted(sorted, ones);
  }

  /**
   * Returns the histogram of values with their counts, in any order. The counts of a value that
   * occurs more than once add up.
   *
   * @param values the values
   * @param counts as many counts, zero or more each
   * @throws IllegalArgumentException if a value isn't finite or is beyond 1e60, a count is negative
   *     or the lengths differ
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public static ValueCounts of(double[] values, long[] counts) {
    if (values.length != counts.length) {
      throw new IllegalArgumentException("there must be as many counts as values");
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(finite(values[i]), finite(values[j])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[order.length];
    long[] matching = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = finite(values[order[i]]);
      matching[i] = notNegative(counts[order[i]]);
    }
    return ofSorted(sorted, matching);
  }

  /**
   * Returns the histogram of an ordinal scale: the first count belongs to the value 1, the lowest,
   * the second to 2, and so on.
   *
   * @param counts the count of each level from low to high, zero or more each
   * @throws IllegalArgumentException if a count is negative
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public static ValueCounts ofLevels(long... counts) {
    double[] levels = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      levels[i] = i + 1;
      notNegative(counts[i]);
    }
    return ofSorted(levels, counts);
  }

  /** Returns the histogram of nothing. */
  public static ValueCounts empty() {
    return new ValueCounts(new double[0], new long[0], 0);
  }

  /** Returns the number of distinct values. */
  public int distinct() {
    return values.length;
  }

  /** Returns whether there is no value. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /**
   * Returns a value by its position in ascending order.
   *
   * @param index from 0 to {@code distinct() - 1}
   * @throws IndexOutOfBoundsException if there is no such value
   */
  public double value(int index) {
    return values[index];
  }

  /**
   * Returns how often a value occurs, which is at least once.
   *
   * @param index the value's position, from 0 to {@code distinct() - 1}
   * @throws IndexOutOfBoundsException if there is no such value
   */
  public long count(int index) {
    return counts[index];
  }

  /** Returns the sum of the counts: n. */
  public long total() {
    return total;
  }

  /**
   * Returns the histogram of both samples together.
   *
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public ValueCounts plus(ValueCounts other) {
    int size = values.length + other.values.length;
    double[] sorted = new double[size];
    long[] matching = new long[size];
    int i = 0;
    int j = 0;
    for (int k = 0; k < size; k++) {
      boolean mine =
          j == other.values.length || (i < values.length && values[i] <= other.values[j]);
      sorted[k] = mine ? values[i] : other.values[j];
      matching[k] = mine ? counts[i++] : other.counts[j++];
    }
    return ofSorted(sorted, matching);
  }

  /**
   * Returns the histogram of the values after a function. Values that become equal are merged.
   *
   * @throws IllegalArgumentException if the function gives a value that isn't finite or is beyond
   *     1e60
   */
  public ValueCounts map(DoubleUnaryOperator function) {
    return of(Arrays.stream(values).map(function).toArray(), counts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueCounts that
        && Arrays.equals(values, that.values)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
  }

  /** Returns the shape only: values and counts may describe people. */
  @Override
  public String toString() {
    return "ValueCounts[" + values.length + " distinct values]";
  }

  private static ValueCounts ofSorted(double[] sorted, long[] matching) {
    double[] values = new double[sorted.length];
    long[] counts = new long[sorted.length];
    int size = 0;
    long total = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (matching[i] == 0) {
        continue;
      }
      total = Totals.plus(total, matching[i]);
      if (size > 0 && values[size - 1] == sorted[i]) {
        counts[size - 1] += matching[i];
      } else {
        values[size] = sorted[i];
        counts[size++] = matching[i];
      }
    }
    return size == sorted.length
        ? new ValueCounts(values, counts, total)
        : new ValueCounts(Arrays.copyOf(values, size), Arrays.copyOf(counts, size), total);
  }

  private static double finite(double value) {
    if (!Magnitude.isReckonable(value)) {
      throw new IllegalArgumentException(
          "values must be finite and at most 1e60 in size: leave out those that aren't known");
    }
    return value + 0.0; // so that -0.0 and 0.0 are one value
  }

  private static long notNegative(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("counts can't be negative");
    }
    return count;
  }
}
