package org.eqmon.stats.inference.survey;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;

/**
 * A proportion in a group of a weighted sample: the weights of those with the event over the
 * weights of all in the group.
 *
 * <p>The standard error is linearised, for people who were sampled one by one with replacement, or
 * few of many without: {@code n/(n-1) sum (w (y - p))^2 / (sum w)^2}, with n the whole sample, of
 * which the group is a part of random size. It takes the weights as given: that those which were
 * raked or post-stratified follow from the sample isn't in it. It isn't for people sampled in
 * clusters, such as several of one household.
 *
 * <p>Limits suppose that the group isn't small. Where nobody or everybody has the event the
 * standard error is 0 and says nothing: give {@link WeightedCount#designEffect} to a {@link
 * org.eqmon.stats.inference.proportion.ProportionInterval} instead.
 */
public final class WeightedProportion {
  private static final WeightedProportion DEFAULTS =
      new WeightedProportion(WeightedProportionLimits.LOGIT, Confidence.NINETY_FIVE_PERCENT);

  private final WeightedProportionLimits limits;
  private final Confidence confidence;

  private WeightedProportion(WeightedProportionLimits limits, Confidence confidence) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the proportion with limits on the log-odds scale at 95%. */
  public static WeightedProportion withDefaults() {
    return DEFAULTS;
  }

  /** Returns the proportion with limits found another way. */
  public WeightedProportion with(WeightedProportionLimits limits) {
    return new WeightedProportion(limits, confidence);
  }

  /** Returns the proportion with limits at another level. */
  public WeightedProportion with(Confidence confidence) {
    return new WeightedProportion(limits, confidence);
  }

  /**
   * Estimates the proportion.
   *
   * @param events those in the group who have the event
   * @param others those in the group who don't
   * @param sampleSize everybody in the sample, in the group or not
   * @return the proportion; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody of the
   *     sample is in the group, and for {@link UndefinedReason#ZERO_DENOMINATOR} if all weights are
   *     0; its error for {@link UndefinedReason#TOO_FEW_VALUES} in a sample of one
   * @throws IllegalArgumentException if the group is larger than the sample
   */
  public EstimateWithError of(WeightedCount events, WeightedCount others, long sampleSize) {
    WeightedCount group = events.plus(others);
    if (sampleSize < group.people()) {
      throw new IllegalArgumentException("the group can't be larger than the sample");
    }
    if (group.people() == 0) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, limits.method());
    }
    if (group.weight() == 0) {
      return EstimateWithError.undefined(UndefinedReason.ZERO_DENOMINATOR, limits.method());
    }
    double p = events.weight() / group.weight();
    double q = others.weight() / group.weight();
    if (sampleSize < 2) {
      return EstimateWithError.withoutError(p, UndefinedReason.TOO_FEW_VALUES, limits.method());
    }
    double n = sampleSize;
    double squares = q * q * events.squaredWeight() + p * p * others.squaredWeight();
    double error = Math.sqrt(n / (n - 1) * squares) / group.weight();
    Optional<Interval> interval =
        switch (limits) {
          case WALD -> Optional.of(confidence.normalInterval(p, error));
          case LOGIT -> p > 0 && q > 0 ? Optional.of(logit(p, q, error)) : Optional.empty();
        };
    return new EstimateWithError(Estimate.of(p), Estimate.of(error), interval, limits.method());
  }

  private Interval logit(double p, double q, double error) {
    Interval logOdds = confidence.normalInterval(Math.log(p / q), error / (p * q));
    return new Interval(
        LogisticLikelihood.logistic(logOdds.lower()),
        LogisticLikelihood.logistic(logOdds.upper()),
        confidence.level());
  }
}
