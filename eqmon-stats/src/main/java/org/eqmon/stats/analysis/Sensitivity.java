package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Objects;

/**
 * How far the estimated gap could move for a reason other than chance.
 *
 * @param kind the reason
 * @param measure what the gap is measured in
 * @param low the lowest gap that is possible
 * @param high the highest gap that is possible
 */
@JsonIncludeProperties({})
public record Sensitivity(Kind kind, EffectMeasure measure, double low, double high) {
  /** Why a gap could be another. */
  public enum Kind {
    /**
     * People whose group or outcome is not known could all belong where they move the gap most. The
     * limits are the worst cases (Manski, 1990).
     */
    UNKNOWN_ANSWERS,
    /** The counts were rounded before they got here. */
    ROUNDING,
    /** The reference counts are uncertain by what their publisher did to protect people. */
    REFERENCE_COUNTS
  }

  /** Refuses limits that are no numbers or in the wrong order. */
  public Sensitivity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(measure, "measure");
    if (!(low <= high)) {
      throw new IllegalArgumentException("the lowest gap must not be above the highest");
    }
  }

  /** Returns whether the gap could vanish or change its direction. */
  public boolean reachesNoGap() {
    return low <= measure.nullValue() && measure.nullValue() <= high;
  }

  @Override
  public String toString() {
    return "Sensitivity (" + kind + ", " + measure + ")";
  }
}
