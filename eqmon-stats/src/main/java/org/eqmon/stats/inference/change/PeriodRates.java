package org.eqmon.stats.inference.change;

/**
 * A reference group's and a group's rate in one period.
 *
 * @param referenceRate the reference group's rate, from 0 to 1
 * @param referenceTrials the number of people it is a rate of, at least 0
 * @param rate the group's rate, from 0 to 1
 * @param trials the number of people it is a rate of, at least 0
 */
public record PeriodRates(double referenceRate, long referenceTrials, double rate, long trials) {
  /** Refuses a rate that isn't from 0 to 1 and a negative number of people. */
  public PeriodRates {
    if (!(referenceRate >= 0 && referenceRate <= 1 && rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("a rate must be from 0 to 1");
    }
    if (referenceTrials < 0 || trials < 0) {
      throw new IllegalArgumentException("a number of trials must be 0 or more");
    }
  }

  /**
   * Returns the rates of events among trials; the rate of no trials is 0, and has no weight.
   *
   * @throws IllegalArgumentException if events aren't from 0 to trials
   */
  public static PeriodRates ofCounts(
      long referenceEvents, long referenceTrials, long events, long trials) {
    return new PeriodRates(
        rate(referenceEvents, referenceTrials), referenceTrials, rate(events, trials), trials);
  }

  /** Returns the reference group's rate minus the group's. */
  public double gap() {
    return referenceRate - rate;
  }

  private static double rate(long events, long trials) {
    if (events < 0 || events > trials) {
      throw new IllegalArgumentException("events must be from 0 to trials");
    }
    return trials == 0 ? 0 : (double) events / trials;
  }
}
