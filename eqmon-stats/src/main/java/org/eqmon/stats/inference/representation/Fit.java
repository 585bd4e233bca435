package org.eqmon.stats.inference.representation;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;

/**
 * How well observed counts fit reference shares.
 *
 * @param test the test that they do; its degrees of freedom are the categories that can occur, less
 *     one
 * @param expected the expected count of each category, in the order given
 * @param standardisedResiduals observed minus expected count of each category over its standard
 *     error, in the order given; undefined for a category whose share is 0 or 1
 */
public record Fit(TestResult test, List<Estimate> expected, List<Estimate> standardisedResiduals) {
  /** Copies the lists. */
  public Fit {
    Objects.requireNonNull(test, "test");
    expected = List.copyOf(expected);
    standardisedResiduals = List.copyOf(standardisedResiduals);
  }
}
