package org.eqmon.stats.disclosure;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;

/**
 * The gap in one measure.
 *
 * @param measure the measure
 * @param estimate the estimate
 * @param interval the interval at the level of the release, unadjusted
 * @param adjusted the interval at the level that the family's adjustment leaves; it excludes no gap
 *     exactly when the adjusted p-value is at or below the level
 */
public record ReleasedEffect(
    EffectMeasure measure,
    Estimate estimate,
    Optional<Interval> interval,
    Optional<Interval> adjusted) {
  /** Refuses null. */
  public ReleasedEffect {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(adjusted, "adjusted");
  }
}
