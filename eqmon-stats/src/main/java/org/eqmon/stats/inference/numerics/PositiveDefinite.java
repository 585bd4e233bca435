package org.eqmon.stats.inference.numerics;

import java.util.Optional;
import org.apache.commons.math4.legacy.linear.Array2DRowRealMatrix;
import org.apache.commons.math4.legacy.linear.ArrayRealVector;
import org.apache.commons.math4.legacy.linear.CholeskyDecomposition;
import org.apache.commons.math4.legacy.linear.NonPositiveDefiniteMatrixException;

/** A positive definite matrix, factored after its diagonal is brought to 1. */
public final class PositiveDefinite {
  private final CholeskyDecomposition factors;
  private final double[] root;

  private PositiveDefinite(CholeskyDecomposition factors, double[] root) {
    this.factors = factors;
    this.root = root;
  }

  /**
   * Returns a factored matrix, or empty if it isn't positive definite.
   *
   * @param matrix a square matrix, of which only the upper triangle is read
   * @param threshold the smallest share of a variable's square that may be left after those before
   *     it are accounted for
   */
  public static Optional<PositiveDefinite> of(double[][] matrix, double threshold) {
    int k = matrix.length;
    double[] root = new double[k];
    for (int j = 0; j < k; j++) {
      root[j] = Math.sqrt(matrix[j][j]);
      if (!(root[j] > 0 && root[j] < Double.POSITIVE_INFINITY)) {
        return Optional.empty();
      }
    }
    double[][] scaled = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = a; b < k; b++) {
        scaled[a][b] = matrix[a][b] / root[a] / root[b];
        scaled[b][a] = scaled[a][b];
        if (!Double.isFinite(scaled[a][b])) {
          return Optional.empty();
        }
      }
    }
    if (k == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PositiveDefinite(
              new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), 1e-15, threshold),
              root));
    } catch (NonPositiveDefiniteMatrixException e) {
      return Optional.empty();
    }
  }

  /** Returns the inverse times a vector. */
  public double[] solve(double[] vector) {
    double[] scaled = new double[root.length];
    for (int j = 0; j < root.length; j++) {
      scaled[j] = vector[j] / root[j];
    }
    double[] solution = factors.getSolver().solve(new ArrayRealVector(scaled, false)).toArray();
    for (int j = 0; j < root.length; j++) {
      solution[j] /= root[j];
    }
    return solution;
  }

  /** Returns the inverse. */
  public double[][] inverse() {
    double[][] inverse = factors.getSolver().getInverse().getData();
    for (int a = 0; a < root.length; a++) {
      for (int b = 0; b < root.length; b++) {
        inverse[a][b] = inverse[a][b] / root[a] / root[b];
      }
    }
    return inverse;
  }

  /** Returns the logarithm of the determinant. */
  public double logDeterminant() {
    double sum = Math.log(factors.getDeterminant());
    for (double r : root) {
      sum += 2 * Math.log(r);
    }
    return sum;
  }
}
