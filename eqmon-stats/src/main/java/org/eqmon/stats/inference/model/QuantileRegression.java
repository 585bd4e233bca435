package org.eqmon.stats.inference.model;

import java.util.Arrays;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.Moments;
import org.eqmon.stats.inference.amount.QuantileType;
import org.eqmon.stats.inference.amount.SampleQuantile;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/**
 * Quantile regression: a quantile of an outcome, such as its median, as a linear function of
 * covariates. It makes the sum of check losses smallest, r tau above the fit and -r (1 - tau) below
 * it; that sum is the objective. The fit passes through as many observations as there are
 * coefficients. If several fits are as good, one of them is returned.
 *
 * <p>Standard errors are the kernel sandwich of Powell with Hall and Sheather's bandwidth and
 * Student's t on n - k degrees of freedom; they are rough below some 50 observations, and undefined
 * with no more observations than coefficients or where the residuals don't vary.
 *
 * <p>Undefined without observations or if covariates are collinear.
 */
public final class QuantileRegression {
  private static final Method METHOD =
      new Method(
          "regression.quantile",
          "Koenker & Bassett 1978, Econometrica 46; errors: Powell 1991; Hall & Sheather 1988,"
              + " Journal of the Royal Statistical Society B 50");

  private final double probability;

  private QuantileRegression(double probability) {
    this.probability = probability;
  }

  /** Returns regression of the median. */
  public static QuantileRegression withDefaults() {
    return new QuantileRegression(0.5);
  }

  /**
   * Returns regression of another quantile.
   *
   * @param newProbability tau, the share of outcomes below the quantile, between 0 and 1
   * @throws IllegalArgumentException if the probability isn't between 0 and 1
   */
  public QuantileRegression withProbability(double newProbability) {
    if (!(newProbability > 0 && newProbability < 1)) {
      throw new IllegalArgumentException(
          "the probability of a quantile must be between 0 and 1, and was " + newProbability);
    }
    return new QuantileRegression(newProbability);
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
    LinearRegression.requireObservations(x, y, frequencies);
    double[] weights = Arrays.stream(frequencies).asDoubleStream().toArray();
    DesignMatrix design = DesignMatrix.withIntercept(x);
    if (Arrays.stream(weights).sum() == 0) {
      return ModelFit.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    if (design.isCollinear(weights)) {
      return ModelFit.undefined(UndefinedReason.COLLINEAR, METHOD);
    }
    CheckLossMinimum minimum = CheckLossMinimum.of(design, y, weights, probability);
    double[] beta = minimum.coefficients();
    double[] residuals = design.times(beta);
    double objective = 0;
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = minimum.isOnFit(i) ? 0 : y[i] - residuals[i];
      objective += weights[i] * residuals[i] * (residuals[i] > 0 ? probability : probability - 1);
    }
    return ModelFit.of(coefficients(design, frequencies, weights, beta, residuals), objective);
  }

  private Coefficients coefficients(
      DesignMatrix design,
      long[] frequencies,
      double[] weights,
      double[] beta,
      double[] residuals) {
    double[] estimates = design.toOriginal(beta);
    ValueCounts distribution = ValueCounts.of(residuals, frequencies);
    double n = distribution.total();
    double freedom = n - design.columns();
    if (freedom <= 0) {
      return Coefficients.withoutErrors(estimates, UndefinedReason.TOO_FEW_VALUES, METHOD);
    }
    double bandwidth = bandwidth(n) * spread(distribution);
    if (bandwidth == 0) {
      return Coefficients.withoutErrors(estimates, UndefinedReason.ZERO_VARIANCE, METHOD);
    }
    double[] densities = new double[residuals.length];
    for (int i = 0; i < densities.length; i++) {
      double z = residuals[i] / bandwidth;
      densities[i] = weights[i] * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / bandwidth;
    }
    double[][] filling = design.crossProduct(weights);
    for (double[] row : filling) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= probability * (1 - probability);
      }
    }
    return PositiveDefinite.of(design.crossProduct(densities), 1e-13)
        .map(
            density ->
                Coefficients.studentT(
                    estimates,
                    design.covarianceToOriginal(Sandwich.of(density.inverse(), filling)),
                    freedom,
                    METHOD))
        .orElseGet(
            () -> Coefficients.withoutErrors(estimates, UndefinedReason.ZERO_VARIANCE, METHOD));
  }

  /** Hall and Sheather's bandwidth on the scale of probabilities, then of normal quantiles. */
  private double bandwidth(double n) {
    double quantile = Normal.upperQuantile(1 - probability);
    double density = Math.exp(-quantile * quantile / 2) / Math.sqrt(2 * Math.PI);
    double h =
        Math.pow(n, -1.0 / 3)
            * Math.pow(Normal.upperQuantile(0.025), 2.0 / 3)
            * Math.cbrt(1.5 * density * density / (2 * quantile * quantile + 1));
    while (probability - h <= 0 || probability + h >= 1) {
      h /= 2;
    }
    return Normal.upperQuantile(1 - probability - h) - Normal.upperQuantile(1 - probability + h);
  }

  private static double spread(ValueCounts residuals) {
    SampleQuantile quartile = SampleQuantile.withDefaults().with(QuantileType.MODE_OF_UNIFORM);
    double range =
        quartile.quantile(residuals, 0.75).estimate().value()
            - quartile.quantile(residuals, 0.25).estimate().value();
    return Math.min(Moments.of(residuals).standardDeviation().value(), range / 1.34);
  }
}
