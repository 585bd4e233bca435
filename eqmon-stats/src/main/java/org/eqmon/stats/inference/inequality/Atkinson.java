package org.eqmon.stats.inference.inequality;

import java.util.Optional;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * Atkinson's index of inequality among people: the share of the total that could be given up, if
 * the rest were shared equally, without loss of welfare. With r each value over the mean and e the
 * aversion to inequality, {@code 1 - (mean r^(1-e))^(1/(1-e))}, and for e = 1 one minus the
 * geometric mean of r. From 0, if all are equal, to 1.
 *
 * <p>Source: Atkinson 1970, Journal of Economic Theory 2.
 */
public final class Atkinson {
  private static final Atkinson DEFAULTS = new Atkinson(1);

  private final double aversion;

  private Atkinson(double aversion) {
    this.aversion = aversion;
  }

  /** Returns the index with an aversion of 1. */
  public static Atkinson withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the index with another aversion.
   *
   * @param aversion e, above 0 and finite
   * @throws IllegalArgumentException if it isn't
   */
  public Atkinson withAversion(double aversion) {
    if (!(aversion > 0 && aversion < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the aversion to inequality must be above 0, and finite");
    }
    return new Atkinson(aversion);
  }

  /**
   * Measures the inequality of a value.
   *
   * @return the index, without an interval; 1 if the aversion is 1 or more and somebody's value is
   *     0; undefined for {@link UndefinedReason#TOO_FEW_VALUES} without values, and for {@link
   *     UndefinedReason#ZERO_DENOMINATOR} if all are 0
   * @throws IllegalArgumentException if a value is negative
   */
  public IntervalEstimate of(ValueCounts values) {
    Method method =
        new Method("inequality.individual.atkinson", "Atkinson 1970, Journal of Economic Theory 2");
    return PositiveValues.whyNoMean(values)
        .map(reason -> IntervalEstimate.undefined(reason, method))
        .orElseGet(
            () ->
                new IntervalEstimate(
                    GeneralisedEntropy.reckoned(index(values)), Optional.empty(), method));
  }

  private double index(ValueCounts values) {
    double power = 1 - aversion;
    double entropy = GeneralisedEntropy.index(values, power);
    double logEquivalent =
        power == 0 ? -entropy : Math.log1p(power * (power - 1) * entropy) / power;
    return -Math.expm1(logEquivalent);
  }
}
