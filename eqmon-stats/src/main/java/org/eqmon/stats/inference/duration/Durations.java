package org.eqmon.stats.inference.duration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eqmon.stats.inference.ValueCounts;

/**
 * How long a group took: at each time how many reached each of one or several ends, and how many
 * were last seen then, still without an end (censored). It is all that a method for durations needs
 * to know of a group, however many people it has; rows of people are one way to fill it.
 *
 * <p>Ends are numbered from 1, such as 1 housed, 2 withdrew, 3 died. Times are 0 or more, in any
 * one unit. Somebody censored at a time counts as still there for the ends of that time. It may be
 * empty. Durations merge exactly with {@link #plus}.
 *
 * <p>Methods for one end refuse durations with several: choose {@link #anyEnd} (how long until it
 * was over, whatever the end) or {@link #onlyEnd} (the rate of one end among those still there,
 * with the others as censoring). One minus the Kaplan-Meier curve of {@link #onlyEnd} isn't the
 * share that reaches the end; {@link AalenJohansen} has that.
 */
public final class Durations {
  private final double[] times;
  private final long[][] ended;
  private final long[] censored;
  private final long total;

  private Durations(double[] times, long[][] ended, long[] censored, long total) {
    this.times = times;
    this.ended = ended;
    this.censored = censored;
    this.total = total;
  }

  /**
   * Returns durations with one end.
   *
   * @param ended how many reached the end at each time
   * @param censored how many were last seen at each time, without the end
   * @throws IllegalArgumentException if a time is negative
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public static Durations of(ValueCounts ended, ValueCounts censored) {
    return ofEnds(List.of(ended), censored);
  }

  /**
   * Returns durations with several ends that exclude each other.
   *
   * @param ended for each end how many reached it at each time
   * @param censored how many were last seen at each time, without any end
   * @throws IllegalArgumentException if a time is negative or there is no end
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public static Durations ofEnds(List<ValueCounts> ended, ValueCounts censored) {
    if (ended.isEmpty()) {
      throw new IllegalArgumentException("there must be one end at least");
    }
    ValueCounts all = censored;
    for (ValueCounts end : ended) {
      all = all.plus(end);
    }
    if (!all.isEmpty() && all.value(0) < 0) {
      throw new IllegalArgumentException("times must be 0 or more");
    }
    double[] times = new double[all.distinct()];
    Arrays.setAll(times, all::value);
    long[][] counts = new long[ended.size()][];
    for (int end = 0; end < counts.length; end++) {
      counts[end] = aligned(ended.get(end), times);
    }
    return new Durations(times, counts, aligned(censored, times), all.total());
  }

  /**
   * Returns the durations of people, one row each.
   *
   * @param times when each reached an end or was last seen
   * @param ends which end each reached, from 1; 0 if censored
   * @param numberOfEnds how many ends there are, whether anybody reached them or not
   * @throws IllegalArgumentException if a time is negative or not finite, an end isn't from 0 to
   *     their number, there is no end, or the lengths differ
   */
  public static Durations ofRows(double[] times, int[] ends, int numberOfEnds) {
    if (times.length != ends.length) {
      throw new IllegalArgumentException("there must be as many ends as times");
    }
    if (numberOfEnds < 1) {
      throw new IllegalArgumentException("there must be one end at least");
    }
    double[][] split = new double[numberOfEnds + 1][times.length];
    int[] sizes = new int[numberOfEnds + 1];
    for (int i = 0; i < times.length; i++) {
      if (ends[i] < 0 || ends[i] > numberOfEnds) {
        throw new IllegalArgumentException(
            "ends must be from 0 (censored) to " + numberOfEnds + ", the number of ends");
      }
      split[ends[i]][sizes[ends[i]]++] = times[i];
    }
    List<ValueCounts> counts = new ArrayList<>();
    for (int end = 0; end <= numberOfEnds; end++) {
      counts.add(ValueCounts.of(Arrays.copyOf(split[end], sizes[end])));
    }
    return ofEnds(counts.subList(1, counts.size()), counts.get(0));
  }

