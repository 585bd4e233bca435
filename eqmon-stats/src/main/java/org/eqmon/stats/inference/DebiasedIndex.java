package org.eqmon.stats.inference;

import java.util.Objects;

/**
 * An index of inequality or segregation that can't be below 0, and what is left of it without the
 * part that noise explains: groups that are all equal never look equal in a sample.
 *
 * @param observed the index as its formula gives it, which overstates inequality
 * @param noise how much of the observed index noise is expected to have made; undefined if the
 *     sampling error isn't known
 * @param debiased the index without the noise, on the scale of the observed one. It is about 0 on
 *     average if all groups are equal, so it is below 0 about as often as above.
 */
public record DebiasedIndex(
    EstimateWithError observed, Estimate noise, EstimateWithError debiased) {
  /** Refuses null. */
  public DebiasedIndex {
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(debiased, "debiased");
  }
}
