package org.eqmon.stats.disclosure;

import java.util.Objects;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Sensitivity;

/**
 * How far the estimated gap could move for a reason other than chance.
 *
 * @param kind the reason
 * @param measure what the gap is measured in
 * @param low the lowest gap that is possible
 * @param high the highest gap that is possible
 */
public record ReleasedSensitivity(
    Sensitivity.Kind kind, EffectMeasure measure, double low, double high) {
  /** Refuses null. */
  public ReleasedSensitivity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(measure, "measure");
  }

  /** Returns whether the gap could vanish or change its direction. */
  public boolean reachesNoGap() {
    return low <= measure.nullValue() && measure.nullValue() <= high;
  }
}
