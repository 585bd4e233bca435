package org.eqmon.stats.inference.inequality;

import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The sampling error and bias of a function of independent values, from its first and second
 * derivatives.
 *
 * <p>With gradient g, second derivatives H and variances V, the bias is half the trace of HV, the
 * usual (first-order) variance is g'Vg, and the variance of the de-biased index is g'Vg less half
 * the trace of HVHV, which is by how much g'Vg overstates it, but at least that half trace, which
 * is the variance if all groups are equal. For a quadratic index, such as the between-group
 * variance, all of this is exact.
 */
final class IndexError {
  private double slopes;
  private double trace;
  private double squaredTrace;

  /** A matrix by its entries. */
  @FunctionalInterface
  interface Matrix {
    double at(int row, int column);
  }

  /**
   * @param scaledGradient each first derivative times the standard error of its value, which isn't
   *     0 where nothing is certain
   * @param scaledHessian each second derivative times both standard errors
   */
  IndexError(double[] scaledGradient, Matrix scaledHessian) {
    for (int i = 0; i < scaledGradient.length; i++) {
      slopes += scaledGradient[i] * scaledGradient[i];
      trace += scaledHessian.at(i, i);
      for (int j = 0; j < scaledGradient.length; j++) {
        double entry = scaledHessian.at(i, j);
        squaredTrace += entry * entry;
      }
    }
  }

  DebiasedIndex of(double estimate, Confidence confidence, Method method) {
    if (Double.isNaN(slopes + squaredTrace) || Double.isInfinite(slopes + squaredTrace)) {
      return without(estimate, UndefinedReason.ZERO_DENOMINATOR, method);
    }
    double error = Math.sqrt(slopes);
    double debiased = estimate - trace / 2;
    double debiasedError = Math.sqrt(Math.max(squaredTrace / 2, slopes - squaredTrace / 2));
    return new DebiasedIndex(
        EstimateWithError.of(estimate, error, confidence.normalInterval(estimate, error), method),
        Estimate.of(trace / 2),
        EstimateWithError.of(
            debiased, debiasedError, confidence.normalInterval(debiased, debiasedError), method));
  }

  /** Returns an index without a sampling error. */
  static DebiasedIndex without(double estimate, UndefinedReason reason, Method method) {
    return new DebiasedIndex(
        EstimateWithError.withoutError(estimate, reason, method),
        Estimate.undefined(reason),
        EstimateWithError.undefined(reason, method));
  }

  /** Returns no answer. */
  static DebiasedIndex undefined(UndefinedReason reason, Method method) {
    EstimateWithError none = EstimateWithError.undefined(reason, method);
    return new DebiasedIndex(none, none.estimate(), none);
  }
}
