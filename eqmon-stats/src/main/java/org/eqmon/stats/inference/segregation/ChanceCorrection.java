package org.eqmon.stats.inference.segregation;

import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.UndefinedReason;

/** Indices without the segregation that random placing would show. */
final class ChanceCorrection {
  private ChanceCorrection() {}

  /** Returns an index that is 0 on average under random placing, and keeps its maximum. */
  static DebiasedIndex of(EstimateWithError observed, double noise, double maximum) {
    double room = maximum - noise;
    EstimateWithError debiased =
        room <= 1e-12 * maximum
            ? EstimateWithError.undefined(UndefinedReason.NO_SOLUTION, observed.method())
            : EstimateWithError.withoutError(
                maximum * (observed.estimate().value() - noise) / room,
                UndefinedReason.NOT_APPLICABLE,
                observed.method());
    return new DebiasedIndex(observed, Estimate.of(noise), debiased);
  }
}
