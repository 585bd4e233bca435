package org.eqmon.stats.inference.survey;

import org.apache.commons.math4.legacy.linear.Array2DRowRealMatrix;
import org.apache.commons.math4.legacy.linear.LUDecomposition;
import org.apache.commons.math4.legacy.linear.RealMatrix;
import org.apache.commons.statistics.distribution.FDistribution;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The Rao-Scott test that rows and columns of a table are independent, for a weighted sample of
 * people drawn one by one with replacement. Pearson's chi-square of the weighted shares is divided
 * by the mean of the design effects of the table's contrasts, and compared with an F distribution
 * whose degrees of freedom allow for their being unequal (the second-order correction).
 *
 * <p>The design effects are taken at the observed shares, and cells without anybody are left out of
 * them, as in R's {@code svychisq(statistic = "F")}.
 */
public final class RaoScottTest {
  private static final Method METHOD =
      new Method(
          "survey.raoScott",
          "Rao & Scott 1984, Annals of Statistics 12; Thomas & Rao 1987, Journal of the American"
              + " Statistical Association 82");
  private static final double SINGULAR = 1e-13;

  private RaoScottTest() {}

  /** Returns the test, which has no options. */
  public static RaoScottTest withDefaults() {
    return new RaoScottTest();
  }

  /**
   * Tests independence.
   *
   * @param table the people of the sample in each cell, by rows
   * @return the result; undefined for {@link UndefinedReason#TOO_FEW_VALUES} with fewer than two
   *     rows or columns, for {@link UndefinedReason#EMPTY_GROUP} if a row or column has no weight,
   *     and for {@link UndefinedReason#ZERO_VARIANCE} if a contrast has no variance to be compared
   *     with
   * @throws IllegalArgumentException if the rows differ in length
   */
  public RaoScott of(WeightedCount[][] table) {
    int rows = table.length;
    int columns = rows == 0 ? 0 : table[0].length;
    WeightedCount all = WeightedCount.empty();
    double[] rowWeights = new double[rows];
    double[] columnWeights = new double[columns];
    for (int i = 0; i < rows; i++) {
      if (table[i].length != columns) {
        throw new IllegalArgumentException("every row must have the same number of columns");
      }
      for (int j = 0; j < columns; j++) {
        all = all.plus(table[i][j]);
        rowWeights[i] += table[i][j].weight();
        columnWeights[j] += table[i][j].weight();
      }
    }
    if (rows < 2 || columns < 2) {
      return undefined(UndefinedReason.TOO_FEW_VALUES);
    }
    if (hasZero(rowWeights) || hasZero(columnWeights)) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    double n = all.people();
    double[][] share = new double[rows][columns];
    double[][] squares = new double[rows][columns];
    double pearson = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        share[i][j] = table[i][j].weight() / all.weight();
        squares[i][j] = table[i][j].squaredWeight() / all.weight() / all.weight() * n / (n - 1);
        double expected = rowWeights[i] / all.weight() * (columnWeights[j] / all.weight());
        pearson += n * (share[i][j] - expected) * (share[i][j] - expected) / expected;
      }
    }
    RealMatrix simple = contrastVariance(share, share, 1 / n);
    LUDecomposition factors = new LUDecomposition(simple, SINGULAR * largest(simple));
    if (!factors.getSolver().isNonSingular()) {
      return undefined(UndefinedReason.ZERO_VARIANCE);
    }
    RealMatrix effects = factors.getSolver().solve(designVariance(share, squares));
    double sum = effects.getTrace();
    double sumOfSquares = effects.multiply(effects).getTrace();
    if (!(sum > 0 && sumOfSquares > 0)) {
      return undefined(UndefinedReason.ZERO_VARIANCE);
    }
    double numerator = sum * sum / sumOfSquares;
    double denominator = numerator * (n - 1);
    double statistic = pearson / sum;
    return new RaoScott(
        new TestResult(
            Estimate.of(statistic),
            Estimate.of(numerator),
            Estimate.of(FDistribution.of(numerator, denominator).survivalProbability(statistic)),
            Alternative.TWO_SIDED,
            METHOD),
        Estimate.of(denominator));
  }

  private static boolean hasZero(double[] weights) {
    for (double weight : weights) {
      if (weight == 0) {
        return true;
      }
    }
    return false;
  }

  private static double largest(RealMatrix matrix) {
    double largest = 0;
    for (int a = 0; a < matrix.getRowDimension(); a++) {
      largest = Math.max(largest, Math.abs(matrix.getEntry(a, a)));
    }
    return largest;
  }

  /**
   * Returns the variance of the table's contrasts, each divided by the cells' shares, in a weighted
   * sample: the shares' variance is diag(v) - v p' - p v' + (sum v) p p'.
   */
  private static RealMatrix designVariance(double[][] share, double[][] squares) {
    double[] alongSquares = contrastSums(share, squares);
    double[] alongShares = contrastSums(share, share);
    double all = 0;
    for (double[] row : squares) {
      for (double v : row) {
        all += v;
      }
    }
    RealMatrix variance = contrastVariance(share, squares, 1);
    for (int a = 0; a < alongShares.length; a++) {
      for (int b = 0; b < alongShares.length; b++) {
        variance.addToEntry(
            a,
            b,
            all * alongShares[a] * alongShares[b]
                - alongSquares[a] * alongShares[b]
                - alongShares[a] * alongSquares[b]);
      }
    }
    return variance;
  }

  /** Returns C' diag(v / p^2) C times a factor, over the cells with people. */
  private static RealMatrix contrastVariance(double[][] share, double[][] v, double factor) {
    int rows = share.length;
    int columns = share[0].length;
    int size = (rows - 1) * (columns - 1);
    double[][] result = new double[size][size];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (share[i][j] > 0) {
          double weight = factor * v[i][j] / share[i][j] / share[i][j];
          for (int a = 0; a < size; a++) {
            double ofA = weight * contrast(rows, columns, a, i, j);
            for (int b = 0; b < size; b++) {
              result[a][b] += ofA * contrast(rows, columns, b, i, j);
            }
          }
        }
      }
    }
    return new Array2DRowRealMatrix(result, false);
  }

  /** Returns C' (v / p) over the cells with people. */
  private static double[] contrastSums(double[][] share, double[][] v) {
    int rows = share.length;
    int columns = share[0].length;
    double[] sums = new double[(rows - 1) * (columns - 1)];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (share[i][j] > 0) {
          for (int a = 0; a < sums.length; a++) {
            sums[a] += contrast(rows, columns, a, i, j) * v[i][j] / share[i][j];
          }
        }
      }
    }
    return sums;
  }

  /** Returns an interaction contrast: an indicator of one cell, centred by rows and columns. */
  private static double contrast(int rows, int columns, int index, int row, int column) {
    double byRow = (index / (columns - 1) == row ? 1 : 0) - 1.0 / rows;
    double byColumn = (index % (columns - 1) == column ? 1 : 0) - 1.0 / columns;
    return byRow * byColumn;
  }

  private static RaoScott undefined(UndefinedReason reason) {
    return new RaoScott(
        TestResult.undefined(reason, Alternative.TWO_SIDED, METHOD), Estimate.undefined(reason));
  }
}
