package org.eqmon.stats.inference.contingency;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Counts by row and column. Immutable.
 *
 * <p>Rows and columns are taken as they are: an empty one makes most methods undefined, so leave
 * out a group that isn't there.
 */
public final class ContingencyTable {
  private final long[][] counts;
  private final long[] rows;
  private final long[] columns;
  private final long total;

  private ContingencyTable(long[][] counts) {
    this.counts = counts;
    this.rows = new long[counts.length];
    this.columns = new long[counts[0].length];
    long sum = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        rows[i] = Totals.plus(rows[i], counts[i][j]);
        columns[j] = Totals.plus(columns[j], counts[i][j]);
      }
      sum = Totals.plus(sum, rows[i]);
    }
    this.total = sum;
  }

  /**
   * Returns a table.
   *
   * @param counts by row; at least one row and one column, all rows of one length, no count below 0
   */
  public static ContingencyTable of(long[][] counts) {
    if (counts.length == 0 || counts[0].length == 0) {
      throw new IllegalArgumentException("a table must have at least one row and one column");
    }
    long[][] copy = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != counts[0].length) {
        throw new IllegalArgumentException("all rows of a table must have the same length");
      }
      copy[i] = counts[i].clone();
      for (long count : copy[i]) {
        if (count < 0) {
          throw new IllegalArgumentException("a count can't be negative");
        }
      }
    }
    return new ContingencyTable(copy);
  }

  /** Returns the number of rows. */
  public int rowCount() {
    return rows.length;
  }

  /** Returns the number of columns. */
  public int columnCount() {
    return columns.length;
  }

  /** Returns the count of a cell, both positions from 0. */
  public long count(int row, int column) {
    return counts[row][column];
  }

  /** Returns the total of a row, from 0. */
  public long rowTotal(int row) {
    return rows[row];
  }

  /** Returns the total of a column, from 0. */
  public long columnTotal(int column) {
    return columns[column];
  }

  /** Returns the total of all cells. */
  public long total() {
    return total;
  }

  /** Returns whether a row or a column has nothing in it. */
  public boolean hasEmptyMargin() {
    for (long row : rows) {
      if (row == 0) {
        return true;
      }
    }
    for (long column : columns) {
      if (column == 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the table with rows and columns exchanged. */
  public ContingencyTable transposed() {
    long[][] turned = new long[columns.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        turned[j][i] = counts[i][j];
      }
    }
    return new ContingencyTable(turned);
  }

  /**
   * Returns the count of a cell that was expected if rows and columns had nothing to do with each
   * other; 0 in an empty row or column.
   */
  public double expected(int row, int column) {
    return total == 0 ? 0 : (double) rows[row] * ((double) columns[column] / total);
  }

  /**
   * Returns the adjusted residual of a cell: its observed minus its expected count over the
   * standard error given the margins (Haberman 1973). Where there is no association it is near
   * standard normal; positive means more than expected. Undefined in an empty row or column, and
   * where one row or column has everything.
   */
  public Estimate adjustedResidual(int row, int column) {
    double n = total;
    double expected = expected(row, column);
    double variance = expected * ((n - rows[row]) / n) * ((n - columns[column]) / n);
    return variance > 0
        ? Estimate.of((counts[row][column] - expected) / Math.sqrt(variance))
        : Estimate.undefined(UndefinedReason.NO_VARIATION);
  }
}
