package org.eqmon.stats.inference.standardisation;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Totals;
import org.eqmon.stats.inference.rate.CountInterval;
import org.eqmon.stats.inference.rate.CountMethod;

/**
 * The indirectly standardised ratio: a group's events over those that it would have had at a
 * reference's rates in each band. It works for groups too small for rates of their own, but the
 * ratios of two groups can't be compared with each other: each has its own make-up.
 *
 * <p>The interval is that of a Poisson count over the expected events, which are taken as known: by
 * default the exact one, which is right for any count.
 *
 * <p>Source: Breslow and Day 1987, Statistical Methods in Cancer Research, volume II; Garwood 1936,
 * Biometrika 28.
 */
public final class IndirectStandardisation {
  private static final Method EXACT =
      new Method("standardisation.indirect.exact", "Garwood 1936, Biometrika 28");
  private static final Method BYARS =
      new Method(
          "standardisation.indirect.byars",
          "Breslow & Day 1987, Statistical Methods in Cancer Research, volume II");
  private static final IndirectStandardisation DEFAULTS =
      new IndirectStandardisation(CountMethod.EXACT_POISSON, 1, Confidence.NINETY_FIVE_PERCENT);

  private final CountMethod limits;
  private final double multiplier;
  private final Confidence confidence;

  private IndirectStandardisation(CountMethod limits, double multiplier, Confidence confidence) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.multiplier = multiplier;
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the ratio with the exact interval at 95%. */
  public static IndirectStandardisation withDefaults() {
    return DEFAULTS;
  }

  /** Returns the ratio with its interval made another way. */
  public IndirectStandardisation with(CountMethod limits) {
    return new IndirectStandardisation(limits, multiplier, confidence);
  }

  /** Returns the ratio with its interval at another level. */
  public IndirectStandardisation with(Confidence confidence) {
    return new IndirectStandardisation(limits, multiplier, confidence);
  }

  /**
   * Returns the ratio times a number, such as 100.
   *
   * @param multiplier the number, above 0 and finite
   * @throws IllegalArgumentException if it isn't
   */
  public IndirectStandardisation withMultiplier(double multiplier) {
    return new IndirectStandardisation(limits, Bands.positive(multiplier), confidence);
  }

  /**
   * Standardises a count.
   *
   * @param events the group's events in each band
   * @param populations the group's people, or years of exposure, in each band
   * @param referenceEvents the reference's events in each band
   * @param referencePopulations the reference's people in each band
   * @return the ratio; its expected events undefined for {@link UndefinedReason#EMPTY_GROUP} if the
   *     reference has nobody in a band that the group has, and the ratio also for {@link
   *     UndefinedReason#ZERO_DENOMINATOR} if none are expected
   * @throws IllegalArgumentException if the lengths differ, a number is negative or not finite, or
   *     a band without people has events
   */
  public IndirectRatio of(
      long[] events,
      double[] populations,
      double[] referenceEvents,
      double[] referencePopulations) {
    Bands.check(events, populations);
    Bands.checkLength(events, referenceEvents);
    Bands.checkLength(events, referencePopulations);
    Method method = limits == CountMethod.BYAR ? BYARS : EXACT;
    long observed = 0;
    double expected = 0;
    boolean known = true;
    for (int i = 0; i < events.length; i++) {
      double referenceRate =
          Bands.notNegative(referenceEvents[i]) / Bands.notNegative(referencePopulations[i]);
      observed = Totals.plus(observed, events[i]);
      known &= populations[i] == 0 || referencePopulations[i] > 0;
      expected += populations[i] == 0 ? 0 : populations[i] * referenceRate;
    }
    if (!known || expected == 0) {
      UndefinedReason reason =
          known ? UndefinedReason.ZERO_DENOMINATOR : UndefinedReason.EMPTY_GROUP;
      return new IndirectRatio(
          observed,
          known ? Estimate.of(0) : Estimate.undefined(reason),
          IntervalEstimate.undefined(reason, method));
    }
    Interval count =
        CountInterval.withDefaults()
            .with(limits)
            .with(confidence)
            .of(observed)
            .interval()
            .orElseThrow();
    double scale = multiplier / expected;
    return new IndirectRatio(
        observed,
        Estimate.of(expected),
        IntervalEstimate.of(
            observed * scale,
            new Interval(count.lower() * scale, count.upper() * scale, confidence.level()),
            method));
  }
}
