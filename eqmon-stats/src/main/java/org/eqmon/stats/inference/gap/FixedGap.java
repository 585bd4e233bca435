package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.RatePair;

/**
 * A hypothesis that the gap has one value, which ties the two rates together.
 *
 * @param scale how the gap is expressed
 * @param value its value
 */
record FixedGap(GapScale scale, double value) {
  /** The hypothesis of no gap. */
  static final FixedGap NONE = new FixedGap(GapScale.DIFFERENCE, 0);

  /** Returns the same gap seen from the other group. */
  FixedGap opposite() {
    return new FixedGap(scale, scale.opposite(value));
  }

  /** Returns the rate of group 1 that goes with a rate of group 2, within 0 to 1. */
  double rate1(double rate2) {
    return clamp(scale.rate1(rate2, value));
  }

  /** Returns the rates, tied by this gap, that make counts most likely. */
  RatePair likeliest(double x1, double n1, double x2, double n2) {
    if (value == scale.none()) {
      double pooled = (x1 + x2) / (n1 + n2);
      return new RatePair(pooled, pooled);
    }
    return scale.likeliest(x1, n1, x2, n2, value);
  }

  /** Returns how far observed rates lie above this gap; the sign is what matters. */
  double excess(double x1, double n1, double x2, double n2) {
    return value == scale.none() ? x1 * n2 - x2 * n1 : scale.excess(x1 / n1, x2 / n2, value);
  }

  /**
   * Returns the rates of group 2 for which both rates lie in their range; low above high if none.
   */
  RateRange rates2(RateRange range1, RateRange range2) {
    double low = Math.max(range2.low(), clamp(scale.rate2(range1.low(), value)));
    double high = Math.min(range2.high(), clamp(scale.rate2(range1.high(), value)));
    if (scale == GapScale.DIFFERENCE) {
      low = Math.max(low, -value);
      high = Math.min(high, 1 - value);
    }
    return new RateRange(low, high);
  }

  private static double clamp(double rate) {
    return Math.max(0, Math.min(1, rate));
  }
}
