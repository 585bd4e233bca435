package org.eqmon.stats.inference.ordinal;

import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The probability of superiority of the first group over the second, with an interval and the test
 * that it is 1/2. The two agree: the interval excludes 1/2 exactly when the p-value is below one
 * minus the confidence. There is an answer for small groups and for groups that don't overlap.
 *
 * <p>With {@link Spread#EQUAL} the statistic at 1/2 is Mann and Whitney's z with the variance
 * corrected for ties. The limits are the values t at which |estimate - t| is z standard errors,
 * with the variance at t of Newcombe's method 5, t (1 - t) (1 + (m + n - 2) / 2 * ((1 - t) / (2 -
 * t) + t / (1 + t))) / mn, times the tie correction of the test, 1 - sum(s^3 - s) / (N^3 - N) over
 * the levels' sizes s. That tie correction is ours; without ties the interval is Newcombe's.
 *
 * <p>With {@link Spread#FREE}, the default, Brunner and Munzel's statistic on the logit scale has
 * to agree: the limits are the outer ones and the p-value is the larger of the two. Each fails
 * alone: the first where the smaller group is the more scattered one, the second near 0 and 1 and
 * where one group is small and hardly varies.
 *
 * <p>Undefined if a group is empty or all values are equal.
 */
public final class ProbabilityOfSuperiority {
  private static final String NEWCOMBE =
      "Newcombe 2006, Statistics in Medicine 25, method 5, with the tie correction of Mann and"
          + " Whitney's test";
  private static final Method SCORE =
      new Method("ordinal.probabilityOfSuperiority.score", NEWCOMBE);
  private static final Method BOTH =
      new Method(
          "ordinal.probabilityOfSuperiority",
          NEWCOMBE
              + "; and Brunner & Munzel 2000, Biometrical Journal 42, on the logit scale: the"
              + " wider interval and the larger p-value");

  /** What is supposed of the groups' spreads under no gap. */
  public enum Spread {
    /** Without a gap the two groups have one distribution. */
    EQUAL,
    /** Without a gap one group may still be more scattered than the other. */
    FREE
  }

  private final Spread spread;
  private final Confidence confidence;

  private ProbabilityOfSuperiority(Spread spread, Confidence confidence) {
    this.spread = spread;
    this.confidence = confidence;
  }

  /** Returns the method for any spreads, with 95% intervals. */
  public static ProbabilityOfSuperiority withDefaults() {
    return new ProbabilityOfSuperiority(Spread.FREE, Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another supposition about the spreads. */
  public ProbabilityOfSuperiority with(Spread newSpread) {
    return new ProbabilityOfSuperiority(newSpread, confidence);
  }

  /** Returns the method with another confidence. */
  public ProbabilityOfSuperiority with(Confidence newConfidence) {
    return new ProbabilityOfSuperiority(spread, newConfidence);
  }

  /**
   * Returns the probability that a member of the first group is higher than one of the second, half
   * of the ties counted, from 0 to 1.
   */
  public Comparison compare(ValueCounts first, ValueCounts second) {
    PooledLevels pooled = PooledLevels.of(first, second);
    Comparison score = score(pooled, spread == Spread.EQUAL ? SCORE : BOTH);
    if (spread == Spread.EQUAL || !score.test().pValue().isDefined()) {
      return score;
    }
    Comparison free =
        BrunnerMunzel.withDefaults()
            .with(BrunnerMunzel.Scale.LOGIT)
            .with(confidence)
            .compare(first, second);
    return free.test().pValue().isDefined() ? wider(score, free) : score;
  }

  /**
   * Returns Cliff's delta, which is twice the probability of superiority minus 1, from -1 to 1,
   * with its interval and the test that it is 0.
   */
  public Comparison cliffsDelta(ValueCounts first, ValueCounts second) {
    Comparison probability = compare(first, second);
    EstimateWithError estimate = probability.estimate();
    return new Comparison(
        new EstimateWithError(
            PairCounts.of(first, second).cliffsDelta(),
            estimate.standardError().map(error -> 2 * error),
            estimate
                .interval()
                .map(i -> new Interval(2 * i.lower() - 1, 2 * i.upper() - 1, i.confidence())),
            estimate.method()),
        probability.test());
  }

  private static Comparison wider(Comparison score, Comparison free) {
    Interval one = score.estimate().interval().orElseThrow();
    Interval two = free.estimate().interval().orElseThrow();
    Interval outer =
        new Interval(
            Math.min(one.lower(), two.lower()),
            Math.max(one.upper(), two.upper()),
            one.confidence());
    TestResult weaker =
        score.test().pValue().value() >= free.test().pValue().value() ? score.test() : free.test();
    return new Comparison(
        new EstimateWithError(
            score.estimate().estimate(), free.estimate().standardError(), Optional.of(outer), BOTH),
        new TestResult(
            weaker.statistic(),
            weaker.degreesOfFreedom(),
            weaker.pValue(),
            weaker.alternative(),
            BOTH));
  }

  private Comparison score(PooledLevels pooled, Method method) {
    if (pooled.hasEmptyGroup()) {
      return Comparison.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    PairCounts pairs = PairCounts.of(pooled);
    double nullVariance = MannWhitney.variance(pooled);
    if (nullVariance == 0) {
      return Comparison.undefined(UndefinedReason.ZERO_VARIANCE, method);
    }
    double statistic = (pairs.above() - pairs.below()) / 2 / Math.sqrt(nullVariance);
    double estimate = pairs.u() / pairs.pairs();
    Variance variance = new Variance(pooled, nullVariance);
    double z = confidence.normalQuantile();
    Interval interval =
        new Interval(
            limit(estimate, 0, z, variance), limit(estimate, 1, z, variance), confidence.level());
    return new Comparison(
        new EstimateWithError(
            Estimate.of(estimate),
            Estimate.of(Math.sqrt(nullVariance) / pairs.pairs()),
            Optional.of(interval),
            method),
        TestResult.ofNormal(statistic, method));
  }

  /** Bisects for the value between the estimate and an end at which the distance is z errors. */
  private static double limit(double estimate, double end, double z, Variance variance) {
    double inside = estimate;
    double outside = end;
    while (true) {
      double middle = inside + (outside - inside) / 2;
      if (middle == inside || middle == outside) {
        return middle;
      }
      double distance = estimate - middle;
      if (distance * distance > z * z * variance.at(middle)) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
  }

  /** The variance of the estimate if the probability were a given value. */
  private record Variance(double atHalf, double sizeTerm) {
    Variance(PooledLevels pooled, double nullVariance) {
      this(
          nullVariance
              / Math.pow((double) pooled.groupTotal(0) * pooled.groupTotal(1), 2)
              / (0.25 * (1 + (pooled.total() - 2) / 3.0)),
          (pooled.total() - 2) / 2.0);
    }

    double at(double t) {
      return atHalf * t * (1 - t) * (1 + sizeTerm * ((1 - t) / (2 - t) + t / (1 + t)));
    }
  }
}
