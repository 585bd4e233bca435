package org.eqmon.stats.inference.inequality;

import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/** The sampling error of an index by its derivative for each group's value. */
final class LinearIndex {
  private LinearIndex() {}

  static EstimateWithError of(
      double estimate,
      double[] gradient,
      Optional<double[]> variances,
      double furtherVariance,
      Confidence confidence,
      Method method) {
    if (variances.isEmpty()) {
      return EstimateWithError.withoutError(estimate, UndefinedReason.NO_STANDARD_ERROR, method);
    }
    double variance = furtherVariance;
    for (int i = 0; i < gradient.length; i++) {
      variance += gradient[i] * gradient[i] * variances.get()[i];
    }
    double error = Math.sqrt(variance);
    return EstimateWithError.of(
        estimate, error, confidence.normalInterval(estimate, error), method);
  }
}
