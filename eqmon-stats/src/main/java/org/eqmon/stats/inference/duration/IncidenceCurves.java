package org.eqmon.stats.inference.duration;

import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A group's cumulative incidence of each end, and the share that has reached none.
 *
 * <p>Of an empty group everything is undefined.
 */
public final class IncidenceCurves {
  private final RiskTable table;
  private final SurvivalCurve remaining;
  private final double[][] incidence;
  private final double[][] standardError;
  private final Confidence confidence;
  private final LimitScale scale;
  private final Method method;

  IncidenceCurves(
      Durations durations,
      SurvivalCurve remaining,
      Confidence confidence,
      LimitScale scale,
      Method method) {
    this.remaining = remaining;
    this.confidence = confidence;
    this.scale = scale;
    this.method = method;
    table = RiskTable.of(durations);
    incidence = new double[durations.ends()][table.size()];
    standardError = new double[durations.ends()][table.size()];
    for (int end = 1; end <= durations.ends(); end++) {
      fill(end, incidence[end - 1], standardError[end - 1]);
    }
  }

  /**
   * Goes from time to time with the covariance matrix of F and S: those at risk split into this
   * end, other ends and staying as in one draw from a multinomial distribution.
   */
  private void fill(int end, double[] curve, double[] error) {
    double f = 0;
    double varF = 0;
    double covFS = 0;
    double varS = 0;
    boolean alone = true;
    for (int i = 0; i < curve.length; i++) {
      double s = i == 0 ? 1 : remaining.survival(i - 1);
      double risk = table.atRisk(i, 0);
      double ended = table.ended(i, end, 0);
      double any = table.endedAny(i, 0);
      double p = ended / risk;
      double stay = (risk - any) / risk;
      alone &= ended == any;
      f = alone ? -Math.expm1(-remaining.hazard(i)) : f + s * p; // exactly 1 if all reach it
      double drawn = s * s / risk;
      varF += p * (2 * covFS + p * varS) + drawn * p * ((risk - ended) / risk);
      covFS = stay * (covFS + p * varS) - drawn * p * stay;
      varS = stay * (stay * varS + drawn * (any / risk));
      curve[i] = Math.min(1, f);
      error[i] = Math.sqrt(Math.max(0, varF));
    }
  }

  /**
   * Returns the share that has reached an end by a time, that time included, with its interval for
   * that one time. Beyond the last time that anybody was seen the last value is carried on.
   *
   * <p>Before the first such end the share is 0 with an error of 0 and limits 0 and 0: the formula
   * knows of no doubt there. At a share of 1 there is neither error nor interval.
   *
   * @param end from 1 to {@link #ends}
   * @throws IllegalArgumentException if there is no such end, or the time is NaN
   */
  public EstimateWithError incidence(int end, double time) {
    if (end < 1 || end > incidence.length) {
      throw new IllegalArgumentException(
          "the end must be from 1 to " + incidence.length + ", and was " + end);
    }
    int step = table.at(time);
    if (!remaining.followUp().isDefined()) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    double share = step < 0 ? 0 : incidence[end - 1][step];
    if (share == 1) {
      return EstimateWithError.withoutError(1, UndefinedReason.ZERO_VARIANCE, method);
    }
    double error = step < 0 ? 0 : standardError[end - 1][step];
    Optional<Interval> escape =
        scale.limits(1 - share, -Math.log1p(-share), error / (1 - share), confidence);
    return new EstimateWithError(
        Estimate.of(share),
        Estimate.of(error),
        escape.map(i -> new Interval(1 - i.upper(), 1 - i.lower(), i.confidence())),
        method);
  }

  /**
   * Returns the share that has reached no end by a time: the Kaplan-Meier curve of any end.
   *
   * @throws IllegalArgumentException if the time is NaN
   */
  public EstimateWithError remaining(double time) {
    return remaining.at(time);
  }

  /** Returns the number of ends. */
  public int ends() {
    return incidence.length;
  }

  /** Returns the times at which a curve rises, ascending. */
  public List<Double> times() {
    return remaining.times();
  }

  /** Returns the last time at which anybody was seen. */
  public Estimate followUp() {
    return remaining.followUp();
  }

  /** Returns how the curves were computed. */
  public Method method() {
    return method;
  }

  /** Returns the shape only. */
  @Override
  public String toString() {
    return "IncidenceCurves[" + ends() + " ends, " + table.size() + " steps]";
  }
}
