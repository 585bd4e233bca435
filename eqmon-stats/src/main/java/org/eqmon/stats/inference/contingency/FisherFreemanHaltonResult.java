package org.eqmon.stats.inference.contingency;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;

/**
 * The result of a Fisher-Freeman-Halton test.
 *
 * @param test its p-value
 * @param standardError of a p-value estimated from random tables; undefined ({@code
 *     NOT_APPLICABLE}) if the p-value is exact
 */
public record FisherFreemanHaltonResult(TestResult test, Estimate standardError) {
  /** Refuses null. */
  public FisherFreemanHaltonResult {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(standardError, "standardError");
  }
}
