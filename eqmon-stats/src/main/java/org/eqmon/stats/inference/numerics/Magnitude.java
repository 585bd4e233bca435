package org.eqmon.stats.inference.numerics;

/**
 * How large a number that callers bring may be: at most 1e60 in size, of which the fourth power
 * still adds up over any number of people. Beyond it squares and products leave the range of a
 * double, and no amount, time or rate is so large in any unit.
 */
public final class Magnitude {
  /** The largest size that is reckoned with. */
  public static final double LARGEST = 1e60;

  private Magnitude() {}

  /** Returns whether a number is known, finite and at most {@link #LARGEST} in size. */
  public static boolean isReckonable(double number) {
    return Math.abs(number) <= LARGEST;
  }
}
