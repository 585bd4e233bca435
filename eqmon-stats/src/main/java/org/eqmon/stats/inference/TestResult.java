package org.eqmon.stats.inference;

import java.util.Objects;

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

  /** Returns no answer. */
  public static TestResult undefined(
      UndefinedReason reason, Alternative alternative, Method method) {
    Estimate none = Estimate.undefined(reason);
    return new TestResult(none, none, none, alternative, method);
  }
}
