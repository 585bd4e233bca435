package org.eqmon.stats.inference.survey;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;

/**
 * The result of a Rao-Scott test.
 *
 * @param test the F statistic, its numerator degrees of freedom, which needn't be whole, and the
 *     p-value
 * @param denominatorDegreesOfFreedom the denominator degrees of freedom
 */
public record RaoScott(TestResult test, Estimate denominatorDegreesOfFreedom) {
  /** Refuses null. */
  public RaoScott {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(denominatorDegreesOfFreedom, "denominatorDegreesOfFreedom");
  }
}
