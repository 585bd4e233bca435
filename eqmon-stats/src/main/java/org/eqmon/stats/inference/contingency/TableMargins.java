package org.eqmon.stats.inference.contingency;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The margins of a table without its empty rows and columns, and the log probability of the
 * observed table given them. There are at least as many rows as columns, and the largest rows come
 * last.
 */
final class TableMargins {
  private static final int TABULATED = 1 << 16;

  private final int[] rows;
  private final int[] columns;
  private final double[] logFactorial;
  private final double logConstant;
  private final double logObserved;

  private TableMargins(
      int[] rows, int[] columns, double[] logFactorial, double logConstant, double logObserved) {
    this.rows = rows;
    this.columns = columns;
    this.logFactorial = logFactorial;
    this.logConstant = logConstant;
    this.logObserved = logObserved;
  }

  static TableMargins of(ContingencyTable table) {
    int[] rows = positive(table, table.rowCount());
    int[] columns = positive(table.transposed(), table.columnCount());
    double[] logFactorial = new double[(int) Math.min(TABULATED, table.total() + 1)];
    for (int i = 2; i < logFactorial.length; i++) {
      logFactorial[i] = i < 30 ? logFactorial[i - 1] + Math.log(i) : LogGamma.value(i + 1.0);
    }
    TableMargins margins =
        rows.length >= columns.length
            ? new TableMargins(rows, columns, logFactorial, 0, 0)
            : new TableMargins(columns, rows, logFactorial, 0, 0);
    double constant = -margins.logFactorial((int) table.total());
    for (int row : rows) {
      constant += margins.logFactorial(row);
    }
    for (int column : columns) {
      constant += margins.logFactorial(column);
    }
    double cells = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      for (int j = 0; j < table.columnCount(); j++) {
        cells += margins.logFactorial((int) table.count(i, j));
      }
    }
    return new TableMargins(
        margins.rows, margins.columns, logFactorial, constant, constant - cells);
  }

  private static int[] positive(ContingencyTable table, int count) {
    int[] totals = new int[count];
    for (int i = 0; i < count; i++) {
      totals[i] = (int) table.rowTotal(i);
    }
    return Arrays.stream(totals).filter(total -> total > 0).sorted().toArray();
  }

  /** Returns whether there is only one table with these margins. */
  boolean isDetermined() {
    return columns.length < 2 || rows.length < 2;
  }

  int[] rows() {
    return rows;
  }

  int[] columns() {
    return columns;
  }

  /** Returns the log of the product of the margins' factorials over that of the total. */
  double logConstant() {
    return logConstant;
  }

  /** Returns the log probability of the observed table. */
  double logObserved() {
    return logObserved;
  }

  double logFactorial(int n) {
    return n < logFactorial.length ? logFactorial[n] : LogGamma.value(n + 1.0);
  }
}
