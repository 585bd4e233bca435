package org.eqmon.stats.inference.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The coefficients of a fitted model with their covariance matrix: the intercept first where the
 * model has one, then the covariates in the order given.
 *
 * <p>Intervals and tests are Wald's, from the normal distribution or from Student's t where the
 * model has residual degrees of freedom.
 */
public final class Coefficients {
  private final double[] estimates;
  private final Optional<double[][]> covariance;
  private final UndefinedReason withoutErrors;
  private final double degreesOfFreedom;
  private final Method method;

  private Coefficients(
      double[] estimates,
      Optional<double[][]> covariance,
      UndefinedReason withoutErrors,
      double degreesOfFreedom,
      Method method) {
    this.estimates = estimates;
    this.covariance = covariance;
    this.withoutErrors = withoutErrors;
    this.degreesOfFreedom = degreesOfFreedom;
    this.method = method;
  }

  /** Returns coefficients that are normal with a covariance matrix. */
  public static Coefficients normal(double[] estimates, double[][] covariance, Method method) {
    return studentT(estimates, covariance, Double.POSITIVE_INFINITY, method);
  }

  /**
   * Returns coefficients that are Student's t with a covariance matrix.
   *
   * @param degreesOfFreedom above 0; if infinite, the coefficients are normal
   * @throws IllegalArgumentException if the matrix hasn't as many rows and columns as there are
   *     coefficients, or the degrees of freedom aren't positive
   */
  public static Coefficients studentT(
      double[] estimates, double[][] covariance, double degreesOfFreedom, Method method) {
    if (covariance.length != estimates.length || !(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException(
          "coefficients need a covariance matrix of their size and positive degrees of freedom");
    }
    double[][] copy = new double[covariance.length][];
    for (int i = 0; i < copy.length; i++) {
      if (covariance[i].length != estimates.length) {
        throw new IllegalArgumentException("the covariance matrix must be square");
      }
      copy[i] = covariance[i].clone();
    }
    return new Coefficients(
        estimates.clone(),
        Optional.of(copy),
        UndefinedReason.NO_STANDARD_ERROR,
        degreesOfFreedom,
        method);
  }

  /** Returns coefficients whose sampling error can't be had, with the reason. */
  public static Coefficients withoutErrors(
      double[] estimates, UndefinedReason reason, Method method) {
    return new Coefficients(
        estimates.clone(), Optional.empty(), reason, Double.POSITIVE_INFINITY, method);
  }

  /** Returns the number of coefficients. */
  public int size() {
    return estimates.length;
  }

  /**
   * Returns a coefficient.
   *
   * @param index from 0 to {@code size() - 1}
   * @throws IndexOutOfBoundsException if there is no such coefficient
   */
  public double estimate(int index) {
    return estimates[index];
  }

  /** Returns all coefficients. */
  public List<Double> estimates() {
    List<Double> list = new ArrayList<>(estimates.length);
    for (double estimate : estimates) {
      list.add(estimate);
    }
    return list;
  }

  /**
   * Returns the covariance of two coefficients; undefined if the sampling error can't be had.
   *
   * @throws IndexOutOfBoundsException if there is no such coefficient
   */
  public Estimate covariance(int one, int other) {
    return covariance
        .map(matrix -> Estimate.of(matrix[one][other]))
        .orElseGet(() -> Estimate.undefined(withoutErrors));
  }

  /**
   * Returns a coefficient's standard error; undefined if the sampling error can't be had.
   *
   * @throws IndexOutOfBoundsException if there is no such coefficient
   */
  public Estimate standardError(int index) {
    return covariance(index, index).map(variance -> Math.sqrt(Math.max(0, variance)));
  }

  /** Returns all standard errors. */
  public List<Estimate> standardErrors() {
    List<Estimate> list = new ArrayList<>(estimates.length);
    for (int i = 0; i < estimates.length; i++) {
      list.add(standardError(i));
    }
    return list;
  }

  /**
   * Returns a coefficient with its interval and the test that it is 0.
   *
   * @throws IndexOutOfBoundsException if there is no such coefficient
   */
  public Comparison coefficient(int index, Confidence confidence) {
    double[] weights = new double[estimates.length];
    weights[index] = 1;
    return combination(weights, confidence);
  }

  /**
   * Returns a weighted sum of coefficients, such as the difference of two groups that both differ
   * from a third, with its interval and the test that it is 0.
   *
   * @param weights a weight for each coefficient
   * @throws IllegalArgumentException if there aren't as many weights as coefficients
   */
  public Comparison combination(double[] weights, Confidence confidence) {
    if (weights.length != estimates.length) {
      throw new IllegalArgumentException("there must be a weight for each coefficient");
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * estimates[i];
    }
    if (covariance.isEmpty()) {
      return Comparison.withoutError(sum, withoutErrors, method);
    }
    double error = Math.sqrt(Math.max(0, variance(weights, covariance.get())));
    return Double.isInfinite(degreesOfFreedom)
        ? Comparison.normal(sum, 0, error, confidence, method)
        : Comparison.studentT(sum, 0, error, degreesOfFreedom, confidence, method);
  }

  /**
   * Returns the ratio that a coefficient on a logarithmic scale stands for, with its interval: an
   * odds ratio, a rate ratio or a hazard ratio.
   *
   * @throws IndexOutOfBoundsException if there is no such coefficient
   */
  public IntervalEstimate ratio(int index, Confidence confidence) {
    EstimateWithError logarithm = coefficient(index, confidence).estimate();
    return new IntervalEstimate(
        logarithm.estimate().map(Math::exp),
        logarithm
            .interval()
            .map(i -> new Interval(Math.exp(i.lower()), Math.exp(i.upper()), i.confidence())),
        method);
  }

  /** Returns how the coefficients and their errors were computed. */
  public Method method() {
    return method;
  }

  private static double variance(double[] weights, double[][] matrix) {
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        variance += weights[i] * weights[j] * matrix[i][j];
      }
    }
    return variance;
  }

  @Override
  public String toString() {
    return "Coefficients" + estimates();
  }
}
