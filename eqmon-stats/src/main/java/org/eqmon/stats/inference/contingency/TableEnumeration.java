package org.eqmon.stats.inference.contingency;

import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The sum of the probabilities of all tables with given margins that are not more probable than the
 * observed one.
 *
 * <p>Rows are filled one after the other. Before a row is filled, bounds on the probability of what
 * can still come tell whether all of the branch counts (its total is known in closed form) or none
 * of it. The last two columns of the last two rows are a table of two by two, which is summed by
 * the ratio of neighbouring probabilities.
 */
final class TableEnumeration {
  private static final double LOG_TIE = Math.log1p(1e-7);
  private static final double NOTHING = 1e-18;
  private static final double BOUND_MARGIN = 1e-9;

  private final TableMargins margins;
  private final int[] rows;
  private final int[] left;
  private final long mostSteps;
  private final double logLimit;
  private long steps;
  private double sum;

  TableEnumeration(TableMargins margins, long mostSteps) {
    this.margins = margins;
    this.rows = margins.rows();
    this.left = margins.columns().clone();
    this.mostSteps = mostSteps;
    this.logLimit = margins.logObserved() + LOG_TIE;
  }

  /** Returns the p-value, or empty if it takes too many steps. */
  OptionalDouble pValue() {
    row(0, margins.logConstant());
    return steps > mostSteps
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(Double.MIN_VALUE, Math.min(1, sum)));
  }

  // The log of the constant over the factorials of the cells filled so far comes in as logPart.
  private void row(int i, double logPart) {
    if (steps > mostSteps) {
      return;
    }
    if (i < rows.length - 2) {
      double logTotal = logTotal(i);
      if (logPart + logLargest(i) + BOUND_MARGIN <= logLimit) {
        sum += Math.exp(logPart + logTotal);
        return;
      }
      if (logPart + logSmallest(i) - BOUND_MARGIN > logLimit) {
        return;
      }
    }
    cell(i, 0, rows[i], logPart);
  }

  private void cell(int i, int j, int rowLeft, double logPart) {
    int last = left.length - 1;
    if (i == rows.length - 2 && j == last - 1) {
      block(rowLeft, logPart);
      return;
    }
    if (j == last) {
      left[j] -= rowLeft;
      row(i + 1, logPart - margins.logFactorial(rowLeft));
      left[j] += rowLeft;
      return;
    }
    int later = 0;
    for (int k = j + 1; k <= last; k++) {
      later += left[k];
    }
    int most = Math.min(left[j], rowLeft);
    boolean closing = i == rows.length - 2;
    for (int x = Math.max(0, rowLeft - later); x <= most && steps <= mostSteps; x++) {
      steps++;
      // The next row, if it is the last, gets what is left of the column.
      double logCell = margins.logFactorial(x) + (closing ? margins.logFactorial(left[j] - x) : 0);
      left[j] -= x;
      cell(i, j + 1, rowLeft - x, logPart - logCell);
      left[j] += x;
    }
  }

  // Rows a and the rest against the last two columns.
  private void block(int a, double logPart) {
    int u = left[left.length - 2];
    int v = left[left.length - 1];
    int fewest = Math.max(0, a - v);
    int most = Math.min(a, u);
    int mode = (int) Math.floor((a + 1.0) * (u + 1.0) / (u + v + 2.0));
    mode = Math.max(fewest, Math.min(most, mode));
    double logMode = logPart - logCells(mode, a, u, v);
    steps++;
    if (logMode <= logLimit) {
      double logTotal =
          margins.logFactorial(u + v)
              - margins.logFactorial(a)
              - margins.logFactorial(u + v - a)
              - margins.logFactorial(u)
              - margins.logFactorial(v);
      sum += Math.exp(logPart + logTotal);
      return;
    }
    double limit = Math.exp(logLimit - logMode);
    double part = 0;
    double weight = 1;
    for (int x = mode; x < most; x++) {
      steps++;
      weight *= ((double) (a - x) * (u - x)) / ((x + 1.0) * (v - a + x + 1.0));
      if (weight <= limit) {
        part += weight;
        if (weight < NOTHING * part) {
          break;
        }
      }
    }
    weight = 1;
    for (int x = mode; x > fewest; x--) {
      steps++;
      weight *= ((double) x * (v - a + x)) / ((a - x + 1.0) * (u - x + 1.0));
      if (weight <= limit) {
        part += weight;
        if (weight < NOTHING * part) {
          break;
        }
      }
    }
    sum += part * Math.exp(logMode);
  }

  private double logCells(int x, int a, int u, int v) {
    return margins.logFactorial(x)
        + margins.logFactorial(a - x)
        + margins.logFactorial(u - x)
        + margins.logFactorial(v - a + x);
  }

  // The sum over all ways to fill the rows from i of one over the factorials of their cells.
  private double logTotal(int i) {
    int all = 0;
    double sumOfMargins = 0;
    for (int k = i; k < rows.length; k++) {
      all += rows[k];
      sumOfMargins += margins.logFactorial(rows[k]);
    }
    for (int column : left) {
      sumOfMargins += margins.logFactorial(column);
    }
    return margins.logFactorial(all) - sumOfMargins;
  }

  // A bound from above on one over the factorials of the cells of the rows from i: the log of the
  // factorial is convex, so spreading each column (or row) evenly is the best that could be.
  private double logLargest(int i) {
    int count = rows.length - i;
    double byColumn = 0;
    for (int column : left) {
      byColumn += count * LogGamma.value((double) column / count + 1);
    }
    double byRow = 0;
    for (int k = i; k < rows.length; k++) {
      byRow += left.length * LogGamma.value((double) rows[k] / left.length + 1);
    }
    return -Math.max(byColumn, byRow);
  }

  // A bound from below: each column (or row) all in one cell.
  private double logSmallest(int i) {
    double byColumn = 0;
    for (int column : left) {
      byColumn += margins.logFactorial(column);
    }
    double byRow = 0;
    for (int k = i; k < rows.length; k++) {
      byRow += margins.logFactorial(rows[k]);
    }
    return -Math.min(byColumn, byRow);
  }
}
