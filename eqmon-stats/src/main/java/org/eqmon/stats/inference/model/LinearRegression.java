package org.eqmon.stats.inference.model;

import java.util.Arrays;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * Linear regression by ordinary least squares, with an intercept, from observations or from how
 * often each observation occurs. Tests are Student's t on n - k degrees of freedom, n the number of
 * observations and k the number of coefficients.
 *
 * <p>Undefined without observations or if covariates are collinear, which includes fewer
 * observations than coefficients. Standard errors are undefined if there are just as many, and HC3
 * also where an observation alone decides a coefficient (its leverage is 1).
 */
public final class LinearRegression {
  private static final double NO_LEVERAGE_LEFT = 1e-10;

  private final StandardErrors errors;

  private LinearRegression(StandardErrors errors) {
    this.errors = errors;
  }

  /** Returns the method with errors that take the variance as equal everywhere. */
  public static LinearRegression withDefaults() {
    return new LinearRegression(StandardErrors.MODEL);
  }

  /** Returns the method with other standard errors. */
  public LinearRegression with(StandardErrors newErrors) {
    return new LinearRegression(newErrors);
  }

  private Method method() {
    return switch (errors) {
      case MODEL -> new Method("regression.ols", "Gauss 1823; Legendre 1805");
      case HC0 -> new Method("regression.ols.hc0", "White 1980, Econometrica 48");
      case HC1 ->
          new Method(
              "regression.ols.hc1", "Hinkley 1977, Technometrics 19; White 1980, Econometrica 48");
      case HC3 ->
          new Method(
              "regression.ols.hc3",
              "MacKinnon & White 1985, Journal of Econometrics 29; Long & Ervin 2000, The American"
                  + " Statistician 54");
    };
  }

  /**
   * Fits the model to observations.
   *
   * @param x a row for each observation, a column for each covariate; the intercept is added
   * @param y the outcomes
   * @throws IllegalArgumentException if the rows differ in length or a number isn't finite
   */
  public ModelFit fit(double[][] x, double[] y) {
    long[] ones = new long[y.length];
    Arrays.fill(ones, 1);
    return fit(x, y, ones);
  }

  /**
   * Fits the model to distinct observations with their frequencies.
   *
   * @param x a row for each distinct observation, a column for each covariate
   * @param y the outcomes
   * @param frequencies how often each row occurs, zero or more
   * @throws IllegalArgumentException if the rows differ in length, a number isn't finite or a
   *     frequency is negative
   */
  public ModelFit fit(double[][] x, double[] y, long[] frequencies) {
    requireObservations(x, y, frequencies);
    double people = 0;
    for (long frequency : frequencies) {
      people += frequency;
    }
    DesignMatrix design = DesignMatrix.withIntercept(x);
    if (people == 0) {
      return ModelFit.undefined(UndefinedReason.EMPTY_GROUP, method());
    }
    return LeastSquares.of(design, y, frequencies)
        .map(solution -> result(design, y, frequencies, solution))
        .orElseGet(() -> ModelFit.undefined(UndefinedReason.COLLINEAR, method()));
  }

  static void requireObservations(double[][] x, double[] y, long[] frequencies) {
    if (y.length != x.length || frequencies.length != x.length) {
      throw new IllegalArgumentException("there must be an outcome and a frequency for every row");
    }
    for (int i = 0; i < y.length; i++) {
      if (!Magnitude.isReckonable(y[i]) || frequencies[i] < 0) {
        throw new IllegalArgumentException(
            "outcomes must be finite (at most 1e60) and frequencies can't be negative");
      }
    }
  }

  private ModelFit result(
      DesignMatrix design, double[] y, long[] frequencies, LeastSquares solution) {
    double people = 0;
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      people += frequencies[i];
      mean += frequencies[i] * (y[i] - y[0]);
    }
    mean = y[0] + mean / people;
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      squares += frequencies[i] * (y[i] - mean) * (y[i] - mean);
    }
    double[] residuals = solution.residuals();
    double residualSquares = 0;
    for (int i = 0; i < y.length; i++) {
      residualSquares += frequencies[i] * residuals[i] * residuals[i];
    }
    double freedom = people - design.columns();
    Estimate variance =
        freedom > 0
            ? Estimate.of(residualSquares / freedom)
            : Estimate.undefined(UndefinedReason.TOO_FEW_VALUES);
    return ModelFit.of(
            coefficients(design, frequencies, solution, variance, people), residualSquares)
        .withDispersion(variance)
        .withRSquared(
            squares > 0
                ? Estimate.of(Math.max(0, 1 - residualSquares / squares))
                : Estimate.undefined(UndefinedReason.NO_VARIATION));
  }

  private Coefficients coefficients(
      DesignMatrix design,
      long[] frequencies,
      LeastSquares solution,
      Estimate variance,
      double people) {
    double[] estimates = design.toOriginal(solution.coefficients());
    if (variance instanceof Estimate.Undefined none) {
      return Coefficients.withoutErrors(estimates, none.reason(), method());
    }
    double freedom = people - design.columns();
    double[][] bread = solution.inverse();
    if (errors == StandardErrors.MODEL) {
      for (double[] row : bread) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= variance.value();
        }
      }
      return Coefficients.studentT(
          estimates, design.covarianceToOriginal(bread), freedom, method());
    }
    double[] fillings = new double[design.rows()];
    for (int i = 0; i < fillings.length; i++) {
      double left = 1;
      if (errors == StandardErrors.HC3 && frequencies[i] > 0) {
        left = 1 - design.quadratic(i, bread);
        if (left < NO_LEVERAGE_LEFT) {
          return Coefficients.withoutErrors(estimates, UndefinedReason.ZERO_DENOMINATOR, method());
        }
      }
      double residual = solution.residuals()[i] / left;
      fillings[i] = frequencies[i] * residual * residual;
      if (errors == StandardErrors.HC1) {
        fillings[i] *= people / freedom;
      }
    }
    return Coefficients.studentT(
        estimates,
        design.covarianceToOriginal(Sandwich.of(bread, design.crossProduct(fillings))),
        freedom,
        method());
  }
}
