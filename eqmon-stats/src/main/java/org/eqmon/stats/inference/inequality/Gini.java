package org.eqmon.stats.inference.inequality;

import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The Gini coefficient of a value among people: the mean absolute difference of all n^2 pairs of
 * people, over twice the mean. From 0, if all are equal, to 1 - 1/n, if one person has everything.
 *
 * <p>It describes these people; times n / (n - 1) it estimates a larger population's with less
 * bias.
 *
 * <p>Source: Gini 1914.
 */
public final class Gini {
  private static final Method METHOD = new Method("inequality.individual.gini", "Gini 1914");
  private static final Gini DEFAULTS = new Gini();

  private Gini() {}

  /** Returns the coefficient. */
  public static Gini withDefaults() {
    return DEFAULTS;
  }

  /**
   * Measures the inequality of a value.
   *
   * @return the coefficient, without an interval; undefined for {@link
   *     UndefinedReason#TOO_FEW_VALUES} without values, and for {@link
   *     UndefinedReason#ZERO_DENOMINATOR} if all are 0
   * @throws IllegalArgumentException if a value is negative
   */
  public IntervalEstimate of(ValueCounts values) {
    return PositiveValues.whyNoMean(values)
        .map(reason -> IntervalEstimate.undefined(reason, METHOD))
        .orElseGet(
            () -> new IntervalEstimate(Estimate.of(index(values)), Optional.empty(), METHOD));
  }

  /** The area between the Lorenz curve and equality: sums of F(1 - F) over the steps of value. */
  private static double index(ValueCounts values) {
    double total = values.total();
    double below = 0;
    double area = 0;
    for (int i = 1; i < values.distinct(); i++) {
      below += values.count(i - 1) / total;
      area += (values.value(i) - values.value(i - 1)) * below * (1 - below);
    }
    return area / PositiveValues.mean(values);
  }
}
