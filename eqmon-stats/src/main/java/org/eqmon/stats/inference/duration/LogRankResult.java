package org.eqmon.stats.inference.duration;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.TestResult;

/**
 * A log-rank test with what it compares. A group that ends sooner than the others has more ends
 * observed than expected.
 *
 * @param observed the number of ends in each group, weighted if the test is
 * @param expected how many there would have been, given all groups' ends, if all had one rate
 * @param test the test that all groups have one rate
 */
public record LogRankResult(List<Double> observed, List<Double> expected, TestResult test) {
  /** Copies the lists. */
  public LogRankResult {
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
    Objects.requireNonNull(test, "test");
  }
}
