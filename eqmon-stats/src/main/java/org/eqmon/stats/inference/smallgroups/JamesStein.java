package org.eqmon.stats.inference.smallgroups;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * James and Stein's estimates of several values that are each measured with the same error: all are
 * drawn towards their mean m by one factor, {@code m + c (y - m)} with {@code c = 1 - (k - 3)
 * sigma^2 / sum (y - m)^2}.
 *
 * <p>The sum of squared errors is smaller than that of the values themselves, whatever the true
 * values are, if there are four values or more. A single value may do worse, and there are no
 * intervals: for groups that differ in size, or for intervals, take {@link BetaBinomialShrinkage}
 * or {@link RandomEffects}.
 *
 * <p>By default the factor is at least 0, {@link Factor#POSITIVE_PART}.
 *
 * <p>Source: Efron and Morris 1975, Journal of the American Statistical Association 70.
 */
public final class JamesStein {
  private static final JamesStein DEFAULTS = new JamesStein(Factor.POSITIVE_PART);

  /** What is made of a factor below 0, which would turn the order of the values round. */
  public enum Factor {
    /** It is taken as 0, and all values come out equal; never worse than as it comes. */
    POSITIVE_PART("shrinkage.jamesStein.positivePart"),
    /** As it comes. */
    UNTRUNCATED("shrinkage.jamesStein");

    private final Method method;

    Factor(String id) {
      this.method =
          new Method(id, "Efron & Morris 1975, Journal of the American Statistical Association 70");
    }

    /** Returns the id and reference. */
    public Method method() {
      return method;
    }
  }

  private final Factor factor;

  private JamesStein(Factor factor) {
    this.factor = Objects.requireNonNull(factor, "factor");
  }

  /** Returns the method with a factor of at least 0. */
  public static JamesStein withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with something else made of a factor below 0. */
  public JamesStein with(Factor factor) {
    return new JamesStein(factor);
  }

  /**
   * Shrinks rates of groups of one size. The error of each is that of the mean rate, {@code sqrt(m
   * (1 - m) / n)}.
   *
   * @param rates the rate of each group, from 0 to 1
   * @param trials the trials of each group, 1 or more
   * @return the estimates; undefined as in {@link #of}, and for {@link
   *     UndefinedReason#NO_VARIATION} if every rate is 0 or every rate is 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public JamesSteinEstimates ofRates(double[] rates, long trials) {
    if (trials < 1) {
      throw new IllegalArgumentException("the trials of each group must be 1 or more");
    }
    for (double rate : rates) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("rates must be from 0 to 1");
      }
    }
    double mean = mean(rates);
    return rates.length > 0 && (mean == 0 || mean == 1)
        ? undefined(UndefinedReason.NO_VARIATION, rates.length)
        : shrink(rates, mean, mean * (1 - mean) / trials);
  }

  /**
   * Shrinks values that have one standard error.
   *
   * @param values the values, finite
   * @param standardError their standard error, more than 0 and finite
   * @return the estimates; undefined for {@link UndefinedReason#TOO_FEW_VALUES} with fewer than
   *     three values, and for {@link UndefinedReason#ZERO_VARIANCE} if all are equal and the factor
   *     is to be taken as it comes. With three the factor is 1.
   * @throws IllegalArgumentException if a number is out of its range
   */
  public JamesSteinEstimates of(double[] values, double standardError) {
    if (!(standardError > 0 && standardError <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "the standard error must be more than 0 and finite (at most 1e60)");
    }
    for (double value : values) {
      if (!Magnitude.isReckonable(value)) {
        throw new IllegalArgumentException("values must be finite (at most 1e60)");
      }
    }
    return shrink(values, mean(values), standardError * standardError);
  }

  private JamesSteinEstimates shrink(double[] values, double mean, double variance) {
    int k = values.length;
    if (k < 3) {
      return undefined(UndefinedReason.TOO_FEW_VALUES, k);
    }
    double first = values[0];
    boolean allEqual = Arrays.stream(values).allMatch(v -> v == first);
    if (allEqual && factor == Factor.UNTRUNCATED) {
      return undefined(UndefinedReason.ZERO_VARIANCE, k);
    }
    double spread = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double raw = allEqual ? 0 : 1 - (k - 3) * variance / spread;
    double c = factor == Factor.POSITIVE_PART ? Math.max(0, raw) : raw;
    return new JamesSteinEstimates(
        Estimate.of(mean),
        Estimate.of(c),
        Arrays.stream(values).mapToObj(v -> Estimate.of(mean + c * (v - mean))).toList(),
        factor.method());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private JamesSteinEstimates undefined(UndefinedReason reason, int k) {
    Estimate none = Estimate.undefined(reason);
    List<Estimate> estimates = Collections.nCopies(k, none);
    return new JamesSteinEstimates(none, none, estimates, factor.method());
  }
}
