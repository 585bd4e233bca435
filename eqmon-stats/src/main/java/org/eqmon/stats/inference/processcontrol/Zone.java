package org.eqmon.stats.inference.processcontrol;

/** Where a value lies on a control chart. */
public enum Zone {
  /** Below the lower limit. */
  BELOW_LIMIT(-1, true),
  /** In the outer third between the centre and the lower limit, the limit included. */
  NEAR_LOWER_LIMIT(-1, true),
  /** Below the centre, in the inner two thirds. */
  BELOW_CENTRE(-1, false),
  /** On the centre. */
  CENTRE(0, false),
  /** Above the centre, in the inner two thirds. */
  ABOVE_CENTRE(1, false),
  /** In the outer third between the centre and the upper limit, the limit included. */
  NEAR_UPPER_LIMIT(1, true),
  /** Above the upper limit. */
  ABOVE_LIMIT(1, true),
  /** The period has no value. */
  NO_VALUE(0, false);

  private final int side;
  private final boolean outer;

  Zone(int side, boolean outer) {
    this.side = side;
    this.outer = outer;
  }

  /** Returns -1 below the centre, 1 above it, and 0 on it or without a value. */
  public int side() {
    return side;
  }

  /** Returns whether the value is more than two thirds of the way to a limit, or beyond it. */
  public boolean isOuter() {
    return outer;
  }

  /** Returns whether the value is strictly beyond a limit. */
  public boolean isBeyondLimit() {
    return this == BELOW_LIMIT || this == ABOVE_LIMIT;
  }

  /**
   * Returns the zone of a value.
   *
   * @param side the sign of the value minus the centre
   * @param beyondLimit whether the value is strictly beyond the limit on that side
   * @param outer whether it is strictly beyond two thirds of the way to that limit
   */
  static Zone of(int side, boolean beyondLimit, boolean outer) {
    if (side == 0) {
      return CENTRE;
    }
    if (beyondLimit) {
      return side < 0 ? BELOW_LIMIT : ABOVE_LIMIT;
    }
    if (outer) {
      return side < 0 ? NEAR_LOWER_LIMIT : NEAR_UPPER_LIMIT;
    }
    return side < 0 ? BELOW_CENTRE : ABOVE_CENTRE;
  }
}
