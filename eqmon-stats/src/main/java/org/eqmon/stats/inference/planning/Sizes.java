package org.eqmon.stats.inference.planning;

import org.eqmon.stats.inference.numerics.Magnitude;

/** What is required of sizes and proportions in plans. */
final class Sizes {
  private Sizes() {}

  static void requireSize(double size) {
    if (!(size > 0 && size <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the size of a group must be finite (at most 1e60) and more than 0");
    }
  }

  static void requireProportion(double proportion) {
    if (!(proportion >= 0 && proportion <= 1)) {
      throw new IllegalArgumentException("a proportion must be from 0 to 1, and was " + proportion);
    }
  }

  static double requireAllocation(double ratio) {
    if (!(ratio > 0 && ratio <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the allocation ratio must be finite (at most 1e60) and more than 0, and was " + ratio);
    }
    return ratio;
  }
}
