package org.eqmon.stats.inference.rate;

import org.eqmon.stats.inference.numerics.Magnitude;

/** What is required of counts and exposures. */
final class Counts {
  private Counts() {}

  static void requireCount(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count can't be negative");
    }
  }

  /** Refuses an exposure that is negative or not finite. */
  static void requireExposure(double exposure) {
    if (!(exposure >= 0 && exposure <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "what a count is divided by (an exposure, an expected count) must be finite (at most 1e60) and 0 or more");
    }
  }
}
