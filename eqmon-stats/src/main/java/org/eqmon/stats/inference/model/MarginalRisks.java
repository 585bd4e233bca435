package org.eqmon.stats.inference.model;

import java.util.Objects;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.EstimateWithError;

/**
 * What the rates would be if everybody were in one group, and if everybody were in the other, all
 * else about them as it is.
 *
 * @param reference the rate with everybody in the reference group, from 0 to 1
 * @param focal the rate with everybody in the focal group, from 0 to 1
 * @param difference focal minus reference
 * @param ratio focal over reference; its interval and test are on the logarithmic scale
 */
public record MarginalRisks(
    EstimateWithError reference, EstimateWithError focal, Comparison difference, Comparison ratio) {
  /** Refuses null. */
  public MarginalRisks {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(focal, "focal");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(ratio, "ratio");
  }
}
