package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The between-group variance: {@code sum p (y - m)^2}, with p a group's share of the population, y
 * its value and m their weighted mean. In squared units of the value.
 *
 * <p>The noise in it is {@code sum p (1 - p) s^2}, with s the standard errors, so the de-biased
 * variance is exactly unbiased where the s^2 are, as for rates of groups of two or more.
 *
 * <p>Source: as in the World Health Organization's Health Equity Assessment Toolkit.
 */
public final class BetweenGroupVariance {
  private static final Method METHOD =
      new Method(
          "inequality.betweenGroupVariance",
          "World Health Organization, Health Equity Assessment Toolkit, technical notes");
  private static final BetweenGroupVariance DEFAULTS =
      new BetweenGroupVariance(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private BetweenGroupVariance(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the variance with intervals at 95%. */
  public static BetweenGroupVariance withDefaults() {
    return DEFAULTS;
  }

  /** Returns the variance with intervals at another level. */
  public BetweenGroupVariance with(Confidence confidence) {
    return new BetweenGroupVariance(confidence);
  }

  /**
   * Measures the spread of groups' values.
   *
   * @return the spread; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any group
   */
  public BetweenGroupSpread of(GroupValues groups) {
    if (groups.isEmpty()) {
      DebiasedIndex none = IndexError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
      return new BetweenGroupSpread(none, none.noise(), none.noise());
    }
    double mean = groups.mean();
    double variance = 0;
    for (int i = 0; i < groups.size(); i++) {
      double offset = groups.value(i) - mean;
      variance += groups.share(i) * offset * offset;
    }
    double deviation = Math.sqrt(variance);
    return new BetweenGroupSpread(
        index(groups, mean, variance),
        Estimate.of(deviation),
        mean == 0
            ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
            : Estimate.of(100 * deviation / mean));
  }

  private DebiasedIndex index(GroupValues groups, double mean, double variance) {
    if (groups.variances().isEmpty()) {
      return IndexError.without(variance, UndefinedReason.NO_STANDARD_ERROR, METHOD);
    }
    double[] weights = new double[groups.size()];
    double[] gradient = new double[groups.size()];
    double[] variances = groups.variances().get();
    double[] errors = groups.errorVariances().orElseThrow();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = groups.share(i) * Math.sqrt(variances[i]);
      gradient[i] = 2 * groups.share(i) * Math.sqrt(errors[i]) * (groups.value(i) - mean);
    }
    return new IndexError(
            gradient,
            (i, j) ->
                -2 * weights[i] * weights[j] + (i == j ? 2 * groups.share(i) * variances[i] : 0))
        .of(variance, confidence, METHOD);
  }
}
