package org.eqmon.stats.inference.duration;

import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Maximum;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/**
 * Cox's proportional hazards: the rate at which people reach an end, among those still there, as an
 * unknown function of time times the exponential of a linear function of covariates. By maximum
 * partial likelihood with Efron's way with ties, from patterns of covariates with their durations.
 * A coefficient is the logarithm of a hazard ratio: {@link Coefficients#ratio} has it with its
 * interval.
 *
 * <p>Undefined without people, without ends ({@link UndefinedReason#NO_VARIATION}), if covariates
 * are collinear with each other or constant among those at risk ({@link
 * UndefinedReason#COLLINEAR}), and if some combination of covariates is always highest in those who
 * end ({@link UndefinedReason#SEPARATION}): the likelihood rises for ever and no finite
 * coefficients are most likely. {@link HazardRatio} has an answer for two groups then.
 */
public final class CoxRegression {
  private static final String REFERENCE =
      "Cox 1972, Journal of the Royal Statistical Society B 34; ties: Efron 1977, Journal of the"
          + " American Statistical Association 72";
  private static final Method METHOD = new Method("duration.coxPh", REFERENCE);
  private static final Method STRATIFIED = new Method("duration.coxPhStratified", REFERENCE);
  private static final double SINGULAR = 1e-15;

  private CoxRegression() {}

  /** Returns the method, which has no options. */
  public static CoxRegression withDefaults() {
    return new CoxRegression();
  }

  /**
   * Fits the model.
   *
   * @param x a row for each pattern, a column for each covariate, one at least; no intercept
   * @param durations the durations of the people of each pattern
   * @throws IllegalArgumentException if rows differ in length, a covariate isn't finite, there is
   *     no covariate, there aren't as many durations as rows, or durations have several ends
   */
  public CoxFit fit(double[][] x, List<Durations> durations) {
    return fit(x, durations, new int[x.length], METHOD);
  }

  /**
   * Fits the model with an unknown function of time for each stratum, such as a landlord, and the
   * same coefficients in all.
   *
   * @param strata the stratum of each row; rows of one pattern and different strata are different
   *     rows
   * @throws IllegalArgumentException as for {@link #fit}, or if there isn't a stratum for every row
   */
  public CoxFit fitStratified(double[][] x, List<Durations> durations, int[] strata) {
    if (strata.length != x.length) {
      throw new IllegalArgumentException("there must be a stratum for every row");
    }
    return fit(x, durations, strata, STRATIFIED);
  }

  private static CoxFit fit(double[][] x, List<Durations> durations, int[] strata, Method method) {
    if (durations.size() != x.length) {
      throw new IllegalArgumentException("there must be durations for every row");
    }
    if (x.length > 0 && x[0].length == 0) {
      throw new IllegalArgumentException("there must be one covariate at least");
    }
    if (CoxLikelihood.isTooLarge(durations)) {
      return CoxFit.undefined(UndefinedReason.TOO_LARGE, method);
    }
    DesignMatrix design = DesignMatrix.withoutIntercept(x);
    CoxLikelihood likelihood = new CoxLikelihood(design, durations, strata);
    if (!likelihood.hasPeople()) {
      return CoxFit.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    if (!likelihood.hasEvents()) {
      return CoxFit.undefined(UndefinedReason.NO_VARIATION, method);
    }
    if (likelihood.isCollinear()) {
      return CoxFit.undefined(UndefinedReason.COLLINEAR, method);
    }
    int covariates = design.columns();
    double[] none = new double[covariates];
    double[] gradient = new double[covariates];
    Optional<PositiveDefinite> information =
        PositiveDefinite.of(likelihood.derivatives(none, gradient), SINGULAR);
    TestResult score =
        information
            .map(i -> chiSquared(product(gradient, i.solve(gradient)), covariates, method))
            .orElseGet(
                () ->
                    TestResult.undefined(
                        UndefinedReason.ZERO_VARIANCE, Alternative.TWO_SIDED, method));
    Maximum maximum = Maximum.of(likelihood, none);
    // far out the information is all rounding, and the way there tells more than the last step
    boolean rises = likelihood.risesForEver(maximum.parameters());
    if (maximum.outcome() != Maximum.Outcome.FOUND || rises) {
      return CoxFit.withoutMaximum(
          maximum.outcome() == Maximum.Outcome.UNBOUNDED || rises
              ? UndefinedReason.SEPARATION
              : UndefinedReason.NOT_CONVERGED,
          score,
          method);
    }
    double[] beta = maximum.parameters();
    double[] ignored = new double[covariates];
    double[][] curvature = likelihood.derivatives(beta, ignored);
    double wald = 0;
    for (int j = 0; j < covariates; j++) {
      for (int k = 0; k < covariates; k++) {
        wald += beta[j] * beta[k] * curvature[Math.min(j, k)][Math.max(j, k)];
      }
    }
    double ratio = 2 * (maximum.value() - likelihood.value(none));
    Coefficients coefficients =
        Coefficients.normal(
            design.toOriginal(beta),
            design.covarianceToOriginal(maximum.information().inverse()),
            method);
    return new CoxFit(
        ModelFit.of(coefficients, maximum.value()),
        chiSquared(ratio, covariates, method),
        chiSquared(wald, covariates, method),
        score);
  }

  private static TestResult chiSquared(double statistic, int covariates, Method method) {
    return TestResult.ofChiSquared(Math.max(0, statistic), covariates, method);
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j];
    }
    return sum;
  }
}
