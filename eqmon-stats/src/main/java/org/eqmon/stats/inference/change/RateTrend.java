package org.eqmon.stats.inference.change;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;

/**
 * A linear trend of a rate over ordered groups.
 *
 * @param test the test of no trend
 * @param slope the change of the rate for each unit of the score, by least squares weighted by the
 *     groups' sizes
 * @param direction the slope's sign, decided without rounding; empty if the test has no answer
 */
public record RateTrend(TestResult test, Estimate slope, Optional<Direction> direction) {
  /** Refuses null. */
  public RateTrend {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(slope, "slope");
    Objects.requireNonNull(direction, "direction");
  }
}
