package org.eqmon.stats.inference.interaction;

/**
 * A ratio (of risks, rates, odds or hazards) with its 95% interval, as published.
 *
 * @param ratio above 0, finite
 * @param lower the lower limit, above 0
 * @param upper the upper limit, finite, above the lower one
 */
public record PublishedRatio(double ratio, double lower, double upper) {
  /** Refuses what has no logarithm, and limits in the wrong order. */
  public PublishedRatio {
    boolean valid =
        ratio > 0
            && ratio < Double.POSITIVE_INFINITY
            && lower > 0
            && lower < upper
            && upper < Double.POSITIVE_INFINITY;
    if (!valid) {
      throw new IllegalArgumentException(
          "a published ratio and its limits must be above 0 and finite, the lower limit below the"
              + " upper one");
    }
  }
}
