package org.eqmon.stats.inference.model;

import java.util.Optional;
import org.apache.commons.math4.legacy.linear.Array2DRowRealMatrix;
import org.apache.commons.math4.legacy.linear.ArrayRealVector;
import org.apache.commons.math4.legacy.linear.QRDecomposition;
import org.apache.commons.math4.legacy.linear.RealMatrix;
import org.eqmon.stats.inference.numerics.DesignMatrix;

/** Least squares by Householder reflections, which don't square the condition of the design. */
final class LeastSquares {
  private static final double COLLINEAR = 1e-7;

  private final double[] coefficients;
  private final double[] residuals;
  private final double[][] inverse;

  private LeastSquares(double[] coefficients, double[] residuals, double[][] inverse) {
    this.coefficients = coefficients;
    this.residuals = residuals;
    this.inverse = inverse;
  }

  /** Solves for outcomes with their frequencies, or returns empty if columns are collinear. */
  static Optional<LeastSquares> of(DesignMatrix design, double[] y, long[] frequencies) {
    int n = design.rows();
    int k = design.columns();
    // padded with empty rows, since the decomposition wants at least as many rows as columns
    double[][] rows = new double[Math.max(n, k)][k];
    double[] outcomes = new double[rows.length];
    double[] norms = new double[k];
    for (int i = 0; i < n; i++) {
      double root = Math.sqrt((double) frequencies[i]);
      design.addRow(i, root, rows[i]);
      outcomes[i] = root * y[i];
      for (int j = 0; j < k; j++) {
        norms[j] += rows[i][j] * rows[i][j];
      }
    }
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(rows, false));
    RealMatrix r = qr.getR();
    for (int j = 0; j < k; j++) {
      if (!(Math.abs(r.getEntry(j, j)) > COLLINEAR * Math.sqrt(norms[j]))) {
        return Optional.empty();
      }
    }
    double[][] rootOfInverse = invertUpper(r, k);
    double[] coefficients = qr.getSolver().solve(new ArrayRealVector(outcomes, false)).toArray();
    double[][] inverse = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        for (int c = Math.max(a, b); c < k; c++) {
          inverse[a][b] += rootOfInverse[a][c] * rootOfInverse[b][c];
        }
      }
    }
    double[] residuals = design.times(coefficients);
    for (int i = 0; i < n; i++) {
      residuals[i] = y[i] - residuals[i];
    }
    return Optional.of(new LeastSquares(coefficients, residuals, inverse));
  }

  private static double[][] invertUpper(RealMatrix r, int k) {
    double[][] inverse = new double[k][k];
    for (int column = 0; column < k; column++) {
      inverse[column][column] = 1 / r.getEntry(column, column);
      for (int row = column - 1; row >= 0; row--) {
        double sum = 0;
        for (int c = row + 1; c <= column; c++) {
          sum += r.getEntry(row, c) * inverse[c][column];
        }
        inverse[row][column] = -sum / r.getEntry(row, row);
      }
    }
    return inverse;
  }

  /** Returns the coefficients on the design's inner scale. */
  double[] coefficients() {
    return coefficients;
  }

  double[] residuals() {
    return residuals;
  }

  /** Returns the inverse of X'WX on the inner scale, as a new matrix. */
  double[][] inverse() {
    double[][] copy = new double[inverse.length][];
    for (int a = 0; a < copy.length; a++) {
      copy[a] = inverse[a].clone();
    }
    return copy;
  }
}
