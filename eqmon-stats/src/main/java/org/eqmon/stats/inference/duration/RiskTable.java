package org.eqmon.stats.inference.duration;

import java.util.Arrays;
import java.util.List;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Several groups side by side: at each time at which somebody of any group reached an end, how many
 * of each group were at risk (had no end before and were seen until then) and how many reached each
 * end.
 */
final class RiskTable {
  private final double[] times;
  private final long[][] atRisk;
  private final long[][][] ended;
  private final long[] pooledAtRisk;

  private RiskTable(double[] times, long[][] atRisk, long[][][] ended, long[] pooledAtRisk) {
    this.times = times;
    this.atRisk = atRisk;
    this.ended = ended;
    this.pooledAtRisk = pooledAtRisk;
  }

  static RiskTable of(Durations group) {
    return of(List.of(group));
  }

  /** Returns the table of one group or more, with the same number of ends. */
  static RiskTable of(List<Durations> groups) {
    int ends = groups.get(0).ends();
    double[] times = eventTimes(groups);
    long[][] atRisk = new long[times.length][groups.size()];
    long[][][] ended = new long[times.length][ends][groups.size()];
    long[] pooled = new long[times.length];
    for (int g = 0; g < groups.size(); g++) {
      Durations group = groups.get(g);
      if (group.ends() != ends) {
        throw new IllegalArgumentException("all groups must have the same number of ends");
      }
      long left = group.total();
      int next = 0;
      for (int i = 0; i < times.length; i++) {
        while (next < group.distinct() && group.time(next) < times[i]) {
          left -= leaving(group, next++);
        }
        atRisk[i][g] = left;
        pooled[i] = Totals.plus(pooled[i], left);
        if (next < group.distinct() && group.time(next) == times[i]) {
          for (int end = 0; end < ends; end++) {
            ended[i][end][g] = group.ended(end + 1, next);
          }
        }
      }
    }
    return new RiskTable(times, atRisk, ended, pooled);
  }

  private static double[] eventTimes(List<Durations> groups) {
    int size = 0;
    for (Durations group : groups) {
      size += group.distinct();
    }
    double[] all = new double[size];
    int used = 0;
    for (Durations group : groups) {
      for (int i = 0; i < group.distinct(); i++) {
        if (leaving(group, i) > group.censored(i)) {
          all[used++] = group.time(i);
        }
      }
    }
    return Arrays.stream(all, 0, used).sorted().distinct().toArray();
  }

  /** Returns how many of a group are gone after one of its times. */
  static long leaving(Durations group, int index) {
    long leaving = group.censored(index);
    for (int end = 1; end <= group.ends(); end++) {
      leaving += group.ended(end, index);
    }
    return leaving;
  }

  int size() {
    return times.length;
  }

  int groups() {
    return times.length == 0 ? 0 : atRisk[0].length;
  }

  double time(int i) {
    return times[i];
  }

  double[] times() {
    return times.clone();
  }

  long atRisk(int i, int group) {
    return atRisk[i][group];
  }

  long pooledAtRisk(int i) {
    return pooledAtRisk[i];
  }

  /** Returns how many of a group reached an end; ends count from 1. */
  long ended(int i, int end, int group) {
    return ended[i][end - 1][group];
  }

  /** Returns how many of a group reached any end. */
  long endedAny(int i, int group) {
    long any = 0;
    for (long[] end : ended[i]) {
      any += end[group];
    }
    return any;
  }

  /** Returns how many of all groups reached an end; ends count from 1. */
  long pooledEnded(int i, int end) {
    long pooled = 0;
    for (long group : ended[i][end - 1]) {
      pooled += group;
    }
    return pooled;
  }

  /** Returns the position of the last time at or before a time, or -1 if there is none. */
  int at(double time) {
    if (Double.isNaN(time)) {
      throw new IllegalArgumentException("a time can't be NaN");
    }
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 2;
  }
}
