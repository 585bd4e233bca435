package org.eqmon.stats.inference.ordinal;

import org.apache.commons.statistics.distribution.TDistribution;
import org.eqmon.stats.inference.Alternative;
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
 * Brunner and Munzel's comparison of two groups: the probability of superiority of the first group
 * with its interval, and the test that it is 1/2. Unlike {@link MannWhitney} it doesn't suppose
 * that the groups have the same spread under no gap.
 *
 * <p>The standard error comes from the variance of each member's share of the other group that it
 * beats; the statistic is compared with Student's t with Satterthwaite's degrees of freedom.
 * Swapping the groups mirrors the interval about 1/2 and leaves the p-value alone.
 *
 * <p>Undefined if a group has fewer than two members, or if no member of either group beats a
 * different share of the other group than its fellows: the groups don't overlap, or all values are
 * equal. {@link ProbabilityOfSuperiority} has an answer there.
 */
public final class BrunnerMunzel {
  private static final Method PROBABILITY =
      new Method("ordinal.brunnerMunzel", "Brunner & Munzel 2000, Biometrical Journal 42");
  private static final Method LOGIT =
      new Method(
          "ordinal.brunnerMunzel.logit",
          "Brunner & Munzel 2000, Biometrical Journal 42, on the logit scale by the delta method");

  /** The scale on which the estimate is taken as Student's t. */
  public enum Scale {
    /** The probability itself. Limits may lie outside 0 to 1, and are given as they are. */
    PROBABILITY,
    /** Its logit. Limits stay between 0 and 1; undefined for an estimate of 0 or 1. */
    LOGIT
  }

  private final Scale scale;
  private final Confidence confidence;

  private BrunnerMunzel(Scale scale, Confidence confidence) {
    this.scale = scale;
    this.confidence = confidence;
  }

  /** Returns the method on the scale of the probability, with 95% intervals. */
  public static BrunnerMunzel withDefaults() {
    return new BrunnerMunzel(Scale.PROBABILITY, Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method on another scale. */
  public BrunnerMunzel with(Scale newScale) {
    return new BrunnerMunzel(newScale, confidence);
  }

  /** Returns the method with another confidence. */
  public BrunnerMunzel with(Confidence newConfidence) {
    return new BrunnerMunzel(scale, newConfidence);
  }

  /**
   * Returns the probability that a member of the first group is higher than one of the second, half
   * of the ties counted, with its interval and the test that it is 1/2. The standard error is on
   * the scale of the probability.
   */
  public Comparison compare(ValueCounts first, ValueCounts second) {
    Method method = scale == Scale.PROBABILITY ? PROBABILITY : LOGIT;
    PooledLevels pooled = PooledLevels.of(first, second);
    if (pooled.groupTotal(0) < 2 || pooled.groupTotal(1) < 2) {
      return Comparison.undefined(UndefinedReason.TOO_FEW_VALUES, method);
    }
    double varianceOfFirst = placementVariance(pooled, 0, 1);
    double varianceOfSecond = placementVariance(pooled, 1, 0);
    double variance = varianceOfFirst + varianceOfSecond;
    if (variance == 0) {
      return Comparison.undefined(UndefinedReason.ZERO_VARIANCE, method);
    }
    double degreesOfFreedom =
        variance
            * variance
            / (varianceOfFirst * varianceOfFirst / (pooled.groupTotal(0) - 1)
                + varianceOfSecond * varianceOfSecond / (pooled.groupTotal(1) - 1));
    PairCounts pairs = PairCounts.of(pooled);
    double estimate = pairs.u() / pairs.pairs();
    double error = Math.sqrt(variance);
    if (scale == Scale.PROBABILITY) {
      return Comparison.studentT(estimate, 0.5, error, degreesOfFreedom, confidence, method);
    }
    return estimate == 0 || estimate == 1
        ? Comparison.undefined(UndefinedReason.NO_VARIATION, method)
        : logit(estimate, error, degreesOfFreedom);
  }

  private Comparison logit(double estimate, double error, double degreesOfFreedom) {
    double logit = Math.log(estimate / (1 - estimate));
    double logitError = error / (estimate * (1 - estimate));
    TDistribution t = TDistribution.of(degreesOfFreedom);
    double half = t.inverseSurvivalProbability(confidence.tail()) * logitError;
    double statistic = logit / logitError;
    return new Comparison(
        EstimateWithError.of(
            estimate,
            error,
            new Interval(logistic(logit - half), logistic(logit + half), confidence.level()),
            LOGIT),
        new TestResult(
            Estimate.of(statistic),
            Estimate.of(degreesOfFreedom),
            Estimate.of(Math.min(1, 2 * t.survivalProbability(Math.abs(statistic)))),
            Alternative.TWO_SIDED,
            LOGIT));
  }

  private static double logistic(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  /**
   * Returns the variance that a group's members add to that of the probability; exactly 0 or not.
   */
  private static double placementVariance(PooledLevels pooled, int group, int other) {
    double members = pooled.groupTotal(group);
    double others = pooled.groupTotal(other);
    double mean = 0;
    long othersBelow = 0;
    long smallest = Long.MAX_VALUE;
    long largest = Long.MIN_VALUE;
    for (int level = 0; level < pooled.levels(); level++) {
      long count = pooled.count(level, group);
      long twice = 2 * othersBelow + pooled.count(level, other);
      if (count > 0) {
        smallest = Math.min(smallest, twice);
        largest = Math.max(largest, twice);
        mean += count * (twice / (2 * others)) / members;
      }
      othersBelow += pooled.count(level, other);
    }
    if (smallest == largest) {
      return 0;
    }
    double squares = 0;
    othersBelow = 0;
    for (int level = 0; level < pooled.levels(); level++) {
      long twice = 2 * othersBelow + pooled.count(level, other);
      double deviation = twice / (2 * others) - mean;
      squares += pooled.count(level, group) * deviation * deviation;
      othersBelow += pooled.count(level, other);
    }
    return squares / (members - 1) / members;
  }
}
