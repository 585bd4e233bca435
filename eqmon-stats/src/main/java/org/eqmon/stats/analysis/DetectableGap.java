package org.eqmon.stats.analysis;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;

/**
 * The smallest gaps that given numbers of people could have detected.
 *
 * @param measure what they are measured in
 * @param below the gap nearest to none on the low side; undefined if none could
 * @param above the gap nearest to none on the high side; undefined if none could
 * @param level the level of the test
 * @param power the probability with which a gap of that size would have been detected
 */
public record DetectableGap(
    EffectMeasure measure, Estimate below, Estimate above, double level, double power) {
  /** Refuses null. */
  public DetectableGap {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(below, "below");
    Objects.requireNonNull(above, "above");
  }

  /** Returns whether no gap at all could have been detected. */
  public boolean isImpossible() {
    return !below.isDefined() && !above.isDefined();
  }

  @Override
  public String toString() {
    return "DetectableGap (" + measure + ")";
  }
}
