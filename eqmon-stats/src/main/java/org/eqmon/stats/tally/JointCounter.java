package org.eqmon.stats.tally;

import java.util.Arrays;
import java.util.List;

/**
 * Counts groups of columns jointly over a range of rows, block by block: the columns of a block are
 * widened to ints once, the index of each group is computed by multiplying and adding, and one cell
 * of each group is incremented per row. Counts are ints, which no range of an array's rows can
 * overflow.
 */
final class JointCounter {
  private final Codes[] columns;
  private final int[] sizes;
  private final int[][] groups;
  private final int[][] counts;

  JointCounter(List<Column> columns, List<JointCover.Group> groups) {
    this.columns = columns.stream().map(Column::codes).toArray(Codes[]::new);
    this.sizes = columns.stream().mapToInt(Column::size).toArray();
    this.groups =
        groups.stream()
            .map(group -> group.columns().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.counts = new int[this.groups.length][];
    for (int g = 0; g < counts.length; g++) {
      counts[g] =
          new int[Arrays.stream(this.groups[g]).map(c -> sizes[c]).reduce(1, (a, b) -> a * b)];
    }
  }

  /** Counts rows from one (inclusive) to another (exclusive). */
  void count(int fromRow, int toRow) {
    int[][] wide = new int[columns.length][Block.ROWS];
    int[] index = new int[Block.ROWS];
    for (int from = fromRow; from < toRow; ) {
      int length = Math.min(Block.ROWS, toRow - from);
      for (int c = 0; c < columns.length; c++) {
        columns[c].widen(from, length, wide[c]);
      }
      for (int g = 0; g < groups.length; g++) {
        count(g, wide, index, length);
      }
      from += length;
    }
  }

  private void count(int group, int[][] wide, int[] index, int length) {
    int[] of = groups[group];
    switch (of.length) {
      case 0 -> counts[group][0] += length;
      case 1 -> increment(counts[group], wide[of[0]], length);
      default -> {
        combine(wide[of[0]], sizes[of[1]], wide[of[1]], index, length);
        for (int i = 2; i < of.length; i++) {
          combine(index, sizes[of[i]], wide[of[i]], index, length);
        }
        increment(counts[group], index, length);
      }
    }
  }

  private static void combine(int[] high, int size, int[] low, int[] to, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = high[i] * size + low[i];
    }
  }

  private static void increment(int[] counts, int[] index, int length) {
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      counts[index[i]]++;
      counts[index[i + 1]]++;
      counts[index[i + 2]]++;
      counts[index[i + 3]]++;
    }
    for (; i < length; i++) {
      counts[index[i]]++;
    }
  }

  /** Adds what another counter of the same groups has counted in other rows. */
  void add(JointCounter other) {
    for (int g = 0; g < counts.length; g++) {
      int[] own = counts[g];
      int[] theirs = other.counts[g];
      for (int i = 0; i < own.length; i++) {
        own[i] += theirs[i];
      }
    }
  }

  /** The joint counts of a group; the last column runs fastest. */
  int[] counts(int group) {
    return counts[group];
  }
}
