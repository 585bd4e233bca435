package org.eqmon.stats.inference.ordinal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The linear-by-linear test: do an ordered group (age bands, say) and an ordinal response rise or
 * fall together? The statistic is r sqrt(n - 1), with r the correlation of the row score and the
 * column score, as standard normal, two-sided; positive if they rise together. It sees a trend that
 * a test of any difference at all, spread over many degrees of freedom, would miss.
 *
 * <p>The scores are 1, 2, 3 and so on unless others are given; the result depends on their relative
 * distances only. Undefined if everybody is in one row or one column.
 */
public final class LinearTrend {
  private static final Method METHOD =
      new Method(
          "ordinal.linearTrend", "Mantel 1963, Journal of the American Statistical Association 58");

  private final Optional<double[]> rowScores;
  private final Optional<double[]> columnScores;

  private LinearTrend(Optional<double[]> rowScores, Optional<double[]> columnScores) {
    this.rowScores = rowScores;
    this.columnScores = columnScores;
  }

  /** Returns the test with scores 1, 2, 3 and so on. */
  public static LinearTrend withDefaults() {
    return new LinearTrend(Optional.empty(), Optional.empty());
  }

  /**
   * Returns the test with other scores.
   *
   * @param rows the score of each row
   * @param columns the score of each column
   * @throws IllegalArgumentException if a score isn't finite
   */
  public LinearTrend withScores(double[] rows, double[] columns) {
    if (!Arrays.stream(rows).allMatch(Double::isFinite)
        || !Arrays.stream(columns).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("scores must be finite");
    }
    return new LinearTrend(Optional.of(rows.clone()), Optional.of(columns.clone()));
  }

  /**
   * Returns the correlation of the scores, from -1 to 1.
   *
   * @param table the number of people by row and column
   * @throws IllegalArgumentException if a count is negative, the rows differ in length or there
   *     aren't as many scores as rows and columns
   */
  public Estimate correlation(long[][] table) {
    OrderedTable t = new OrderedTable(table);
    if (t.total() < 2) {
      return Estimate.undefined(UndefinedReason.TOO_FEW_VALUES);
    }
    double[] x = scores(t.rows(), rowScores);
    double[] y = scores(t.columns(), columnScores);
    if (isConstant(x, t::rowTotal) || isConstant(y, t::columnTotal)) {
      return Estimate.undefined(UndefinedReason.ZERO_VARIANCE);
    }
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        meanX += t.count(i, j) * x[i] / t.total();
        meanY += t.count(i, j) * y[j] / t.total();
      }
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        xx += t.count(i, j) * (x[i] - meanX) * (x[i] - meanX);
        yy += t.count(i, j) * (y[j] - meanY) * (y[j] - meanY);
        xy += t.count(i, j) * (x[i] - meanX) * (y[j] - meanY);
      }
    }
    return Estimate.of(Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))));
  }

  /**
   * Tests that the two don't rise or fall together.
   *
   * @param table as for {@link #correlation}
   * @throws IllegalArgumentException as for {@link #correlation}
   */
  public TestResult test(long[][] table) {
    Estimate correlation = correlation(table);
    if (correlation instanceof Estimate.Undefined none) {
      return TestResult.undefined(none.reason(), Alternative.TWO_SIDED, METHOD);
    }
    long total = new OrderedTable(table).total();
    return TestResult.ofNormal(correlation.value() * Math.sqrt(total - 1.0), METHOD);
  }

  private static boolean isConstant(double[] scores, IntToLongFunction people) {
    return IntStream.range(0, scores.length)
            .filter(i -> people.applyAsLong(i) > 0)
            .mapToDouble(i -> scores[i])
            .distinct()
            .count()
        < 2;
  }

  private static double[] scores(int size, Optional<double[]> given) {
    double[] result = new double[size];
    Arrays.setAll(result, i -> i + 1);
    return given
        .map(
            scores -> {
              if (scores.length != size) {
                throw new IllegalArgumentException(
                    "there must be one score for each row and one for each column");
              }
              return scores;
            })
        .orElse(result);
  }
}
