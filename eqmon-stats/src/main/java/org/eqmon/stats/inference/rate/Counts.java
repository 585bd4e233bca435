package org.eqmon.stats.inference.rate;

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
    if (!(exposure >= 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "what a count is divided by (an exposure, an expected count) must be finite and 0 or more");
    }
  }
}
