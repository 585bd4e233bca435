package org.eqmon.stats.inference.rate;

import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * A rate: events per unit of exposure, such as person-years or dwellings.
 *
 * <p>Its limits are Byar's from {@value #SMALL_COUNT} events on and exact below, as in the
 * technical guidance of Public Health England's Fingertips. By default per 1, at 95%.
 */
public final class CrudeRate {
  /** The number of events from which Byar's limits are used. */
  public static final long SMALL_COUNT = 10;

  private static final Method METHOD =
      new Method("rate.interval.exactOrByar", "Garwood 1936; Breslow & Day 1987, volume II");
  private static final CrudeRate DEFAULTS = new CrudeRate(1, Confidence.NINETY_FIVE_PERCENT);

  private final double multiplier;
  private final Confidence confidence;

  private CrudeRate(double multiplier, Confidence confidence) {
    this.multiplier = multiplier;
    this.confidence = confidence;
  }

  /** Returns the rate per 1, at 95%. */
  public static CrudeRate withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the rate per another number, such as 1,000.
   *
   * @throws IllegalArgumentException if it isn't finite and more than 0
   */
  public CrudeRate withMultiplier(double multiplier) {
    if (!(multiplier > 0 && multiplier <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the multiplier of a rate must be finite (at most 1e60) and more than 0, and was "
              + multiplier);
    }
    return new CrudeRate(multiplier, confidence);
  }

  /** Returns the rate at another confidence. */
  public CrudeRate with(Confidence confidence) {
    return new CrudeRate(multiplier, confidence);
  }

  /**
   * Returns the rate with its interval; undefined if there is no exposure.
   *
   * @param count the number of events, 0 or more
   * @param exposure what they are divided by, finite and 0 or more
   * @throws IllegalArgumentException if either is out of its range
   */
  public IntervalEstimate of(long count, double exposure) {
    Counts.requireCount(count);
    Counts.requireExposure(exposure);
    if (exposure == 0) {
      return IntervalEstimate.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD);
    }
    CountMethod limits = count < SMALL_COUNT ? CountMethod.EXACT_POISSON : CountMethod.BYAR;
    Interval of = CountInterval.withDefaults().with(limits).with(confidence).limits(count);
    double scale = multiplier / exposure;
    return IntervalEstimate.of(
        count * scale,
        new Interval(of.lower() * scale, of.upper() * scale, confidence.level()),
        METHOD);
  }
}
