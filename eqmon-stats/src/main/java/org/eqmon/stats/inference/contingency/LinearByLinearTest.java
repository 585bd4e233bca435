package org.eqmon.stats.inference.contingency;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * The linear-by-linear test: do ordered rows (age bands, say) and ordered columns (answers on a
 * scale) rise or fall together? z is the correlation of their scores times the root of the total
 * less 1. It sees a trend that a test of any difference at all, spread over many degrees of
 * freedom, would miss.
 *
 * <p>Scores are 1, 2, 3 and so on unless others are given; the result depends on their relative
 * distances only.
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
    if (!Arrays.stream(rows).allMatch(Magnitude::isReckonable)
        || !Arrays.stream(columns).allMatch(Magnitude::isReckonable)) {
      throw new IllegalArgumentException("scores must be finite (at most 1e60)");
    }
    return new LinearByLinearTest(rows, columns);
  }

  /**
   * Returns the two-sided normal result; z is positive if rows and columns rise together. Undefined
   * ({@code NO_VARIATION}) if all counts lie in rows of one score or columns of one score.
   *
   * @throws IllegalArgumentException if scores were given and aren't one for each row and column
   */
  public TestResult of(ContingencyTable table) {
    Estimate correlation = correlation(table);
    return correlation instanceof Estimate.Undefined none
        ? TestResult.undefined(none.reason(), Alternative.TWO_SIDED, METHOD)
        : TestResult.ofNormal(correlation.value() * Math.sqrt(table.total() - 1.0), METHOD);
  }

  /**
   * Returns the correlation of the scores, from -1 to 1. Undefined as the test is.
   *
   * @throws IllegalArgumentException if scores were given and aren't one for each row and column
   */
  public Estimate correlation(ContingencyTable table) {
    double[] u = scores(rowScores, table.rowCount());
    double[] v = scores(columnScores, table.columnCount());
    if (isConstant(u, table::rowTotal) || isConstant(v, table::columnTotal)) {
      return Estimate.undefined(UndefinedReason.NO_VARIATION);
    }
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
    if (uu == 0 || vv == 0) {
      return Estimate.undefined(UndefinedReason.TOO_LARGE);
    }
    return Estimate.of(Math.max(-1, Math.min(1, uv / Math.sqrt(uu) / Math.sqrt(vv))));
  }

  private static boolean isConstant(double[] scores, IntToLongFunction people) {
    return IntStream.range(0, scores.length)
            .filter(i -> people.applyAsLong(i) > 0)
            .mapToDouble(i -> scores[i])
            .distinct()
            .count()
        < 2;
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
