package org.eqmon.stats.inference.change;

/** Which way a series goes. */
public enum Direction {
  /** Later, or higher-scored, values are lower. */
  FALLING,
  /** Neither. */
  LEVEL,
  /** Later, or higher-scored, values are higher. */
  RISING;

  /** Returns the direction that a slope's sign says. */
  static Direction ofSign(int sign) {
    return sign < 0 ? FALLING : sign > 0 ? RISING : LEVEL;
  }

  /** Returns -1 for falling, 0 for level, 1 for rising. */
  public int sign() {
    return switch (this) {
      case FALLING -> -1;
      case LEVEL -> 0;
      case RISING -> 1;
    };
  }
}
