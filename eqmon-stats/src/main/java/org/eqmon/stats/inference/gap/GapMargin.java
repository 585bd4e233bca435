package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.numerics.GapScale;

/**
 * The gaps that are too small to matter: those between two limits, on either side of no gap.
 *
 * @param scale whether the limits are differences of rates or ratios of rates
 * @param lower the lower limit: for a difference, from -1 to below 0; for a ratio, above 0 and
 *     below 1
 * @param upper the upper limit: for a difference, above 0 and up to 1; for a ratio, above 1
 */
public record GapMargin(Scale scale, double lower, double upper) {
  /** The scale of a margin. */
  public enum Scale {
    /** Rate 1 - rate 2. */
    DIFFERENCE,
    /** Rate 1 / rate 2. */
    RATIO
  }

  /** Refuses limits that don't lie on either side of no gap. */
  public GapMargin {
    boolean valid =
        scale == Scale.DIFFERENCE
            ? lower >= -1 && lower < 0 && upper > 0 && upper <= 1
            : lower > 0 && lower < 1 && upper > 1 && upper < Double.POSITIVE_INFINITY;
    if (!valid) {
      throw new IllegalArgumentException(
          "a margin's limits must lie on either side of no gap (0 for a difference, 1 for a ratio)"
              + " and were "
              + lower
              + " and "
              + upper);
    }
  }

  /** Returns differences from {@code -margin} to {@code margin}. */
  public static GapMargin difference(double margin) {
    return new GapMargin(Scale.DIFFERENCE, -margin, margin);
  }

  /** Returns differences between two limits. */
  public static GapMargin difference(double lower, double upper) {
    return new GapMargin(Scale.DIFFERENCE, lower, upper);
  }

  /** Returns ratios between two limits, such as 0.8 and 1.25. */
  public static GapMargin ratio(double lower, double upper) {
    return new GapMargin(Scale.RATIO, lower, upper);
  }

  FixedGap lowerGap() {
    return new FixedGap(gapScale(), lower);
  }

  FixedGap upperGap() {
    return new FixedGap(gapScale(), upper);
  }

  private GapScale gapScale() {
    return scale == Scale.DIFFERENCE ? GapScale.DIFFERENCE : GapScale.RATIO;
  }
}
