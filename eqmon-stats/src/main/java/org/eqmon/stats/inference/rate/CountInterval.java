package org.eqmon.stats.inference.rate;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.numerics.MeanLimits;

/** An interval for the mean number of independent events. By default the exact one at 95%. */
public final class CountInterval {
  private static final CountInterval DEFAULTS =
      new CountInterval(CountMethod.EXACT_POISSON, Confidence.NINETY_FIVE_PERCENT);

  private final CountMethod method;
  private final Confidence confidence;

  private CountInterval(CountMethod method, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the exact interval at 95%. */
  public static CountInterval withDefaults() {
    return DEFAULTS;
  }

  /** Returns the interval made another way. */
  public CountInterval with(CountMethod method) {
    return new CountInterval(method, confidence);
  }

  /** Returns the interval at another confidence. */
  public CountInterval with(Confidence confidence) {
    return new CountInterval(method, confidence);
  }

  /**
   * Returns the count with the interval of its mean, from 0 up; the lower limit for no events is 0.
   *
   * @param count the number of events, 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public IntervalEstimate of(long count) {
    Counts.requireCount(count);
    return IntervalEstimate.of((double) count, limits(count), method.method());
  }

  Interval limits(long count) {
    double z = confidence.normalQuantile();
    double tail = confidence.tail();
    return method == CountMethod.BYAR
        ? new Interval(
            MeanLimits.byarLower(count, z), MeanLimits.byarUpper(count, z), confidence.level())
        : new Interval(
            MeanLimits.lower(count, tail), MeanLimits.upper(count, tail), confidence.level());
  }
}
