package org.eqmon.stats.inference.standardisation;

import org.eqmon.stats.inference.numerics.Magnitude;

/** What the numbers of bands may be. */
final class Bands {
  private Bands() {}

  static void check(long[] events, double[] populations) {
    checkLength(events, populations);
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0) {
        throw new IllegalArgumentException("a number of events must be 0 or more");
      }
      if (notNegative(populations[i]) == 0 && events[i] > 0) {
        throw new IllegalArgumentException("a band without people can't have events");
      }
    }
  }

  static void checkLength(long[] events, double[] others) {
    if (events.length != others.length) {
      throw new IllegalArgumentException("there must be one number for each band");
    }
  }

  static double notNegative(double population) {
    if (!(population >= 0 && population <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "a population must be 0 or more, and finite (at most 1e60)");
    }
    return population;
  }

  static double positive(double multiplier) {
    if (!(multiplier > 0 && multiplier <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the multiplier must be above 0, and finite (at most 1e60), and was " + multiplier);
    }
    return multiplier;
  }
}
