package org.eqmon.stats.analysis;

import java.util.Objects;

/**
 * How large a gap must be to matter. A gap whose true size lies strictly between the limits is
 * immaterial. The margin is a choice that its owner declares; it is no legal threshold.
 *
 * @param measure what it is measured in
 * @param lower the limit on the low side, below the measure's null value
 * @param upper the limit on the high side, above it
 */
public record MaterialityMargin(EffectMeasure measure, double lower, double upper) {
  /** Refuses limits that don't enclose the null value. */
  public MaterialityMargin {
    Objects.requireNonNull(measure, "measure");
    if (!(lower < measure.nullValue() && measure.nullValue() < upper)) {
      throw new IllegalArgumentException(
          "the margin on "
              + measure
              + " must lie on both sides of "
              + measure.nullValue()
              + ", and was from "
              + lower
              + " to "
              + upper);
    }
  }

  /** Returns whether the margin is the same seen from the other side of a comparison. */
  boolean treatsBothSidesAlike() {
    return switch (measure.scale()) {
      case PERCENTAGE_POINTS, NUMBER -> lower == -upper;
      case RATIO -> lower == 1 / upper || upper == 1 / lower;
    };
  }

  /**
   * Returns a margin of so many percentage points in either direction.
   *
   * @param measure a measure in percentage points
   * @param points how many, above 0 and at most 100; 5 stands for 0.05
   */
  public static MaterialityMargin points(EffectMeasure measure, double points) {
    if (measure.scale() != EffectMeasure.Scale.PERCENTAGE_POINTS) {
      throw new IllegalArgumentException(measure + " isn't measured in percentage points");
    }
    return new MaterialityMargin(measure, -points / 100, points / 100);
  }

  /**
   * Returns a margin on a ratio that treats both directions alike: {@code fourFifths = 0.8} means
   * from 0.8 to 1.25.
   *
   * @param measure a ratio
   * @param lower the lower limit, between 0 and 1
   */
  public static MaterialityMargin ratio(EffectMeasure measure, double lower) {
    if (measure.scale() != EffectMeasure.Scale.RATIO) {
      throw new IllegalArgumentException(measure + " isn't a ratio");
    }
    return new MaterialityMargin(measure, lower, 1 / lower);
  }
}
