package org.eqmon.stats.inference.contingency;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.SaddlePoint;

/**
 * The test that rows and columns have nothing to do with each other, and the size of the
 * association. Pearson's by default.
 *
 * <p>The chi-squared distribution is rough where expected counts are small: for those take {@link
 * FisherFreemanHaltonTest}.
 */
public final class IndependenceTest {
  private static final IndependenceTest DEFAULT = new IndependenceTest(IndependenceMethod.PEARSON);

  /** Which method {@link #cramersV} is. */
  public static final Method CRAMERS_V =
      new Method(
          "contingency.effectSize.cramersV", "Cramér 1946, Mathematical Methods of Statistics");

  private final IndependenceMethod method;

  private IndependenceTest(IndependenceMethod method) {
    this.method = Objects.requireNonNull(method, "method");
  }

  /** Returns Pearson's test. */
  public static IndependenceTest withDefaults() {
    return DEFAULT;
  }

  /** Returns another test. */
  public IndependenceTest with(IndependenceMethod method) {
    return new IndependenceTest(method);
  }

  /**
   * Returns the chi-squared result with (rows - 1)(columns - 1) degrees of freedom. Undefined with
   * an empty row or column, or with a single one.
   */
  public TestResult of(ContingencyTable table) {
    if (table.hasEmptyMargin()) {
      return TestResult.undefined(
          UndefinedReason.EMPTY_GROUP, Alternative.TWO_SIDED, method.method());
    }
    if (table.rowCount() < 2 || table.columnCount() < 2) {
      return TestResult.undefined(
          UndefinedReason.TOO_FEW_VALUES, Alternative.TWO_SIDED, method.method());
    }
    double degrees = (table.rowCount() - 1.0) * (table.columnCount() - 1.0);
    double statistic =
        method == IndependenceMethod.PEARSON ? pearson(table) : likelihoodRatio(table);
    return TestResult.ofChiSquared(statistic, degrees, method.method());
  }

  /**
   * Returns Cramér's V, from 0 to 1: the root of Pearson's statistic over its largest possible
   * value, without a bias correction. Undefined as the test is.
   */
  public static Estimate cramersV(ContingencyTable table) {
    Estimate statistic = DEFAULT.of(table).statistic();
    int smaller = Math.min(table.rowCount(), table.columnCount());
    return statistic.map(chi -> Math.sqrt(chi / ((double) table.total() * (smaller - 1))));
  }

  private static double pearson(ContingencyTable table) {
    double sum = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      for (int j = 0; j < table.columnCount(); j++) {
        double expected = table.expected(i, j);
        double difference = table.count(i, j) - expected;
        sum += difference * difference / expected;
      }
    }
    return sum;
  }

  // Observed and expected totals agree, so the deviances add up to the statistic without its
  // cancellation.
  private static double likelihoodRatio(ContingencyTable table) {
    double sum = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      for (int j = 0; j < table.columnCount(); j++) {
        sum += SaddlePoint.deviance((double) table.count(i, j), table.expected(i, j));
      }
    }
    return 2 * sum;
  }
}
