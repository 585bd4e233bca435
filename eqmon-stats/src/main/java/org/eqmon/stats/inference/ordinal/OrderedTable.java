package org.eqmon.stats.inference.ordinal;

import org.eqmon.stats.inference.numerics.Totals;

/** A table of counts with ordered rows and columns, and its concordant and discordant pairs. */
final class OrderedTable {
  private final long[][] counts;
  private final long[] rowTotals;
  private final int columns;
  private final double[][] excess;
  private final long total;

  OrderedTable(long[][] table) {
    columns = table.length == 0 ? 0 : table[0].length;
    counts = new long[table.length][];
    rowTotals = new long[table.length];
    long sum = 0;
    for (int i = 0; i < table.length; i++) {
      if (table[i].length != columns) {
        throw new IllegalArgumentException("the rows of a table must have the same length");
      }
      counts[i] = table[i].clone();
      for (long count : counts[i]) {
        if (count < 0) {
          throw new IllegalArgumentException("counts can't be negative");
        }
        rowTotals[i] = Totals.plus(rowTotals[i], count);
      }
      sum = Totals.plus(sum, rowTotals[i]);
    }
    total = sum;
    excess = excess();
  }

  /** Returns, for each cell, how many people are concordant with it minus discordant with it. */
  private double[][] excess() {
    double[][] result = new double[counts.length][columns];
    addExcess(result, 0, 1);
    addExcess(result, counts.length - 1, -1);
    return result;
  }

  /** Adds what the rows passed so far contribute, going from a first row in one direction. */
  private void addExcess(double[][] result, int firstRow, int step) {
    long[] passed = new long[columns];
    for (int i = firstRow; i >= 0 && i < counts.length; i += step) {
      long sum = 0;
      for (long count : passed) {
        sum += count;
      }
      long below = 0;
      for (int j = 0; j < columns; j++) {
        long above = sum - below - passed[j];
        // rows before this one agree with lower columns, rows after it with higher ones
        result[i][j] += step * ((double) below - above);
        below += passed[j];
      }
      for (int j = 0; j < columns; j++) {
        passed[j] += counts[i][j];
      }
    }
  }

  int rows() {
    return counts.length;
  }

  int columns() {
    return columns;
  }

  long count(int row, int column) {
    return counts[row][column];
  }

  long rowTotal(int row) {
    return rowTotals[row];
  }

  long columnTotal(int column) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[column];
    }
    return sum;
  }

  long total() {
    return total;
  }

  double excess(int row, int column) {
    return excess[row][column];
  }

  /**
   * Returns twice the number of pairs in different rows: N^2 minus the sum of squared row totals.
   */
  double pairsInDifferentRows() {
    double pairs = 0;
    for (long rowTotal : rowTotals) {
      pairs += rowTotal * ((double) total - rowTotal);
    }
    return pairs;
  }

  /** Returns twice the excess of concordant over discordant pairs. */
  double excessOfConcordantPairs() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < columns; j++) {
        sum += counts[i][j] * excess[i][j];
      }
    }
    return sum;
  }
}
