package org.eqmon.stats.inference.nonresponse;

/**
 * What a number could be, whatever the missing answers were. No chance is involved.
 *
 * @param lower the least
 * @param upper the most
 */
public record RateBounds(double lower, double upper) {
  /** Refuses NaN and bounds in the wrong order. */
  public RateBounds {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("the lower bound must not be above the upper one");
    }
  }

  /** Returns whether a value is possible. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
