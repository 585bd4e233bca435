package org.eqmon.stats.inference.duration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A group's Kaplan-Meier curve: a share at each time, and a time for each share.
 *
 * <p>Of an empty group everything is undefined.
 */
public final class SurvivalCurve {
  /** Shares closer than this are the same share: 1 - 0.9 and 1/10 are. */
  private static final double SAME_SHARE = 1e-12;

  private final RiskTable table;
  private final double[] survival;
  private final double[] hazard;
  private final double[] logError;
  private final Estimate followUp;
  private final Confidence confidence;
  private final LimitScale scale;
  private final Method method;

  SurvivalCurve(Durations durations, Confidence confidence, LimitScale scale, Method method) {
    this.confidence = confidence;
    this.scale = scale;
    this.method = method;
    table = RiskTable.of(durations);
    followUp =
        durations.isEmpty()
            ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
            : Estimate.of(durations.time(durations.distinct() - 1));
    survival = new double[table.size()];
    hazard = new double[table.size()];
    logError = new double[table.size()];
    // Without censoring in between the product is a share of whole numbers, and is kept as one.
    double atStart = 1;
    long start = durations.total();
    long left = durations.total();
    double sum = 0;
    double variance = 0;
    for (int i = 0; i < survival.length; i++) {
      long risk = table.atRisk(i, 0);
      long ended = table.ended(i, 1, 0);
      if (risk != left) {
        atStart = i == 0 ? 1 : survival[i - 1];
        start = risk;
      }
      left = risk - ended;
      survival[i] = atStart * ((double) left / start);
      sum -= Math.log1p(-((double) ended / risk));
      variance += (double) ended / risk / left;
      hazard[i] = sum;
      logError[i] = Math.sqrt(variance);
    }
  }

  /**
   * Returns the share that has not reached the end by a time, that time included, with its interval
   * for that one time. Beyond {@link #followUp} the last value is carried on.
   *
   * <p>Before the first end the share is 1 with an error of 0 and limits 1 and 1: Greenwood's
   * formula knows of no doubt there. At a share of 0 there is neither error nor interval.
   *
   * @throws IllegalArgumentException if the time is NaN
   */
  public EstimateWithError at(double time) {
    int step = table.at(time);
    if (!followUp.isDefined()) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    if (step < 0) {
      return EstimateWithError.of(1, 0, new Interval(1, 1, confidence.level()), method);
    }
    if (survival[step] == 0) {
      return EstimateWithError.withoutError(0, UndefinedReason.ZERO_VARIANCE, method);
    }
    return new EstimateWithError(
        Estimate.of(survival[step]),
        Estimate.of(survival[step] * logError[step]),
        limits(step),
        method);
  }

  /** Returns the time by which half have reached the end. */
  public IntervalEstimate median() {
    return quantile(0.5);
  }

  /**
   * Returns the time by which a share has reached the end: the first at which the curve is at or
   * below one minus the share; if the curve is level there, the middle of the level stretch, which
   * at the end of the curve lasts until {@link #followUp}.
   *
   * <p>Undefined ({@link UndefinedReason#NOT_REACHED}) if the curve doesn't come down so far. The
   * limits are the first times at which the limits of the curve do; the upper one is infinite if
   * its curve doesn't, and without a lower one there is no interval.
   *
   * @param share more than 0, up to 1
   * @throws IllegalArgumentException if it isn't
   */
  public IntervalEstimate quantile(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a share must be more than 0 and at most 1, and was " + share);
    }
    if (!followUp.isDefined()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    double level = 1 - share;
    double lower = Double.POSITIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    for (int i = 0; i < survival.length && upper == Double.POSITIVE_INFINITY; i++) {
      Optional<Interval> limits = limits(i);
      if (limits.isPresent()) {
        if (limits.get().lower() <= level) {
          lower = Math.min(lower, table.time(i));
        }
        if (limits.get().upper() <= level) {
          upper = table.time(i);
        }
      }
    }
    Optional<Interval> interval =
        lower == Double.POSITIVE_INFINITY
            ? Optional.empty()
            : Optional.of(new Interval(lower, upper, confidence.level()));
    return new IntervalEstimate(firstAtOrBelow(level), interval, method);
  }

  private Estimate firstAtOrBelow(double level) {
    int first = firstStep(level + SAME_SHARE);
    if (first == survival.length) {
      return Estimate.undefined(UndefinedReason.NOT_REACHED);
    }
    int below = firstStep(level - SAME_SHARE);
    double from = table.time(first);
    double to =
        below == first ? from : below < survival.length ? table.time(below) : followUp.value();
    return Estimate.of(from + (to - from) / 2);
  }

  /** Returns the first step of the falling curve at or below a level. */
  private int firstStep(double level) {
    int from = 0;
    int to = survival.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (survival[middle] <= level) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private Optional<Interval> limits(int step) {
    return scale.limits(survival[step], hazard[step], logError[step], confidence);
  }

  /** Returns the share after a step, counted from 0. */
  double survival(int step) {
    return survival[step];
  }

  /** Returns minus the logarithm of the share after a step, exact where the share is near 1. */
  double hazard(int step) {
    return hazard[step];
  }

  RiskTable table() {
    return table;
  }

  /** Returns the times at which the curve falls, ascending. */
  public List<Double> times() {
    return Arrays.stream(table.times()).boxed().toList();
  }

  /** Returns the last time at which anybody was seen. */
  public Estimate followUp() {
    return followUp;
  }

  /** Returns how the curve was computed. */
  public Method method() {
    return method;
  }

  /** Returns the shape only. */
  @Override
  public String toString() {
    return "SurvivalCurve[" + survival.length + " steps]";
  }
}
