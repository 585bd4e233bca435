package org.eqmon.stats.inference.model;

import java.util.Arrays;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Maximum;

/**
 * Poisson regression: the logarithm of a rate as a linear function of covariates, by maximum
 * likelihood. Coefficients are logarithms of rate ratios.
 *
 * <p>Counts of people often vary more than Poisson's: with {@link Errors#QUASI} standard errors are
 * multiplied by the root of the dispersion (Pearson's chi-square over n - k) and tests are
 * Student's t on n - k degrees of freedom; with {@link Errors#ROBUST} they are the sandwich of
 * squared residuals (HC0). A row is one observation: merging rows of the same covariates keeps the
 * coefficients and changes dispersion and robust errors.
 *
 * <p>Undefined without observations, if covariates are collinear, if there are no events ({@link
 * UndefinedReason#NO_VARIATION}), and if all rows of some kind have no events, so that their rate
 * ratio would be 0 ({@link UndefinedReason#SEPARATION}). The dispersion and quasi-Poisson errors
 * are undefined without more rows than coefficients.
 */
public final class PoissonRegression {
  private static final String REFERENCE =
      "Nelder & Wedderburn 1972, Journal of the Royal Statistical Society A 135";
  private static final Method MODEL = new Method("regression.poisson", REFERENCE);
  private static final Method QUASI =
      new Method(
          "regression.poisson.quasi",
          REFERENCE + "; quasi-likelihood: Wedderburn 1974, Biometrika 61");
  private static final Method ROBUST =
      new Method("regression.poisson.robust", REFERENCE + "; errors: White 1980, Econometrica 48");

  /** What standard errors suppose of the variance. */
  public enum Errors {
    /** That it is the mean, as Poisson's is. */
    MODEL,
    /** That it is a multiple of the mean. */
    QUASI,
    /** Nothing. */
    ROBUST
  }

  private final Errors errors;

  private PoissonRegression(Errors errors) {
    this.errors = errors;
  }

  /** Returns the method with Poisson's variance. */
  public static PoissonRegression withDefaults() {
    return new PoissonRegression(Errors.MODEL);
  }

  /** Returns the method with other standard errors. */
  public PoissonRegression with(Errors newErrors) {
    return new PoissonRegression(newErrors);
  }

  /**
   * Fits the model.
   *
   * @param x a row for each observation, a column for each covariate; the intercept is added
   * @param counts the number of events in each row
   * @param exposures the person-time, or number of homes, behind each row, above 0
   * @throws IllegalArgumentException if the rows differ in length, a covariate isn't finite, a
   *     count is negative or an exposure isn't above 0 and finite
   */
  public ModelFit fit(double[][] x, long[] counts, double[] exposures) {
    if (counts.length != x.length || exposures.length != x.length) {
      throw new IllegalArgumentException("there must be a count and an exposure for every row");
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0 || !(exposures[i] > 0 && exposures[i] <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "counts can't be negative, and exposures must be above 0 and finite (at most 1e60)");
      }
    }
    Method method =
        switch (errors) {
          case MODEL -> MODEL;
          case QUASI -> QUASI;
          case ROBUST -> ROBUST;
        };
    DesignMatrix design = DesignMatrix.withIntercept(x);
    if (x.length == 0) {
      return ModelFit.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    if (design.isCollinear(exposures)) {
      return ModelFit.undefined(UndefinedReason.COLLINEAR, method);
    }
    if (Arrays.stream(counts).allMatch(count -> count == 0)) {
      return ModelFit.undefined(UndefinedReason.NO_VARIATION, method);
    }
    PoissonLikelihood likelihood = new PoissonLikelihood(design, counts, exposures);
    Maximum maximum = Maximum.of(likelihood, likelihood.start());
    if (maximum.outcome() != Maximum.Outcome.FOUND) {
      return ModelFit.undefined(
          maximum.outcome() == Maximum.Outcome.UNBOUNDED
              ? UndefinedReason.SEPARATION
              : UndefinedReason.NOT_CONVERGED,
          method);
    }
    return result(design, likelihood, maximum, method);
  }

  private ModelFit result(
      DesignMatrix design, PoissonLikelihood likelihood, Maximum maximum, Method method) {
    double[] beta = maximum.parameters();
    double[][] bread = maximum.information().inverse();
    double freedom = design.rows() - (double) design.columns();
    Estimate dispersion =
        freedom > 0
            ? Estimate.of(likelihood.pearson(beta) / freedom)
            : Estimate.undefined(UndefinedReason.TOO_FEW_VALUES);
    double[] estimates = design.toOriginal(beta);
    Coefficients coefficients =
        switch (errors) {
          case MODEL -> Coefficients.normal(estimates, design.covarianceToOriginal(bread), method);
          case ROBUST ->
              Coefficients.normal(
                  estimates,
                  design.covarianceToOriginal(
                      Sandwich.of(bread, design.crossProduct(likelihood.squaredResiduals(beta)))),
                  method);
          case QUASI ->
              dispersion.isDefined()
                  ? Coefficients.studentT(
                      estimates,
                      times(design.covarianceToOriginal(bread), dispersion.value()),
                      freedom,
                      method)
                  : Coefficients.withoutErrors(estimates, UndefinedReason.TOO_FEW_VALUES, method);
        };
    return ModelFit.of(coefficients, maximum.value())
        .withDeviance(Estimate.of(likelihood.deviance(beta)))
        .withDispersion(dispersion);
  }

  private static double[][] times(double[][] matrix, double factor) {
    for (double[] row : matrix) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
    return matrix;
  }
}
