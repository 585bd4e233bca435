package org.eqmon.stats.inference.numerics;

import java.util.Arrays;

/**
 * The covariates of a model, a row for each pattern of them. Zeros aren't stored, and columns other
 * than indicators are centred and scaled inside, so that squaring the matrix loses as few digits as
 * it must; what goes in and comes out is on the caller's scale where it says so.
 */
public final class DesignMatrix {
  private static final double COLLINEAR = 1e-11;

  private final int[][] columnsOfRow;
  private final double[][] valuesOfRow;
  private final double[] shift;
  private final double[] scale;
  private final int firstCovariate;

  private DesignMatrix(double[][] x, int firstCovariate) {
    this.firstCovariate = firstCovariate;
    int covariates = x.length == 0 ? 0 : x[0].length;
    for (double[] row : x) {
      if (row.length != covariates) {
        throw new IllegalArgumentException("every row must have the same number of covariates");
      }
      for (double value : row) {
        if (!Magnitude.isReckonable(value)) {
          throw new IllegalArgumentException(
              "covariates must be finite (at most 1e60): leave out rows where one isn't known");
        }
      }
    }
    int columns = firstCovariate + covariates;
    shift = new double[columns];
    scale = new double[columns];
    Arrays.fill(scale, 1);
    for (int j = 0; j < covariates; j++) {
      standardise(x, j);
    }
    columnsOfRow = new int[x.length][];
    valuesOfRow = new double[x.length][];
    int[] used = new int[columns];
    double[] values = new double[columns];
    for (int i = 0; i < x.length; i++) {
      int size = 0;
      if (firstCovariate == 1) {
        values[size++] = 1;
        used[0] = 0;
      }
      for (int j = firstCovariate; j < columns; j++) {
        double value = (x[i][j - firstCovariate] - shift[j]) / scale[j];
        if (value != 0) {
          used[size] = j;
          values[size++] = value;
        }
      }
      columnsOfRow[i] = Arrays.copyOf(used, size);
      valuesOfRow[i] = Arrays.copyOf(values, size);
    }
  }

  /**
   * Creates a matrix with an intercept as its first column.
   *
   * @param x a row for each pattern, a column for each covariate
   * @throws IllegalArgumentException if the rows differ in length or a value isn't finite
   */
  public static DesignMatrix withIntercept(double[][] x) {
    return new DesignMatrix(x, 1);
  }

  /**
   * Creates a matrix of the covariates alone, for models that have no intercept of their own.
   *
   * @param x a row for each pattern, a column for each covariate
   * @throws IllegalArgumentException if the rows differ in length or a value isn't finite
   */
  public static DesignMatrix withoutIntercept(double[][] x) {
    return new DesignMatrix(x, 0);
  }

  private void standardise(double[][] x, int covariate) {
    boolean indicator = true;
    double mean = 0;
    for (double[] row : x) {
      indicator &= row[covariate] == 0 || row[covariate] == 1;
      mean += row[covariate] / x.length;
    }
    double squares = 0;
    for (double[] row : x) {
      squares += (row[covariate] - mean) * (row[covariate] - mean) / x.length;
    }
    int column = firstCovariate + covariate;
    if (!indicator && squares > 0) {
      shift[column] = mean;
      scale[column] = Math.sqrt(squares);
    }
  }

  /** Returns the number of rows. */
  public int rows() {
    return columnsOfRow.length;
  }

  /** Returns the number of columns, with the intercept if there is one. */
  public int columns() {
    return scale.length;
  }

  /**
   * Returns whether, with an intercept, some column is a combination of others in the rows of
   * positive weight, or there are too few such rows to tell.
   */
  public boolean isCollinear(double[] weights) {
    int covariates = columns() - firstCovariate;
    double[][] products = new double[covariates + 1][covariates + 1];
    for (int i = 0; i < rows(); i++) {
      if (weights[i] > 0) {
        products[0][0]++;
        for (int a = 0; a < columnsOfRow[i].length; a++) {
          int column = columnsOfRow[i][a] - firstCovariate + 1;
          if (column > 0) {
            products[0][column] += valuesOfRow[i][a];
            for (int b = a; b < columnsOfRow[i].length; b++) {
              products[column][columnsOfRow[i][b] - firstCovariate + 1] +=
                  valuesOfRow[i][a] * valuesOfRow[i][b];
            }
          }
        }
      }
    }
    return PositiveDefinite.of(products, COLLINEAR).isEmpty();
  }

