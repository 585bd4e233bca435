package org.eqmon.stats.inference;

import java.util.Objects;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The result of a test.
 *
 * @param statistic the test statistic; undefined for an exact test that has none
 * @param degreesOfFreedom the degrees of freedom; undefined if the reference distribution has none
 * @param pValue the p-value, from 0 to 1, for the alternative that was asked for
 * @param alternative the alternative
 * @param method how it was computed
 */
public record TestResult(
    Estimate statistic,
    Estimate degreesOfFreedom,
    Estimate pValue,
    Alternative alternative,
    Method method) {
  /** Refuses null and a p-value outside 0 to 1. */
  public TestResult {
    Objects.requireNonNull(statistic, "statistic");
    Objects.requireNonNull(degreesOfFreedom, "degreesOfFreedom");
    Objects.requireNonNull(alternative, "alternative");
    Objects.requireNonNull(method, "method");
    if (pValue instanceof Estimate.Defined p && !(p.value() >= 0 && p.value() <= 1)) {
      throw new IllegalArgumentException("a p-value must be from 0 to 1");
    }
  }

  /**
   * Returns the two-sided result of a statistic that is standard normal under the null hypothesis.
   */
  public static TestResult ofNormal(double statistic, Method method) {
    double tail = NormalDistribution.of(0, 1).survivalProbability(Math.abs(statistic));
    return new TestResult(
        Estimate.of(statistic),
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        Estimate.of(2 * tail),
        Alternative.TWO_SIDED,
        method);
  }

  /**
   * Returns the result of a statistic that is chi-squared under the null hypothesis.
   *
   * @throws IllegalArgumentException if the degrees of freedom aren't positive
   */
  public static TestResult ofChiSquared(double statistic, double degreesOfFreedom, Method method) {
    if (!(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException("degrees of freedom must be above 0");
    }
    // the distribution's own tail, without making a distribution for each test
    double tail =
        statistic <= 0 ? 1 : RegularizedGamma.Q.value(degreesOfFreedom / 2, statistic / 2);
    return new TestResult(
        Estimate.of(statistic),
        Estimate.of(degreesOfFreedom),
        Estimate.of(tail),
        Alternative.TWO_SIDED,
        method);
  }

  /** Returns no answer. */
  public static TestResult undefined(
      UndefinedReason reason, Alternative alternative, Method method) {
    Estimate none = Estimate.undefined(reason);
    return new TestResult(none, none, none, alternative, method);
  }
}
