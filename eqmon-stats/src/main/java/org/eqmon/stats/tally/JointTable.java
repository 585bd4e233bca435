package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The joint counts of a group of columns by code, and their margins over some of the columns. */
final class JointTable {
  private final List<Integer> columns;
  private final int[] sizes;
  private final int[] joint;
  private final Map<List<Integer>, int[]> margins = new HashMap<>();

  /**
   * Takes joint counts.
   *
   * @param columns the columns of the group
   * @param sizes how many codes each of all columns has
   * @param counts the counts, the last column running fastest
   */
  JointTable(List<Integer> columns, int[] sizes, int[] counts) {
    this.columns = columns;
    this.sizes = sizes;
    this.joint = counts;
  }

  /**
   * The counts by some of the columns, in the same order. Columns are summed out first to last, so
   * that most of the work is adding long runs, and what is left on the way is kept for the next.
   */
  int[] margin(List<Integer> kept) {
    List<Integer> left = columns;
    int[] counts = joint;
    for (Integer column : columns) {
      if (!kept.contains(column)) {
        List<Integer> fewer = new ArrayList<>(left);
        fewer.remove(column);
        int[] from = counts;
        List<Integer> of = left;
        counts = margins.computeIfAbsent(fewer, key -> sumOut(from, of, of.indexOf(column)));
        left = fewer;
      }
    }
    return counts;
  }

  private int[] sumOut(int[] counts, List<Integer> of, int at) {
    int inner = 1;
    for (int i = at + 1; i < of.size(); i++) {
      inner *= sizes[of.get(i)];
    }
    int size = sizes[of.get(at)];
    int outer = size == 0 ? 0 : counts.length / inner / size;
    int[] sums = new int[outer * inner];
    for (int o = 0; o < outer; o++) {
      int start = o * size * inner;
      System.arraycopy(counts, start, sums, o * inner, inner);
      for (int s = 1; s < size; s++) {
        addRun(sums, o * inner, counts, start + s * inner, inner);
      }
    }
    return sums;
  }

  private static void addRun(int[] to, int toStart, int[] from, int fromStart, int length) {
    for (int i = 0; i < length; i++) {
      to[toStart + i] += from[fromStart + i];
    }
  }

  /** The counts of a table by code, put where each code counts. */
  static long[] spread(int[] counts, List<Column> by, CellLayout layout) {
    long[] cells = new long[layout.cells()];
    int[] codes = new int[by.size()];
    for (int count : counts) {
      if (count != 0) {
        for (int cell : cellsAt(by, codes, layout)) {
          cells[cell] += count;
        }
      }
      for (int i = codes.length - 1; i >= 0 && ++codes[i] == by.get(i).size(); i--) {
        codes[i] = 0;
      }
    }
    return cells;
  }

  /** The cells in which a row with these codes counts; the last counts the person once. */
  static int[] cellsAt(List<Column> by, int[] codes, CellLayout layout) {
    int[] cells = {0};
    for (int i = 0; i < codes.length; i++) {
      int[] at = by.get(i).positions(codes[i]);
      if (at.length == 1) {
        for (int k = 0; k < cells.length; k++) {
          cells[k] += at[0] * layout.stride(i);
        }
      } else {
        int[] product = new int[cells.length * at.length];
        int next = 0;
        for (int cell : cells) {
          for (int position : at) {
            product[next++] = cell + position * layout.stride(i);
          }
        }
        cells = product;
      }
    }
    return cells;
  }
}
