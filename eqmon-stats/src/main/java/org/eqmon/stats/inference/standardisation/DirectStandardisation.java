package org.eqmon.stats.inference.standardisation;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.GammaLimits;
import org.eqmon.stats.inference.numerics.Totals;
import org.eqmon.stats.inference.rate.CountInterval;
import org.eqmon.stats.inference.rate.CountMethod;

/**
 * The directly standardised rate: what a group's rate would be if it had the make-up of a standard
 * population, such as its ages. Two groups standardised to one standard can be compared.
 *
 * <p>With c events among n people in a band, and w the standard population's band, the rate is
 * {@code sum w c/n / sum w}, times the multiplier.
 *
 * <p>Source: see {@link DirectMethod}.
 */
public final class DirectStandardisation {
  private static final DirectStandardisation DEFAULTS =
      new DirectStandardisation(DirectMethod.FAY_FEUER, 1, Confidence.NINETY_FIVE_PERCENT);
  private static final long FEWEST_EVENTS = 10;

  private final DirectMethod method;
  private final double multiplier;
  private final Confidence confidence;

  private DirectStandardisation(DirectMethod method, double multiplier, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.multiplier = multiplier;
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the rate for each person with Fay and Feuer's interval at 95%. */
  public static DirectStandardisation withDefaults() {
    return DEFAULTS;
  }

  /** Returns the rate with its interval made another way. */
  public DirectStandardisation with(DirectMethod method) {
    return new DirectStandardisation(method, multiplier, confidence);
  }

  /** Returns the rate with its interval at another level. */
  public DirectStandardisation with(Confidence confidence) {
    return new DirectStandardisation(method, multiplier, confidence);
  }

  /**
   * Returns the rate for a number of people.
   *
   * @param multiplier the number, such as 1000; above 0 and finite
   * @throws IllegalArgumentException if it isn't
   */
  public DirectStandardisation withMultiplier(double multiplier) {
    return new DirectStandardisation(method, Bands.positive(multiplier), confidence);
  }

  /**
   * Standardises a rate.
   *
   * @param events the events in each band; they may be more than the people
   * @param populations the people, or years of exposure, in each band
   * @param standard the standard population in each band, on any scale
   * @return the rate; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in a band that
   *     the standard population has, for {@link UndefinedReason#ZERO_DENOMINATOR} if nobody is in
   *     the standard population, and with {@link DirectMethod#DOBSON_BYARS} for {@link
   *     UndefinedReason#TOO_FEW_EVENTS} below 10 events
   * @throws IllegalArgumentException if the lengths differ, a number is negative or not finite, or
   *     a band without people has events
   */
  public IntervalEstimate of(long[] events, double[] populations, double[] standard) {
    Bands.check(events, populations);
    Bands.checkLength(events, standard);
    long total = 0;
    double weights = 0;
    double rate = 0;
    double variance = 0;
    double heaviest = 0;
    for (int i = 0; i < events.length; i++) {
      double weight = Bands.notNegative(standard[i]);
      total = Totals.plus(total, events[i]);
      weights += weight;
      if (weight > 0) {
        if (populations[i] == 0) {
          return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method.method());
        }
        double perEvent = weight / populations[i];
        rate += perEvent * events[i];
        variance += perEvent * perEvent * events[i];
        heaviest = Math.max(heaviest, perEvent);
      }
    }
    if (weights == 0) {
      return IntervalEstimate.undefined(UndefinedReason.ZERO_DENOMINATOR, method.method());
    }
    if (method == DirectMethod.DOBSON_BYARS && total < FEWEST_EVENTS) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_FEW_EVENTS, method.method());
    }
    rate /= weights;
    variance /= weights * weights;
    double upperVariance = variance + heaviest / weights * (heaviest / weights);
    if (!(rate < Double.POSITIVE_INFINITY
        && upperVariance > 0
        && upperVariance < Double.POSITIVE_INFINITY)) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_LARGE, method.method());
    }
    Interval interval =
        method == DirectMethod.DOBSON_BYARS
            ? dobson(rate, variance, total)
            : fayFeuer(rate, variance, heaviest / weights);
    return IntervalEstimate.of(multiplier * rate, interval, method.method());
  }

  private Interval dobson(double rate, double variance, long total) {
    Interval byar =
        CountInterval.withDefaults()
            .with(CountMethod.BYAR)
            .with(confidence)
            .of(total)
            .interval()
            .orElseThrow();
    double scale = Math.sqrt(variance / total);
    return interval(rate + scale * (byar.lower() - total), rate + scale * (byar.upper() - total));
  }

  private Interval fayFeuer(double rate, double variance, double heaviest) {
    double lower =
        rate == 0
            ? 0
            : variance / rate * GammaLimits.lower(rate * rate / variance, confidence.tail());
    double upperRate = rate + heaviest;
    double upperVariance = variance + heaviest * heaviest;
    return interval(
        lower,
        upperVariance
            / upperRate
            * GammaLimits.upper(upperRate * upperRate / upperVariance, confidence.tail()));
  }

  private Interval interval(double lower, double upper) {
    return new Interval(multiplier * lower, multiplier * upper, confidence.level());
  }
}
