package org.eqmon.stats.inference.processcontrol;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Overdispersion of a funnel plot: units that all differ more than chance explains, for reasons
 * that the plot doesn't know. Without allowing for it, a funnel of large units flags nearly all of
 * them.
 *
 * <p>Each unit's z-value is {@code sqrt(E) ln(O/E)} for a ratio of observed to expected events, and
 * {@code 2 sqrt(n) (asin sqrt(x/n) - asin sqrt(p))} for a proportion with p the rate of all. The
 * most extreme z-values at either end are left out: ranked r of n, with k = 1/trim classes, those
 * with {@code floor(r k / (n + 1))} of 0 or at least k - 1; equal ones share their mean rank. phi
 * is the mean square of the m that stay, and with weights w (E, or 4n)
 *
 * <pre>  tau^2 = max(0, (m phi - (m - 1)) / (sum w - sum w^2 / sum w))</pre>
 *
 * <p>Leaving out the extremes makes phi smaller than 1 when there is no overdispersion; that is
 * meant, so that outliers don't widen the limits that should find them.
 *
 * <p>Source: Spiegelhalter 2005, Statistics in Medicine 24, <i>Funnel plots for comparing
 * institutional performance</i>, with truncation in place of Winsorising.
 */
public final class Overdispersion {
  private static final Method METHOD =
      new Method("spc.funnel.overdispersion", "Spiegelhalter 2005, Statistics in Medicine 24");
  private static final Overdispersion DEFAULTS = new Overdispersion(new BigDecimal("0.1"));

  private final BigDecimal trim;

  private Overdispersion(BigDecimal trim) {
    this.trim = trim;
  }

  /** Returns the estimate with a tenth trimmed at either end. */
  public static Overdispersion withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the estimate with another share trimmed at either end.
   *
   * @param trim the share, above 0 and below 0.5
   * @throws IllegalArgumentException if it isn't
   */
  public Overdispersion withTrim(double trim) {
    if (!(trim > 0 && trim < 0.5)) {
      throw new IllegalArgumentException(
          "the share to trim must be above 0 and below 0.5, and was " + trim);
    }
    return new Overdispersion(BigDecimal.valueOf(trim));
  }

  /**
   * Judges ratios of observed to expected events.
   *
   * @param observed the observed events of each unit, 0 or more
   * @param expected the expected events of each unit, above 0
   * @return the dispersion; undefined for {@link UndefinedReason#TOO_FEW_VALUES} if trimming leaves
   *     nothing, or for tau squared only one unit, and for {@link UndefinedReason#TOO_FEW_EVENTS}
   *     if a unit without events is left
   * @throws IllegalArgumentException if the lengths differ or a number can't occur
   */
  public Dispersion ofRatios(double[] observed, double[] expected) {
    if (observed.length != expected.length) {
      throw new IllegalArgumentException(
          "observed and expected must have one number for each unit");
    }
    double[] z = new double[observed.length];
    for (int i = 0; i < z.length; i++) {
      if (!(observed[i] >= 0 && expected[i] > 0)
          || Double.isInfinite(observed[i])
          || Double.isInfinite(expected[i])) {
        throw new IllegalArgumentException(
            "observed events must be 0 or more, expected ones above 0, and both finite");
      }
      z[i] = Math.sqrt(expected[i]) * Math.log(observed[i] / expected[i]);
    }
    return of(z, expected, Dispersion.Scale.LOG_RATIO);
  }

  /**
   * Judges proportions against the rate of all units together.
   *
   * @param events the events of each unit
   * @param trials the trials of each unit; a unit without trials is passed over
   * @return the dispersion; undefined for {@link UndefinedReason#TOO_FEW_VALUES} if trimming leaves
   *     nothing, or for tau squared only one unit
   * @throws IllegalArgumentException if the lengths differ, or events aren't from 0 to trials
   */
  public Dispersion ofProportions(long[] events, long[] trials) {
    if (events.length != trials.length) {
      throw new IllegalArgumentException("events and trials must have one number for each unit");
    }
    long allEvents = 0;
    long allTrials = 0;
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0 || events[i] > trials[i]) {
        throw new IllegalArgumentException("events must be from 0 to the trials of their unit");
      }
      allEvents = Totals.plus(allEvents, events[i]);
      allTrials = Totals.plus(allTrials, trials[i]);
    }
    int[] units = IntStream.range(0, trials.length).filter(i -> trials[i] > 0).toArray();
    double centre = ProportionFunnel.arcsine((double) allEvents / Math.max(1, allTrials));
    double[] weights = new double[units.length];
    double[] z = new double[units.length];
    for (int i = 0; i < units.length; i++) {
      long n = trials[units[i]];
      weights[i] = 4.0 * n;
      z[i] =
          Math.sqrt(weights[i])
              * (ProportionFunnel.arcsine((double) events[units[i]] / n) - centre);
    }
    return of(z, weights, Dispersion.Scale.ARCSINE);
  }

  private Dispersion of(double[] z, double[] weights, Dispersion.Scale scale) {
    boolean[] kept = kept(z);
    int m = 0;
    double squares = 0;
    double sum = 0;
    double sumOfSquares = 0;
    for (int i = 0; i < z.length; i++) {
      if (kept[i]) {
        m++;
        squares += z[i] * z[i];
        sum += weights[i];
        sumOfSquares += weights[i] * weights[i];
      }
    }
    if (m == 0 || Double.isInfinite(squares)) {
      Estimate none =
          Estimate.undefined(
              m == 0 ? UndefinedReason.TOO_FEW_VALUES : UndefinedReason.TOO_FEW_EVENTS);
      return new Dispersion(none, none, scale, m, METHOD);
    }
    Estimate tauSquared =
        m == 1
            ? Estimate.undefined(UndefinedReason.TOO_FEW_VALUES)
            : Estimate.of(Math.max(0, (squares - (m - 1)) / (sum - sumOfSquares / sum)));
    return new Dispersion(Estimate.of(squares / m), tauSquared, scale, m, METHOD);
  }

  private boolean[] kept(double[] z) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    BigDecimal lastClass = BigDecimal.ONE.subtract(trim);
    boolean[] kept = new boolean[z.length];
    for (int i = 0; i < z.length; i++) {
      int below = 0;
      int equal = 0;
      for (double other : sorted) {
        below += other < z[i] ? 1 : 0;
        equal += other == z[i] ? 1 : 0;
      }
      BigDecimal rank = BigDecimal.valueOf(below + (equal + 1) / 2.0);
      BigDecimal trimClass =
          rank.divideToIntegralValue(trim.multiply(BigDecimal.valueOf(z.length + 1L)));
      kept[i] = trimClass.signum() > 0 && trimClass.multiply(trim).compareTo(lastClass) < 0;
    }
    return kept;
  }
}