  /** Returns the linear predictor of each row: X beta, beta on the inner scale. */
  public double[] times(double[] beta) {
    double[] result = new double[rows()];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int a = 0; a < columnsOfRow[i].length; a++) {
        sum += valuesOfRow[i][a] * beta[columnsOfRow[i][a]];
      }
      result[i] = sum;
    }
    return result;
  }

  /** Returns X' r on the inner scale. */
  public double[] transposeTimes(double[] r) {
    double[] result = new double[columns()];
    for (int i = 0; i < rows(); i++) {
      addRow(i, r[i], result);
    }
    return result;
  }

  /** Adds a multiple of a row to a vector, on the inner scale. */
  public void addRow(int row, double factor, double[] sum) {
    for (int a = 0; a < columnsOfRow[row].length; a++) {
      sum[columnsOfRow[row][a]] += factor * valuesOfRow[row][a];
    }
  }

  /** Returns a row on the inner scale, zeros and all. */
  public double[] row(int row) {
    double[] dense = new double[columns()];
    addRow(row, 1, dense);
    return dense;
  }

  /** Returns X' diag(weights) X on the inner scale. */
  public double[][] crossProduct(double[] weights) {
    double[][] result = new double[columns()][columns()];
    for (int i = 0; i < rows(); i++) {
      int[] column = columnsOfRow[i];
      double[] value = valuesOfRow[i];
      for (int a = 0; a < column.length; a++) {
        double factor = weights[i] * value[a];
        double[] target = result[column[a]];
        for (int b = a; b < column.length; b++) {
          target[column[b]] += factor * value[b];
        }
      }
    }
    return mirrored(result);
  }

  /** Copies the upper triangle of a square matrix to the lower one, in place. */
  static double[][] mirrored(double[][] upper) {
    for (int j = 0; j < upper.length; j++) {
      for (int k = 0; k < j; k++) {
        upper[j][k] = upper[k][j];
      }
    }
    return upper;
  }

  /** Returns x' M x for a row x and a symmetric matrix on the inner scale. */
  public double quadratic(int row, double[][] matrix) {
    double sum = 0;
    for (int a = 0; a < columnsOfRow[row].length; a++) {
      double[] line = matrix[columnsOfRow[row][a]];
      for (int b = 0; b < columnsOfRow[row].length; b++) {
        sum += valuesOfRow[row][a] * valuesOfRow[row][b] * line[columnsOfRow[row][b]];
      }
    }
    return sum;
  }

  /** Returns coefficients on the caller's scale. */
  public double[] toOriginal(double[] beta) {
    double[] original = new double[beta.length];
    for (int j = 0; j < beta.length; j++) {
      original[j] = beta[j] / scale[j];
    }
    if (firstCovariate == 1) {
      original[0] -= shifted(beta);
    }
    return original;
  }

  /**
   * Returns by how much the linear predictor at all covariates 0 lies below that at their means.
   */
  public double shifted(double[] beta) {
    double sum = 0;
    for (int j = firstCovariate; j < columns(); j++) {
      sum += shift[j] * beta[j] / scale[j];
    }
    return sum;
  }

  /** Returns a covariance matrix of coefficients on the caller's scale. */
  public double[][] covarianceToOriginal(double[][] covariance) {
    int k = columns();
    double[][] result = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        result[a][b] = covariance[a][b] / (scale[a] * scale[b]);
      }
    }
    if (firstCovariate == 1) {
      // the intercept loses the shifts times the other coefficients
      for (int b = 0; b < k; b++) {
        for (int j = 1; j < k; j++) {
          result[0][b] -= shift[j] * result[j][b];
        }
      }
      for (int a = 0; a < k; a++) {
        for (int j = 1; j < k; j++) {
          result[a][0] -= result[a][j] * shift[j];
        }
      }
    }
    return result;
  }

  /** Returns the logarithm of the determinant of X'WX on the caller's scale minus the inner one. */
  public double logDeterminantDifference() {
    double sum = 0;
    for (double s : scale) {
      sum += 2 * Math.log(s);
    }
    return sum;
  }
}
