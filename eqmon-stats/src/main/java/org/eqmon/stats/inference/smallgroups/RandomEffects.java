package org.eqmon.stats.inference.smallgroups;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Pools effects that truly differ between groups: the gap in each office, say, to a mean gap, and
 * how much gaps vary beyond chance.
 *
 * <p>Each effect is taken as normal around its true one with its standard error as known, and the
 * true effects as spread around their mean with a variance of tau squared. The mean weighs groups
 * by {@code 1 / (se^2 + tau^2)}; a group's own effect is drawn towards it by {@code se^2 / (se^2 +
 * tau^2)}. The interval of tau squared is where Q is within the chi-squared quantiles (Viechtbauer
 * 2007, Statistics in Medicine 26). The mean's interval and its test are one statistic.
 *
 * <p>Rates of 0 or 1 have no standard error and ratios of counts with a 0 no logarithm; nothing is
 * added to them here. For rates of small groups take {@link BetaBinomialShrinkage}, for gaps within
 * strata that have one size the {@code strata} package.
 *
 * <p>By default at 95%, tau squared by {@link Heterogeneity#PAULE_MANDEL} and the error by {@link
 * PooledError#HARTUNG_KNAPP_AT_LEAST}.
 */
public final class RandomEffects {
  private static final RandomEffects DEFAULTS =
      new RandomEffects(
          Heterogeneity.PAULE_MANDEL,
          PooledError.HARTUNG_KNAPP_AT_LEAST,
          Confidence.NINETY_FIVE_PERCENT);
  private static final Method Q_PROFILE =
      new Method("meta.tauSquared.qProfile", "Viechtbauer 2007, Statistics in Medicine 26");
  private static final Method COCHRAN_Q =
      new Method("meta.cochranQ", "Cochran 1954, Biometrics 10");

  private final Heterogeneity heterogeneity;
  private final PooledError error;
  private final Confidence confidence;

  private RandomEffects(Heterogeneity heterogeneity, PooledError error, Confidence confidence) {
    this.heterogeneity = Objects.requireNonNull(heterogeneity, "heterogeneity");
    this.error = Objects.requireNonNull(error, "error");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the method at 95%, by Paule and Mandel with Hartung and Knapp's error. */
  public static RandomEffects withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with another estimate of tau squared. */
  public RandomEffects with(Heterogeneity heterogeneity) {
    return new RandomEffects(heterogeneity, error, confidence);
  }

  /** Returns the method with another error of the mean. */
  public RandomEffects with(PooledError error) {
    return new RandomEffects(heterogeneity, error, confidence);
  }

  /** Returns the method at another confidence. */
  public RandomEffects with(Confidence confidence) {
    return new RandomEffects(heterogeneity, error, confidence);
  }

  /** Returns the id and reference of the mean. */
  public Method method() {
    return new Method(
        "meta.randomEffects." + heterogeneity.id() + error.suffix(),
        heterogeneity.reference() + error.reference());
  }

  /**
   * Pools effects. Ratios go in as logarithms.
   *
   * @param effects the effect of each group, finite
   * @param standardErrors the standard error of each, more than 0 and finite
   * @return the pooled effects; all undefined for {@link UndefinedReason#TOO_FEW_VALUES} with fewer
   *     than two groups. With {@link PooledError#HARTUNG_KNAPP} the mean has no interval and no
   *     test if all effects are equal.
   * @throws IllegalArgumentException if the lengths differ or a number is out of its range
   */
  public PooledEffects pool(double[] effects, double[] standardErrors) {
    Effects data = new Effects(effects, standardErrors);
    int k = data.size();
    if (k < 2) {
      return undefined(k);
    }
    double tauSquared = data.tauSquared(heterogeneity);
    double mean = data.mean(tauSquared);
    double standardError = standardError(data, tauSquared);
    Comparison pooled =
        error == PooledError.NORMAL
            ? Comparison.normal(mean, 0, standardError, confidence, method())
            : Comparison.studentT(mean, 0, standardError, k - 1.0, confidence, method());
    double typical = data.typicalVariance();
    return new PooledEffects(
        pooled,
        IntervalEstimate.of(tauSquared, tauSquaredInterval(data, tauSquared), Q_PROFILE),
        TestResult.ofChiSquared(data.q(0), k - 1.0, COCHRAN_Q),
        Estimate.of(tauSquared / (tauSquared + typical)),
        newGroup(k, mean, standardError, tauSquared),
        IntStream.range(0, k)
            .mapToObj(i -> group(data, i, tauSquared, mean, standardError))
            .toList());
  }

  private double standardError(Effects data, double tauSquared) {
    double fromWeights = 1 / Math.sqrt(data.weights(tauSquared, 1));
    double scatter = Math.sqrt(data.q(tauSquared) / (data.size() - 1));
    return switch (error) {
      case NORMAL -> fromWeights;
      case HARTUNG_KNAPP -> fromWeights * scatter;
      case HARTUNG_KNAPP_AT_LEAST -> fromWeights * Math.max(1, scatter);
    };
  }

  private Interval tauSquaredInterval(Effects data, double tauSquared) {
    ChiSquaredDistribution q = ChiSquaredDistribution.of(data.size() - 1.0);
    double lower = data.whereQIs(q.inverseSurvivalProbability(confidence.tail()));
    double upper = data.whereQIs(q.inverseCumulativeProbability(confidence.tail()));
    return new Interval(
        Math.min(lower, tauSquared), Math.max(upper, tauSquared), confidence.level());
  }

  private Optional<Interval> newGroup(int k, double mean, double standardError, double tauSquared) {
    if (k < 3) {
      return Optional.empty();
    }
    double half =
        TDistribution.of(k - 2.0).inverseSurvivalProbability(confidence.tail())
            * Math.sqrt(tauSquared + standardError * standardError);
    return Optional.of(new Interval(mean - half, mean + half, confidence.level()));
  }

  /** Returns the best linear unbiased prediction of a group's true effect. */
  private EstimateWithError group(
      Effects data, int group, double tauSquared, double mean, double standardError) {
    double drawn = data.variance(group) / (data.variance(group) + tauSquared);
    double estimate = drawn * mean + (1 - drawn) * data.effect(group);
    double groupError =
        Math.sqrt(drawn * tauSquared + drawn * drawn * standardError * standardError);
    double quantile =
        error == PooledError.NORMAL
            ? confidence.normalQuantile()
            : TDistribution.of(data.size() - 1.0).inverseSurvivalProbability(confidence.tail());
    double half = quantile * groupError;
    return EstimateWithError.of(
        estimate,
        groupError,
        new Interval(estimate - half, estimate + half, confidence.level()),
        method());
  }

  private PooledEffects undefined(int k) {
    UndefinedReason reason = UndefinedReason.TOO_FEW_VALUES;
    return new PooledEffects(
        Comparison.undefined(reason, method()),
        IntervalEstimate.undefined(reason, Q_PROFILE),
        TestResult.undefined(reason, Alternative.TWO_SIDED, COCHRAN_Q),
        Estimate.undefined(reason),
        Optional.empty(),
        Collections.nCopies(k, EstimateWithError.undefined(reason, method())));
  }
}
