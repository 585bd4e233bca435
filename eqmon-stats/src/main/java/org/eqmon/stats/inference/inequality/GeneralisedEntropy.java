package org.eqmon.stats.inference.inequality;

import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The generalised entropy of a value among people: {@code (mean r^a - 1) / (a (a - 1))}, with r
 * each value over the mean; for a = 0 the mean log deviation {@code -mean ln r}, for a = 1 Theil's
 * T {@code mean r ln r}. The lower the sensitivity a, the more low values count. 0 if all are
 * equal.
 *
 * <p>It describes these people. As an estimate for a larger population it is a little too low.
 *
 * <p>Source: Shorrocks 1980, Econometrica 48.
 */
public final class GeneralisedEntropy {
  private static final GeneralisedEntropy DEFAULTS = new GeneralisedEntropy(1);

  private final double sensitivity;

  private GeneralisedEntropy(double sensitivity) {
    this.sensitivity = sensitivity;
  }

  /** Returns Theil's T, with a sensitivity of 1. */
  public static GeneralisedEntropy withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the index with another sensitivity.
   *
   * @param sensitivity a, finite
   * @throws IllegalArgumentException if it isn't finite
   */
  public GeneralisedEntropy withSensitivity(double sensitivity) {
    if (!Double.isFinite(sensitivity)) {
      throw new IllegalArgumentException("the sensitivity must be a finite number");
    }
    return new GeneralisedEntropy(sensitivity);
  }

  /**
   * Measures the inequality of a value.
   *
   * @return the index, without an interval; infinite if the sensitivity is 0 or less and somebody's
   *     value is 0; undefined for {@link UndefinedReason#TOO_FEW_VALUES} without values, and for
   *     {@link UndefinedReason#ZERO_DENOMINATOR} if all are 0
   * @throws IllegalArgumentException if a value is negative
   */
  public IntervalEstimate of(ValueCounts values) {
    Method method =
        new Method("inequality.individual.generalisedEntropy", "Shorrocks 1980, Econometrica 48");
    return PositiveValues.whyNoMean(values)
        .map(reason -> IntervalEstimate.undefined(reason, method))
        .orElseGet(
            () ->
                new IntervalEstimate(
                    reckoned(index(values, sensitivity)), Optional.empty(), method));
  }

  /** Returns an index, undefined if its powers left the range of a double. */
  static Estimate reckoned(double index) {
    return Double.isNaN(index) ? Estimate.undefined(UndefinedReason.TOO_LARGE) : Estimate.of(index);
  }

  /** Returns the index of values whose mean is above 0. */
  static double index(ValueCounts values, double sensitivity) {
    double mean = PositiveValues.mean(values);
    return Math.max(0, PositiveValues.average(values, v -> term(v / mean, sensitivity)));
  }

  /** Terms that are 0 at r = 1 and nowhere negative, so that near equality nothing cancels. */
  private static double term(double r, double a) {
    if (a == 0) {
      return r - 1 - Math.log(r);
    }
    if (a == 1) {
      return (r == 0 ? 0 : r * Math.log(r)) - (r - 1);
    }
    if (a == 2) {
      return (r - 1) * (r - 1) / 2;
    }
    if (r == 0) {
      return a < 0 ? Double.POSITIVE_INFINITY : (a - 1) / (a * (a - 1));
    }
    double log = Math.log(r);
    double excess =
        a < 0.5
            ? Math.expm1(a * log) - a * (r - 1)
            : r * Math.expm1((a - 1) * log) - (a - 1) * (r - 1);
    return excess / (a * (a - 1));
  }
}
