package org.eqmon.stats.inference;

/**
 * A two-sided confidence (or, where a method says so, credible) interval. A limit may be infinite.
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower
 * @param confidence the level, between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double confidence) {
  /** Refuses NaN, limits in the wrong order and a level that isn't between 0 and 1. */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("the lower limit must not be above the upper one");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "the confidence must be between 0 and 1, such as 0.95, and was " + confidence);
    }
  }

  /** Returns whether a value lies in the interval, its ends included. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Returns the width; infinite if a limit is. */
  public double width() {
    return upper - lower;
  }
}
