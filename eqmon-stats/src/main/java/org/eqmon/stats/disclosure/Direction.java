package org.eqmon.stats.disclosure;

import org.eqmon.stats.analysis.Comparison;
import org.eqmon.stats.analysis.Finding;

/** Where the estimate of a finding lies, in the words that a reader needs. */
public enum Direction {
  /** The group's share is above its share in the reference population. */
  OVER_REPRESENTED,
  /** The group's share is below its share in the reference population. */
  UNDER_REPRESENTED,
  /** The group does better than those it is compared with. */
  BETTER,
  /** The group does worse than those it is compared with. */
  WORSE,
  /** The group's value is higher, and higher is neither better nor worse. */
  HIGHER,
  /** The group's value is lower, and lower is neither better nor worse. */
  LOWER,
  /** The estimate lies exactly on "no gap", or there is none. */
  NONE;

  static Direction of(Finding.Direction direction, Comparison.Reading reading) {
    if (direction == Finding.Direction.NONE) {
      return NONE;
    }
    boolean above = direction == Finding.Direction.ABOVE;
    return switch (reading) {
      case REPRESENTATION -> above ? OVER_REPRESENTED : UNDER_REPRESENTED;
      case HIGHER_IS_BETTER -> above ? BETTER : WORSE;
      case LOWER_IS_BETTER -> above ? WORSE : BETTER;
      case NEUTRAL -> above ? HIGHER : LOWER;
    };
  }
}
