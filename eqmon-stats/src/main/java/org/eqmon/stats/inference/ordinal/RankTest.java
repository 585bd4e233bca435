package org.eqmon.stats.inference.ordinal;

import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;

/** From a rank sum to the result of its test. */
final class RankTest {
  private RankTest() {}

  /**
   * @param statistic what is reported as the statistic
   * @param sums the null distribution, if it could be had
   * @param observed the observed sum
   */
  static TestResult exact(
      double statistic,
      Optional<RankSums> sums,
      long observed,
      Alternative alternative,
      Method method) {
    if (sums.isEmpty()) {
      return TestResult.undefined(UndefinedReason.TOO_LARGE, alternative, method);
    }
    double lower = sums.get().atMost(observed);
    double upper = sums.get().atLeast(observed);
    double pValue =
        switch (alternative) {
          case LESS -> lower;
          case GREATER -> upper;
          case TWO_SIDED -> Math.min(1, 2 * Math.min(lower, upper));
        };
    return result(statistic, pValue, alternative, method);
  }

  /**
   * @param excess the sum minus its null expectation
   * @param variance its null variance; without any, there is no answer
   * @param correction how far the excess is moved: towards 0, or against the alternative
   */
  static TestResult normal(
      double excess, double variance, double correction, Alternative alternative, Method method) {
    if (variance == 0) {
      return TestResult.undefined(UndefinedReason.ZERO_VARIANCE, alternative, method);
    }
    double direction =
        switch (alternative) {
          case GREATER -> 1;
          case LESS -> -1;
          case TWO_SIDED -> Math.signum(excess);
        };
    double z = (excess - direction * correction) / Math.sqrt(variance);
    double pValue =
        switch (alternative) {
          case GREATER -> Normal.upperTail(z);
          case LESS -> Normal.cdf(z);
          case TWO_SIDED -> Normal.twoSided(z);
        };
    return result(z, pValue, alternative, method);
  }

  private static TestResult result(
      double statistic, double pValue, Alternative alternative, Method method) {
    return new TestResult(
        Estimate.of(statistic),
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        Estimate.of(pValue),
        alternative,
        method);
  }
}
