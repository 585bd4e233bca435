package org.eqmon.stats.inference.processcontrol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The p-chart of a rate over periods, and Laney's p'-chart, which allows for more variation between
 * periods than chance among people makes.
 *
 * <p>The centre is all events over all trials, c. The limits are {@code c -+ 3 sigmaZ sqrt(c (1 -
 * c) / n)}, cut at 0 and 1. sigmaZ is 1 on a p-chart. On a p'-chart it is the mean distance of
 * successive z-values divided by 1.128, where {@code z = (x/n - c) / sqrt(c (1 - c) / n)}; it can
 * be below 1. A p-chart of large numbers flags nearly everything; a p'-chart then still tells
 * common from special causes. A period without trials has no value and limits of 0 and 1, and is
 * passed over. Whether a value is beyond a limit is decided without rounding.
 *
 * <p>Source: Shewhart 1931; Laney 2002, Quality Engineering 14.
 */
public final class ProportionChart {
  private static final Method P_CHART =
      new Method(
          "spc.pChart", "Shewhart 1931, Economic Control of Quality of Manufactured Product");
  private static final Method LANEY =
      new Method("spc.laneyPPrime", "Laney 2002, Quality Engineering 14");
  private static final ProportionChart DEFAULTS = new ProportionChart(Spread.LANEY);
  private static final double MEAN_RANGE_OF_TWO = 1.128;

  /** What the limits take as common-cause variation. */
  public enum Spread {
    /** Chance among people only: the p-chart. */
    BINOMIAL,
    /** As much as successive periods differ: Laney's p'-chart. */
    LANEY
  }

  private final Spread spread;

  private ProportionChart(Spread spread) {
    this.spread = Objects.requireNonNull(spread, "spread");
  }

  /** Returns Laney's p'-chart. */
  public static ProportionChart withDefaults() {
    return DEFAULTS;
  }

  /** Returns the chart with another spread. */
  public ProportionChart with(Spread spread) {
    return new ProportionChart(spread);
  }

  /**
   * Charts a rate.
   *
   * @param events the events of each period, in time order
   * @param trials the trials of each period, in time order
   * @return the chart; undefined for {@link UndefinedReason#EMPTY_GROUP} if there are no trials,
   *     and a p'-chart for {@link UndefinedReason#TOO_FEW_VALUES} with fewer than two periods with
   *     trials, and for {@link UndefinedReason#NO_VARIATION} if there are no events or nothing but
   *     events
   * @throws IllegalArgumentException if the lengths differ, or events aren't from 0 to trials
   */
  public ProportionLimits of(long[] events, long[] trials) {
    if (events.length != trials.length) {
      throw new IllegalArgumentException("events and trials must have one number for each period");
    }
    long allEvents = 0;
    long allTrials = 0;
    int periods = 0;
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0 || events[i] > trials[i]) {
        throw new IllegalArgumentException("events must be from 0 to the trials of their period");
      }
      allEvents = Totals.plus(allEvents, events[i]);
      allTrials = Totals.plus(allTrials, trials[i]);
      periods += trials[i] > 0 ? 1 : 0;
    }
    if (allTrials == 0) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    double sigmaZ = 1;
    if (spread == Spread.LANEY) {
      if (periods < 2) {
        return undefined(UndefinedReason.TOO_FEW_VALUES);
      }
      if (allEvents == 0 || allEvents == allTrials) {
        return undefined(UndefinedReason.NO_VARIATION);
      }
      sigmaZ = sigmaZ(events, trials, allEvents, allTrials);
    }
    double centre = (double) allEvents / allTrials;
    List<ChartPoint> points = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      if (trials[i] == 0) {
        points.add(
            new ChartPoint(Estimate.undefined(UndefinedReason.EMPTY_GROUP), 0, 1, Zone.NO_VALUE));
        continue;
      }
      double half = 3 * sigmaZ * Math.sqrt(centre * (1 - centre) / trials[i]);
      points.add(
          new ChartPoint(
              Estimate.of((double) events[i] / trials[i]),
              Math.max(0, centre - half),
              Math.min(1, centre + half),
              zone(events[i], trials[i], allEvents, allTrials, sigmaZ)));
    }
    return new ProportionLimits(
        new ControlChart(Estimate.of(centre), points, method()), Estimate.of(sigmaZ));
  }

  private static double sigmaZ(long[] events, long[] trials, long allEvents, long allTrials) {
    double centre = (double) allEvents / allTrials;
    double sum = 0;
    int ranges = -1;
    double previous = 0;
    for (int i = 0; i < events.length; i++) {
      if (trials[i] == 0) {
        continue;
      }
      double z =
          ((double) events[i] / trials[i] - centre) / Math.sqrt(centre * (1 - centre) / trials[i]);
      sum += ranges < 0 ? 0 : Math.abs(z - previous);
      previous = z;
      ranges++;
    }
    return sum / ranges / MEAN_RANGE_OF_TWO;
  }

  /** Compares (x N - n X)^2 with (3 sigmaZ)^2 n X (N - X), and with (2 sigmaZ)^2. */
  private static Zone zone(
      long events, long trials, long allEvents, long allTrials, double sigmaZ) {
    BigDecimal n = BigDecimal.valueOf(trials);
    BigDecimal offset =
        BigDecimal.valueOf(events)
            .multiply(BigDecimal.valueOf(allTrials))
            .subtract(n.multiply(BigDecimal.valueOf(allEvents)));
    BigDecimal square = offset.pow(2);
    BigDecimal variance =
        new BigDecimal(sigmaZ)
            .pow(2)
            .multiply(n)
            .multiply(BigDecimal.valueOf(allEvents))
            .multiply(BigDecimal.valueOf(allTrials - allEvents));
    return Zone.of(
        offset.signum(),
        square.compareTo(variance.multiply(BigDecimal.valueOf(9))) > 0,
        square.compareTo(variance.multiply(BigDecimal.valueOf(4))) > 0);
  }

  private ProportionLimits undefined(UndefinedReason reason) {
    Estimate none = Estimate.undefined(reason);
    return new ProportionLimits(new ControlChart(none, List.of(), method()), none);
  }

  private Method method() {
    return spread == Spread.LANEY ? LANEY : P_CHART;
  }
}
