package org.eqmon.stats.inference.inequality;

import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The coefficient of variation of a value among people: the standard deviation, with n as its
 * divisor, over the mean. 0 if all are equal; it is the root of twice the generalised entropy of
 * sensitivity 2.
 *
 * <p>Source: Pearson 1896.
 */
public final class CoefficientOfVariation {
  private static final Method METHOD =
      new Method("inequality.individual.coefficientOfVariation", "Pearson 1896");
  private static final CoefficientOfVariation DEFAULTS = new CoefficientOfVariation();

  private CoefficientOfVariation() {}

  /** Returns the coefficient. */
  public static CoefficientOfVariation withDefaults() {
    return DEFAULTS;
  }

  /**
   * Measures the inequality of a value.
   *
   * @return the coefficient as a fraction, without an interval; undefined for {@link
   *     UndefinedReason#TOO_FEW_VALUES} without values, and for {@link
   *     UndefinedReason#ZERO_DENOMINATOR} if all are 0
   * @throws IllegalArgumentException if a value is negative
   */
  public IntervalEstimate of(ValueCounts values) {
    return PositiveValues.whyNoMean(values)
        .map(reason -> IntervalEstimate.undefined(reason, METHOD))
        .orElseGet(
            () ->
                new IntervalEstimate(
                    Estimate.of(Math.sqrt(2 * GeneralisedEntropy.index(values, 2))),
                    Optional.empty(),
                    METHOD));
  }
}
