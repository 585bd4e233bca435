package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses groups of columns to count jointly, so that every table is a margin of some group and
 * counting all groups is cheap. A greedy weighted set cover: groups grow from a table by the column
 * that completes most further tables for its size, and the group with the most tables per estimated
 * nanosecond is taken, until all tables are covered.
 */
final class JointCover {
  /** A joint table of several tables is never larger than this; alone a table may be. */
  private static final long MOST_CELLS = 1 << 21;

  /** How many elementary steps of growing may be spent on one group, to bound planning. */
  private static final int GROWTH_STEPS = 400_000;

  private final int rows;
  private final int[] sizes;
  private final int[][] tables;
  private final int[][] tablesOf;
  private final boolean[] covered;

  /**
   * A group of columns and the tables that it was chosen for.
   *
   * @param columns the columns, in order
   * @param tables the tables that are to be had from it, each from one group only
   */
  record Group(List<Integer> columns, List<Integer> tables) {}

  /**
   * Prepares to cover tables.
   *
   * @param rows how many rows will be counted
   * @param sizes how many codes each column has
   * @param tables the columns of each table
   */
  JointCover(int rows, int[] sizes, int[][] tables) {
    this.rows = rows;
    this.sizes = sizes;
    this.tables = tables;
    this.covered = new boolean[tables.length];
    this.tablesOf = new int[sizes.length][];
    for (int c = 0; c < sizes.length; c++) {
      int column = c;
      tablesOf[c] =
          java.util.stream.IntStream.range(0, tables.length)
              .filter(t -> Arrays.stream(tables[t]).anyMatch(in -> in == column))
              .toArray();
    }
  }

  /** Returns the groups; every table is in exactly one. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    int left = tables.length;
    while (left > 0) {
      boolean[] members = bestGroup(left);
      List<Integer> columns = new ArrayList<>();
      for (int c = 0; c < members.length; c++) {
        if (members[c]) {
          columns.add(c);
        }
      }
      List<Integer> found = new ArrayList<>();
      for (int t = 0; t < tables.length; t++) {
        if (!covered[t] && Arrays.stream(tables[t]).allMatch(c -> members[c])) {
          covered[t] = true;
          found.add(t);
        }
      }
      groups.add(new Group(List.copyOf(columns), List.copyOf(found)));
      left -= found.size();
    }
    return groups;
  }

  private boolean[] bestGroup(int left) {
    int weight = 8 * Arrays.stream(tables).mapToInt(t -> t.length + 1).sum();
    int step = Math.max(1, (int) ((long) left * weight / GROWTH_STEPS));
    boolean[] best = new boolean[sizes.length];
    double bestScore = -1;
    int uncovered = 0;
    for (int seed = 0; seed < tables.length; seed++) {
      if (!covered[seed] && uncovered++ % step == 0) {
        Growth growth = new Growth(seed);
        if (growth.bestScore > bestScore) {
          bestScore = growth.bestScore;
          best = growth.best;
        }
      }
    }
    return best;
  }

  /** One group while it grows from a table; keeps the best it has been. */
  private final class Growth {
    private final boolean[] members = new boolean[sizes.length];
    private final int[] missing = new int[tables.length];
    private int columns;
    private double cells = 1;
    private int complete;
    private boolean[] best;
    private double bestScore;

    Growth(int seed) {
      for (int t = 0; t < tables.length; t++) {
        missing[t] = tables[t].length;
        complete += !covered[t] && missing[t] == 0 ? 1 : 0;
      }
      for (int column : tables[seed]) {
        take(column);
      }
      best = members.clone();
      bestScore = score();
      for (int column = nextColumn(); column >= 0; column = nextColumn()) {
        take(column);
        double score = score();
        if (score > bestScore) {
          bestScore = score;
          best = members.clone();
        }
      }
    }

    private void take(int column) {
      members[column] = true;
      columns++;
      cells *= sizes[column];
      for (int t : tablesOf[column]) {
        missing[t]--;
        complete += !covered[t] && missing[t] == 0 ? 1 : 0;
      }
    }

    private double score() {
      return complete / nanoseconds(rows, columns, cells, complete);
    }

    private int nextColumn() {
      int chosen = -1;
      double most = 0;
      for (int column = 0; column < sizes.length; column++) {
        if (!members[column] && cells * sizes[column] <= MOST_CELLS) {
          int completed = 0;
          for (int t : tablesOf[column]) {
            completed += !covered[t] && missing[t] == 1 ? 1 : 0;
          }
          double gain = completed / Math.log(sizes[column] + 1.0);
          if (gain > most) {
            most = gain;
            chosen = column;
          }
        }
      }
      return chosen;
    }
  }

  /**
   * Estimates what counting a group costs: per row the index and one increment, which is dearer
   * where the table is larger than a processor's nearer caches, and per cell clearing, merging and
   * summing out. The figures are of the machine in docs/performance.md; only their ratios matter.
   */
  private static double nanoseconds(int rows, int columns, double cells, int tables) {
    double kibibytes = cells * Integer.BYTES / 1024;
    double increment = 5;
    if (kibibytes <= 64) {
      increment = 1.1;
    } else if (kibibytes <= 128) {
      increment = 1.3;
    } else if (kibibytes <= 256) {
      increment = 1.8;
    } else if (kibibytes <= 512) {
      increment = 2.5;
    }
    return rows * (increment + 0.2 * columns) + cells * (1 + 0.5 * tables);
  }
}
