package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The slope and relative index of inequality for rates, by logistic regression on the ridits: the
 * middle of each group's place in the population when that is lined up from the most to the least
 * disadvantaged. Unlike a straight line the fitted rates stay between 0 and 1. Each person counts
 * once.
 *
 * <p>With P(0) and P(1) the fitted rates at the two ends, the slope index is {@code P(1) - P(0)},
 * times the multiplier, and the relative index {@code P(1) / P(0)}. Standard errors are by the
 * delta method; the interval of the relative index is on the logarithmic scale.
 *
 * <p>Source: Mackenbach and Kunst 1997, Social Science and Medicine 44. The R package healthequal
 * weights each group by the square of its population, which is an error and not repeated.
 */
public final class LogisticSlopeIndex {
  private static final Method METHOD =
      new Method(
          "inequality.slopeIndexLogistic",
          "Mackenbach & Kunst 1997, Social Science and Medicine 44; model: Cox 1958");
  private static final LogisticSlopeIndex DEFAULTS =
      new LogisticSlopeIndex(1, Confidence.NINETY_FIVE_PERCENT);

  private final double multiplier;
  private final Confidence confidence;

  private LogisticSlopeIndex(double multiplier, Confidence confidence) {
    this.multiplier = multiplier;
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the indices for rates from 0 to 1, with intervals at 95%. */
  public static LogisticSlopeIndex withDefaults() {
    return DEFAULTS;
  }

  /** Returns the indices with intervals at another level. */
  public LogisticSlopeIndex with(Confidence confidence) {
    return new LogisticSlopeIndex(multiplier, confidence);
  }

  /**
   * Returns the slope index for a number of people; the relative index stays the same.
   *
   * @param multiplier the number, such as 100 for percentage points; above 0 and finite
   * @throws IllegalArgumentException if it isn't
   */
  public LogisticSlopeIndex withMultiplier(double multiplier) {
    if (!(multiplier > 0 && multiplier < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a multiplier must be above 0 and finite, and was " + multiplier);
    }
    return new LogisticSlopeIndex(multiplier, confidence);
  }

  /**
   * Fits the curve.
   *
   * @param successes the events of each group, from the most to the least disadvantaged
   * @param failures the members of each group without the event
   * @return the indices; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any
   *     group, for {@link UndefinedReason#TOO_FEW_VALUES} if only one group has anybody in it, for
   *     {@link UndefinedReason#NO_VARIATION} without events or with nothing else, and for {@link
   *     UndefinedReason#SEPARATION} if all events lie to one side of all others
   * @throws IllegalArgumentException if the lengths differ or a count is negative
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public SlopeIndex of(long[] successes, long[] failures) {
    if (successes.length != failures.length) {
      throw new IllegalArgumentException(
          "successes and failures must have one number for each group");
    }
    long[] members = new long[successes.length];
    int inhabited = 0;
    for (int i = 0; i < members.length; i++) {
      if (successes[i] < 0 || failures[i] < 0) {
        throw new IllegalArgumentException("counts can't be negative");
      }
      members[i] = Totals.plus(successes[i], failures[i]);
      inhabited += members[i] > 0 ? 1 : 0;
    }
    if (inhabited < 2) {
      return undefined(
          inhabited == 0 ? UndefinedReason.EMPTY_GROUP : UndefinedReason.TOO_FEW_VALUES);
    }
    double[] ridits = Ridits.of(GroupValues.ofRates(successes, members));
    double[][] x = new double[ridits.length][];
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {ridits[i]};
    }
    ModelFit fit = LogisticRegression.withDefaults().fit(x, successes, members);
    return fit.coefficients()
        .map(this::index)
        .orElseGet(() -> undefined(fit.reason().orElse(UndefinedReason.NOT_CONVERGED)));
  }

  private SlopeIndex index(Coefficients line) {
    double atMost = line.estimate(0);
    double atLeast = atMost + line.estimate(1);
    double p0 = LogisticLikelihood.logistic(atMost);
    double q0 = LogisticLikelihood.logistic(-atMost);
    double p1 = LogisticLikelihood.logistic(atLeast);
    double q1 = LogisticLikelihood.logistic(-atLeast);
    double slope = multiplier * (p1 - p0);
    double slopeError = multiplier * error(line, p1 * q1 - p0 * q0, p1 * q1);
    double relative = p1 / p0;
    double logError = error(line, q1 - q0, q1);
    Interval logLimits = confidence.normalInterval(Math.log(relative), logError);
    return new SlopeIndex(
        EstimateWithError.of(
            slope, slopeError, confidence.normalInterval(slope, slopeError), METHOD),
        EstimateWithError.of(
            relative,
            relative * logError,
            new Interval(
                Math.exp(logLimits.lower()), Math.exp(logLimits.upper()), confidence.level()),
            METHOD),
        Estimate.of(multiplier * p0));
  }

  /** Returns the error of a function by its derivatives for the intercept and the slope. */
  private static double error(Coefficients line, double byIntercept, double bySlope) {
    double variance =
        byIntercept * byIntercept * line.covariance(0, 0).value()
            + 2 * byIntercept * bySlope * line.covariance(0, 1).value()
            + bySlope * bySlope * line.covariance(1, 1).value();
    return Math.sqrt(Math.max(0, variance));
  }

  private static SlopeIndex undefined(UndefinedReason reason) {
    EstimateWithError none = EstimateWithError.undefined(reason, METHOD);
    return new SlopeIndex(none, none, none.estimate());
  }
}
