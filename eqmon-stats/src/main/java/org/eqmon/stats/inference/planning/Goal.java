package org.eqmon.stats.inference.planning;

import org.eqmon.stats.inference.numerics.Normal;

/**
 * What a plan is to achieve.
 *
 * @param level the two-sided level of the test, between 0 and 1, such as 0.05
 * @param power the chance of finding the gap, more than the level and less than 1, such as 0.8
 */
public record Goal(double level, double power) {
  /** A level of 0.05 and a power of 0.8. */
  public static final Goal USUAL = new Goal(0.05, 0.8);

  /** Refuses a level or a power out of its range. */
  public Goal {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "the level must be between 0 and 1, such as 0.05, and was " + level);
    }
    if (!(power > level && power < 1)) {
      throw new IllegalArgumentException(
          "the power must be more than the level and less than 1, such as 0.8, and was " + power);
    }
  }

  /** Returns the normal value beyond which a two-sided test at the level rejects. */
  double critical() {
    return Normal.upperQuantile(level / 2);
  }

  /** Returns the normal value whose lower tail is the power. */
  double powerQuantile() {
    return Normal.upperQuantile(1 - power);
  }
}
