package org.eqmon.stats.inference.standardisation;

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
    if (!(population >= 0 && population < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a population must be 0 or more, and finite");
    }
    return population;
  }

  static double positive(double multiplier) {
    if (!(multiplier > 0 && multiplier < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the multiplier must be above 0, and finite, and was " + multiplier);
    }
    return multiplier;
  }
}
