package org.eqmon.stats.inference.decomposition;

import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/** The covariance matrix of parameters, or the reason why there is none. */
final class SamplingError {
  private final Optional<double[][]> covariance;
  private final UndefinedReason reason;

  private SamplingError(Optional<double[][]> covariance, UndefinedReason reason) {
    this.covariance = covariance;
    this.reason = reason;
  }

  /** Returns an error that isn't known. */
  static SamplingError unknown(UndefinedReason reason) {
    return new SamplingError(Optional.empty(), reason);
  }

  /** Returns the error of parameters with a covariance matrix. */
  static SamplingError of(double[][] covariance) {
    return new SamplingError(Optional.of(covariance), UndefinedReason.NO_STANDARD_ERROR);
  }

  /** Returns a number with its interval and the test that it is 0, by the delta method. */
  Comparison comparison(Differentiated number, Confidence confidence, Method method) {
    if (covariance.isEmpty()) {
      return new Comparison(
          EstimateWithError.withoutError(number.value(), reason, method),
          TestResult.undefined(reason, Alternative.TWO_SIDED, method));
    }
    double variance = 0;
    double[] gradient = number.gradient();
    double[][] matrix = covariance.get();
    for (int i = 0; i < gradient.length; i++) {
      if (gradient[i] != 0) {
        for (int j = 0; j < gradient.length; j++) {
          variance += gradient[i] * gradient[j] * matrix[i][j];
        }
      }
    }
    return Comparison.normal(
        number.value(), 0, Math.sqrt(Math.max(0, variance)), confidence, method);
  }

  /**
   * Sums how far each person moves each parameter, for two groups of given sizes that were sampled
   * independently.
   */
  static final class Sums {
    private final int parameters;
    private final double[][] sums;
    private final double[][][] products;
    private final long[] people = new long[2];

    Sums(int parameters) {
      this.parameters = parameters;
      sums = new double[2][parameters];
      products = new double[2][parameters][parameters];
    }

    /** Adds people of group 0 or 1 who move the parameters alike. */
    void add(int group, long count, double[] influence) {
      people[group] += count;
      for (int i = 0; i < parameters; i++) {
        double weighted = count * influence[i];
        if (weighted != 0) {
          sums[group][i] += weighted;
          for (int j = i; j < parameters; j++) {
            products[group][i][j] += weighted * influence[j];
          }
        }
      }
    }

    /** Returns the error: of each group the sum of squares around the mean, times n / (n - 1). */
    SamplingError error() {
      if (people[0] < 2 || people[1] < 2) {
        return unknown(UndefinedReason.TOO_FEW_VALUES);
      }
      double[][] covariance = new double[parameters][parameters];
      for (int g = 0; g < 2; g++) {
        double n = people[g];
        for (int i = 0; i < parameters; i++) {
          for (int j = i; j < parameters; j++) {
            covariance[i][j] += n / (n - 1) * (products[g][i][j] - sums[g][i] / n * sums[g][j]);
            covariance[j][i] = covariance[i][j];
          }
        }
      }
      return of(covariance);
    }
  }
}
