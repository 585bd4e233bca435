package org.eqmon.stats.inference.contingency;

import java.util.Arrays;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The test of a trend between ordered rows and ordered columns: z is the correlation of their
 * scores times the root of the total less 1. Scores are 1, 2, 3 and so on unless others are given.
 */
public final class LinearByLinearTest {
  private static final Method METHOD =
      new Method(
          "contingency.test.linearByLinear",
          "Mantel 1963, Journal of the American Statistical Association 58");
  private static final LinearByLinearTest DEFAULT =
      new LinearByLinearTest(new double[0], new double[0]);

  private final double[] rowScores;
  private final double[] columnScores;

  private LinearByLinearTest(double[] rowScores, double[] columnScores) {
    this.rowScores = rowScores;
    this.columnScores = columnScores;
  }

  /** Returns the test with scores 1, 2, 3 and so on. */
  public static LinearByLinearTest withDefaults() {
    return DEFAULT;
  }

  /** Returns the test with other scores, finite, one for each row and each column. */
  public LinearByLinearTest withScores(double[] rowScores, double[] columnScores) {
    double[] rows = rowScores.clone();
    double[] columns = columnScores.clone();
    if (!Arrays.stream(rows).allMatch(Double::isFinite)
        || !Arrays.stream(columns).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("scores must be finite");
    }
    return new LinearByLinearTest(rows, columns);
  }

  /**
   * Returns the two-sided normal result; z is positive if rows and columns rise together. Undefined
   * if all counts lie in one row or one column.
   *
   * @throws IllegalArgumentException if scores were given and aren't one for each row and column
   */
  public TestResult of(ContingencyTable table) {
    double[] u = scores(rowScores, table.rowCount());
    double[] v = scores(columnScores, table.columnCount());
    double n = table.total();
    double meanU = 0;
    double meanV = 0;
    for (int i = 0; i < u.length; i++) {
      meanU += u[i] * (table.rowTotal(i) / n);
    }
    for (int j = 0; j < v.length; j++) {
      meanV += v[j] * (table.columnTotal(j) / n);
    }
    double uu = 0;
    double vv = 0;
    double uv = 0;
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < v.length; j++) {
        double count = table.count(i, j);
        uu += count * (u[i] - meanU) * (u[i] - meanU);
        vv += count * (v[j] - meanV) * (v[j] - meanV);
        uv += count * (u[i] - meanU) * (v[j] - meanV);
      }
    }
    if (!(uu > 0 && vv > 0) || occupied(table) < 2 || occupied(table.transposed()) < 2) {
      return TestResult.undefined(UndefinedReason.NO_VARIATION, Alternative.TWO_SIDED, METHOD);
    }
    return TestResult.ofNormal(uv / Math.sqrt(uu) / Math.sqrt(vv) * Math.sqrt(n - 1), METHOD);
  }

  private static int occupied(ContingencyTable table) {
    int rows = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      rows += table.rowTotal(i) > 0 ? 1 : 0;
    }
    return rows;
  }

  private static double[] scores(double[] given, int count) {
    if (given.length == 0) {
      double[] scores = new double[count];
      Arrays.setAll(scores, i -> i + 1);
      return scores;
    }
    if (given.length != count) {
      throw new IllegalArgumentException("there must be one score for each row and each column");
    }
    return given;
  }
}
