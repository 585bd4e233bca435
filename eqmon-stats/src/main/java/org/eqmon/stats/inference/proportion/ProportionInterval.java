package org.eqmon.stats.inference.proportion;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.BlakerLimits;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.ObservedWeight;
import org.eqmon.stats.inference.numerics.ScoreLimits;
import org.eqmon.stats.inference.numerics.ShareLimits;

/**
 * An interval for one proportion: the probability behind a number of events among a number of
 * trials.
 *
 * <p>By default Wilson's at 95%. See {@code docs/methods/proportion.md} for how often each method's
 * interval covers the true share.
 */
public final class ProportionInterval {
  private static final Method WITH_DESIGN_EFFECT =
      new Method(
          "proportion.interval.wilsonDesignEffect",
          "Wilson 1927 on the effective sample size; Kish 1965, Survey Sampling");

  /** Beyond this many trials quantiles of the beta distribution lose their digits. */
  private static final long LARGEST_BETA = 100_000_000_000_000L;

  /** Up to which a double tells each count from the next. */
  private static final long LARGEST_EXACT = 1L << 53;

  private static final ProportionInterval DEFAULTS =
      new ProportionInterval(ProportionMethod.WILSON, Confidence.NINETY_FIVE_PERCENT, 1);

  private final ProportionMethod method;
  private final Confidence confidence;
  private final double designEffect;

  private ProportionInterval(ProportionMethod method, Confidence confidence, double designEffect) {
    this.method = method;
    this.confidence = confidence;
    this.designEffect = designEffect;
  }

  /** Returns Wilson's interval at 95%. */
  public static ProportionInterval withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the interval made another way.
   *
   * @throws IllegalArgumentException if there is a design effect and the method isn't Wilson's
   */
  public ProportionInterval with(ProportionMethod method) {
    return new ProportionInterval(method, confidence, checked(designEffect, method));
  }

  /** Returns the interval at another confidence. */
  public ProportionInterval with(Confidence confidence) {
    return new ProportionInterval(method, confidence, designEffect);
  }

  /**
   * Returns Wilson's interval for a sample that tells as much as one of its size divided by this:
   * clustering and unequal weights make it more than 1.
   *
   * @param designEffect the design effect, finite and more than 0; 1 for a simple random sample
   * @throws IllegalArgumentException if it isn't, or the method isn't Wilson's
   */
  public ProportionInterval withDesignEffect(double designEffect) {
    if (!(designEffect > 0 && designEffect <= Magnitude.LARGEST)) {
      throw new IllegalArgumentException(
          "a design effect must be finite (at most 1e60) and more than 0, and was " + designEffect);
    }
    return new ProportionInterval(method, confidence, checked(designEffect, method));
  }

  private static double checked(double designEffect, ProportionMethod method) {
    if (designEffect != 1 && method != ProportionMethod.WILSON) {
      throw new IllegalArgumentException(
          "only the Wilson interval takes a design effect: choose it, or leave the effect at 1");
    }
    return designEffect;
  }

  /**
   * Returns the observed share with its interval, which lies from 0 to 1. Undefined if there are no
   * trials, and ({@code TOO_LARGE}) with more than 1e14 for Jeffreys' interval and more than 2^53
   * for the exact ones.
   *
   * @param events the number of events, from 0 to the number of trials
   * @param trials the number of trials
   * @throws IllegalArgumentException if there are more events than trials, or either is negative
   */
  public IntervalEstimate of(long events, long trials) {
    if (events < 0 || trials < events) {
      throw new IllegalArgumentException(
          "the number of events must be from 0 to the number of trials");
    }
    Method used = designEffect == 1 ? method.method() : WITH_DESIGN_EFFECT;
    if (trials == 0) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, used);
    }
    if (trials > largest()) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_LARGE, used);
    }
    double e = events / designEffect;
    double f = (trials - events) / designEffect;
    return IntervalEstimate.of(
        (double) events / trials, limits(events, trials, e, f, confidence.normalQuantile()), used);
  }

  private long largest() {
    return switch (method) {
      case JEFFREYS -> LARGEST_BETA;
      case CLOPPER_PEARSON, MID_P, BLAKER -> LARGEST_EXACT;
      case WILSON, WILSON_CONTINUITY, AGRESTI_COULL, WALD, SKEWNESS_CORRECTED_SCORE ->
          Long.MAX_VALUE;
    };
  }

  private Interval limits(long events, long trials, double e, double f, double z) {
    double tail = confidence.tail();
    double alpha = 1 - confidence.level();
    return switch (method) {
      case WILSON -> interval(ScoreLimits.lower(e, f, z), ScoreLimits.upper(e, f, z));
      case WILSON_CONTINUITY ->
          interval(
              events == 0 ? 0 : ScoreLimits.lower(e - 0.5, f + 0.5, z),
              events == trials ? 1 : ScoreLimits.upper(e + 0.5, f - 0.5, z));
      case CLOPPER_PEARSON -> exact(events, trials, tail, ObservedWeight.WHOLE);
      case MID_P -> exact(events, trials, tail, ObservedWeight.HALF);
      case JEFFREYS -> jeffreys(events, trials, tail);
      case AGRESTI_COULL -> wald(e + z * z / 2, f + z * z / 2, z);
      case WALD -> wald(e, f, z);
      case BLAKER ->
          interval(
              BlakerLimits.lower(events, trials, alpha), BlakerLimits.upper(events, trials, alpha));
      case SKEWNESS_CORRECTED_SCORE ->
          // with more trials than a double can count, rounding may put a limit past the share
          interval(
              Math.min(ScoreLimits.lowerSkewnessCorrected(e, f, z), e / (e + f)),
              Math.max(ScoreLimits.upperSkewnessCorrected(e, f, z), e / (e + f)));
    };
  }

  private Interval interval(double lower, double upper) {
    return new Interval(lower, upper, confidence.level());
  }

  private Interval exact(long events, long trials, double tail, ObservedWeight weight) {
    return interval(
        ShareLimits.lower(events, trials, tail, weight),
        ShareLimits.upper(events, trials, tail, weight));
  }

  private Interval jeffreys(long events, long trials, double tail) {
    BetaDistribution posterior = BetaDistribution.of(events + 0.5, trials - events + 0.5);
    return interval(
        events == 0 ? 0 : posterior.inverseCumulativeProbability(tail),
        events == trials ? 1 : posterior.inverseSurvivalProbability(tail));
  }

  private Interval wald(double events, double nonEvents, double z) {
    double trials = events + nonEvents;
    double share = events / trials;
    double half = z * Math.sqrt(share * (nonEvents / trials) / trials);
    return interval(Math.max(0, share - half), Math.min(1, share + half));
  }
}
