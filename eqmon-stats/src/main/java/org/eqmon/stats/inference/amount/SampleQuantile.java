package org.eqmon.stats.inference.amount;

import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * A quantile of a group, such as its median, with an interval that supposes nothing about the
 * distribution: its limits are the values of two ranks, chosen by the binomial distribution of the
 * number of values below the quantile.
 *
 * <p>Where there are too few values for a limit at this confidence, that limit is infinite: five
 * values can't bound a median at 95%. <strong>The interval says at which confidence it
 * holds</strong>, at least the one asked for. It holds for values with ties too. Undefined without
 * values.
 */
public final class SampleQuantile {
  private final QuantileType type;
  private final Confidence confidence;

  private SampleQuantile(QuantileType type, Confidence confidence) {
    this.type = type;
    this.confidence = confidence;
  }

  /** Returns {@link QuantileType#MODE_OF_UNIFORM} (type 7) with 95% intervals. */
  public static SampleQuantile withDefaults() {
    return new SampleQuantile(QuantileType.MODE_OF_UNIFORM, Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another definition of the estimate; the interval has none of it. */
  public SampleQuantile with(QuantileType newType) {
    return new SampleQuantile(newType, confidence);
  }

  /** Returns the method with another confidence. */
  public SampleQuantile with(Confidence newConfidence) {
    return new SampleQuantile(type, newConfidence);
  }

  /** Returns the median. */
  public IntervalEstimate median(ValueCounts values) {
    return quantile(values, 0.5);
  }

  /**
   * Returns a quantile.
   *
   * @param probability the share of values that lie below, from 0 to 1
   * @throws IllegalArgumentException if the probability isn't from 0 to 1
   */
  public IntervalEstimate quantile(ValueCounts values, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "the probability of a quantile must be from 0 to 1, and was " + probability);
    }
    if (values.isEmpty()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, type.method());
    }
    long n = values.total();
    OrderStatistics sample = new OrderStatistics(values);
    double tail = confidence.tail();
    Binomial below = new Binomial(n, probability);
    long lower = Roots.first(rank -> below.atMost(rank - 1) > tail, 1, n) - 1;
    long upper = Roots.first(rank -> below.atLeast(rank) <= tail, 1, n);
    double missed = below.atMost(lower - 1) + below.atLeast(upper);
    Interval interval =
        new Interval(
            lower == 0 ? Double.NEGATIVE_INFINITY : sample.at(lower),
            upper > n ? Double.POSITIVE_INFINITY : sample.at(upper),
            missed == 0 ? Math.nextDown(1.0) : 1 - missed);
    return new IntervalEstimate(
        Estimate.of(type.of(sample, n, probability)), Optional.of(interval), type.method());
  }
}
