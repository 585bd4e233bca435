package org.eqmon.stats.inference.ordinal;

import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Somers' D of an ordinal response given an ordered group (age bands, say): among pairs of people
 * from different groups, the share in which the one from the higher group has the higher response,
 * minus the share in which it is lower. From -1 to 1; 0 is no trend. With two groups it is Cliff's
 * delta of the second group against the first.
 *
 * <p>The interval uses the asymptotic standard error, the test the one under no association, so the
 * two may disagree at the edge and aren't a pair for a verdict. Undefined without people in at
 * least two groups; the test also if all responses are equal.
 */
public final class SomersD {
  private static final Method ESTIMATE =
      new Method(
          "ordinal.somersD",
          "Somers 1962, American Sociological Review 27; Goodman & Kruskal 1972, Journal of the"
              + " American Statistical Association 67");
  private static final Method TEST =
      new Method(
          "ordinal.somersD.test",
          "Brown & Benedetti 1977, Journal of the American Statistical Association 72");

  private final Confidence confidence;

  private SomersD(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static SomersD withDefaults() {
    return new SomersD(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public SomersD with(Confidence newConfidence) {
    return new SomersD(newConfidence);
  }

  /**
   * Returns D with its asymptotic standard error and a normal interval, cut at -1 and 1.
   *
   * @param table the number of people by group (rows, from low to high) and response (columns, from
   *     low to high)
   * @throws IllegalArgumentException if a count is negative or the rows differ in length
   */
  public EstimateWithError of(long[][] table) {
    OrderedTable t = new OrderedTable(table);
    double pairs = t.pairsInDifferentRows();
    if (pairs == 0) {
      return EstimateWithError.undefined(UndefinedReason.TOO_FEW_VALUES, ESTIMATE);
    }
    double excess = t.excessOfConcordantPairs();
    double d = excess / pairs;
    double squares = 0;
    for (int i = 0; i < t.rows(); i++) {
      for (int j = 0; j < t.columns(); j++) {
        double deviation = t.excess(i, j) - d * (t.total() - t.rowTotal(i));
        squares += t.count(i, j) * deviation * deviation;
      }
    }
    double error = 2 * Math.sqrt(squares) / pairs;
    Interval interval = confidence.normalInterval(d, error);
    return EstimateWithError.of(
        d,
        error,
        new Interval(
            Math.max(-1, interval.lower()), Math.min(1, interval.upper()), confidence.level()),
        ESTIMATE);
  }

  /**
   * Tests that there is no trend: D over its standard error under no association, as standard
   * normal, two-sided.
   *
   * @param table as for {@link #of}
   * @throws IllegalArgumentException if a count is negative or the rows differ in length
   */
  public TestResult test(long[][] table) {
    OrderedTable t = new OrderedTable(table);
    double pairs = t.pairsInDifferentRows();
    if (pairs == 0) {
      return TestResult.undefined(UndefinedReason.TOO_FEW_VALUES, Alternative.TWO_SIDED, TEST);
    }
    double excess = t.excessOfConcordantPairs();
    double mean = excess / t.total();
    double squares = 0;
    for (int i = 0; i < t.rows(); i++) {
      for (int j = 0; j < t.columns(); j++) {
        double deviation = t.excess(i, j) - mean;
        squares += t.count(i, j) * deviation * deviation;
      }
    }
    return squares == 0
        ? TestResult.undefined(UndefinedReason.ZERO_VARIANCE, Alternative.TWO_SIDED, TEST)
        : TestResult.ofNormal(excess / (2 * Math.sqrt(squares)), TEST);
  }
}
