package org.eqmon.stats.inference.ordinal;

import java.util.List;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Several samples on one scale: the count of each group at each distinct value, ascending.
 *
 * <p>A level's centred midrank is (below - above) / 2, with below and above the number of people at
 * lower and higher levels: exact, and the same in any order of adding up.
 */
final class PooledLevels {
  private final long[][] counts;
  private final long[] groupTotals;
  private final long[] levelTotals;
  private final long total;

  private PooledLevels(long[][] counts, int groups) {
    this.counts = counts;
    groupTotals = new long[groups];
    levelTotals = new long[counts.length];
    long sum = 0;
    for (int level = 0; level < counts.length; level++) {
      for (int group = 0; group < groups; group++) {
        long count = counts[level][group];
        groupTotals[group] += count;
        levelTotals[level] += count;
        sum = Totals.plus(sum, count);
      }
    }
    total = sum;
  }

  static PooledLevels of(ValueCounts first, ValueCounts second) {
    long[][] counts = new long[distinctOfBoth(first, second)][2];
    int i = 0;
    int j = 0;
    for (long[] level : counts) {
      double next =
          Math.min(
              i < first.distinct() ? first.value(i) : Double.POSITIVE_INFINITY,
              j < second.distinct() ? second.value(j) : Double.POSITIVE_INFINITY);
      if (i < first.distinct() && first.value(i) == next) {
        level[0] = first.count(i++);
      }
      if (j < second.distinct() && second.value(j) == next) {
        level[1] = second.count(j++);
      }
    }
    return new PooledLevels(counts, 2);
  }

  static PooledLevels of(List<ValueCounts> groups) {
    ValueCounts all = ValueCounts.empty();
    for (ValueCounts group : groups) {
      all = all.plus(group);
    }
    long[][] counts = new long[all.distinct()][groups.size()];
    for (int group = 0; group < groups.size(); group++) {
      ValueCounts values = groups.get(group);
      int level = 0;
      for (int i = 0; i < values.distinct(); i++) {
        while (all.value(level) != values.value(i)) {
          level++;
        }
        counts[level][group] = values.count(i);
      }
    }
    return new PooledLevels(counts, groups.size());
  }

  private static int distinctOfBoth(ValueCounts first, ValueCounts second) {
    int distinct = first.distinct();
    int i = 0;
    for (int j = 0; j < second.distinct(); j++) {
      while (i < first.distinct() && first.value(i) < second.value(j)) {
        i++;
      }
      if (i == first.distinct() || first.value(i) != second.value(j)) {
        distinct++;
      }
    }
    return distinct;
  }

  int levels() {
    return counts.length;
  }

  int groups() {
    return groupTotals.length;
  }

  long count(int level, int group) {
    return counts[level][group];
  }

  long levelTotal(int level) {
    return levelTotals[level];
  }

  long groupTotal(int group) {
    return groupTotals[group];
  }

  long total() {
    return total;
  }

  boolean hasEmptyGroup() {
    for (long groupTotal : groupTotals) {
      if (groupTotal == 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the sum over people of the squared centred midrank: (N^3 - N - sum(t^3 - t)) / 12. */
  double sumOfSquares() {
    double sum = 0;
    for (long t : levelTotals) {
      // no cancellation, however large the counts: sum of t (N - t) (N + t)
      sum += (double) t * (total - t) * ((double) total + t);
    }
    return sum / 12;
  }

  /** Returns each group's sum of centred midranks. */
  double[] centredRankSums() {
    double[] sums = new double[groups()];
    long below = 0;
    for (int level = 0; level < counts.length; level++) {
      long above = total - below - levelTotals[level];
      double rank = 0.5 * ((double) below - above);
      for (int group = 0; group < sums.length; group++) {
        sums[group] += counts[level][group] * rank;
      }
      below += levelTotals[level];
    }
    return sums;
  }
}
