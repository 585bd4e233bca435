package org.eqmon.stats.inference.planning;

/** What is required of sizes and proportions in plans. */
final class Sizes {
  private Sizes() {}

  static void requireSize(double size) {
    if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the size of a group must be finite and more than 0");
    }
  }

  static void requireProportion(double proportion) {
    if (!(proportion >= 0 && proportion <= 1)) {
      throw new IllegalArgumentException("a proportion must be from 0 to 1, and was " + proportion);
    }
  }

  static double requireAllocation(double ratio) {
    if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the allocation ratio must be finite and more than 0, and was " + ratio);
    }
    return ratio;
  }
}