  private static long[] aligned(ValueCounts some, double[] times) {
    long[] counts = new long[times.length];
    int next = 0;
    for (int i = 0; i < times.length && next < some.distinct(); i++) {
      if (times[i] == some.value(next)) {
        counts[i] = some.count(next++);
      }
    }
    return counts;
  }

  /** Returns the number of ends, 1 or more. */
  public int ends() {
    return ended.length;
  }

  /** Returns the number of distinct times, of ends and of censoring. */
  public int distinct() {
    return times.length;
  }

  /**
   * Returns a time by its position in ascending order.
   *
   * @param index from 0 to {@code distinct() - 1}
   * @throws IndexOutOfBoundsException if there is no such time
   */
  public double time(int index) {
    return times[index];
  }

  /**
   * Returns how many reached an end at a time.
   *
   * @param end from 1 to {@code ends()}
   * @param index the time's position, from 0 to {@code distinct() - 1}
   * @throws IndexOutOfBoundsException if there is no such end or time
   */
  public long ended(int end, int index) {
    return ended[end - 1][index];
  }

  /**
   * Returns how many were last seen at a time, without an end.
   *
   * @param index the time's position, from 0 to {@code distinct() - 1}
   * @throws IndexOutOfBoundsException if there is no such time
   */
  public long censored(int index) {
    return censored[index];
  }

  /** Returns the number of people. */
  public long total() {
    return total;
  }

  /** Returns whether there is nobody. */
  public boolean isEmpty() {
    return times.length == 0;
  }

  /**
   * Returns the durations of both groups together.
   *
   * @throws IllegalArgumentException if the number of ends differs
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public Durations plus(Durations other) {
    if (other.ends() != ends()) {
      throw new IllegalArgumentException(
          "durations with " + ends() + " ends can't be merged with " + other.ends() + " ends");
    }
    List<ValueCounts> both = new ArrayList<>();
    for (int end = 0; end < ended.length; end++) {
      both.add(
          ValueCounts.of(times, ended[end]).plus(ValueCounts.of(other.times, other.ended[end])));
    }
    return ofEnds(
        both, ValueCounts.of(times, censored).plus(ValueCounts.of(other.times, other.censored)));
  }

  /** Returns the durations until any end, all ends being one. */
  public Durations anyEnd() {
    long[] any = new long[times.length];
    for (long[] end : ended) {
      for (int i = 0; i < any.length; i++) {
        any[i] += end[i]; // no more than the total
      }
    }
    return new Durations(times, new long[][] {any}, censored, total);
  }

  /**
   * Returns the durations until one end, with those who reached another as censored then.
   *
   * @param end from 1 to {@code ends()}
   * @throws IllegalArgumentException if there is no such end
   */
  public Durations onlyEnd(int end) {
    requireEnd(end);
    long[] others = censored.clone();
    for (int other = 0; other < ended.length; other++) {
      for (int i = 0; i < others.length; i++) {
        others[i] += other == end - 1 ? 0 : ended[other][i];
      }
    }
    return new Durations(times, new long[][] {ended[end - 1]}, others, total);
  }

  void requireEnd(int end) {
    if (end < 1 || end > ended.length) {
      throw new IllegalArgumentException(
          "the end must be from 1 to " + ended.length + ", and was " + end);
    }
  }

  Durations requireOneEnd() {
    if (ended.length > 1) {
      throw new IllegalArgumentException(
          "this method is for one end and there are "
              + ended.length
              + ": choose with anyEnd() or onlyEnd(end)");
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Durations that
        && Arrays.equals(times, that.times)
        && Arrays.deepEquals(ended, that.ended)
        && Arrays.equals(censored, that.censored);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(times) + Arrays.deepHashCode(ended))
        + Arrays.hashCode(censored);
  }

  /** Returns the shape only: times and counts may describe people. */
  @Override
  public String toString() {
    return "Durations[" + ended.length + " ends, " + times.length + " distinct times]";
  }
}
