package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The mean log deviation between groups, also called Theil's L: {@code -sum p ln r}, with p a
 * group's share of the population and r its value over the weighted mean. 0 if all groups are
 * equal; it is not multiplied by 1000. It looks harder at groups far below the mean than {@link
 * TheilT}.
 *
 * <p>As there, take the de-biased index where the groups may be equal.
 *
 * <p>Source: Theil 1967, Economics and Information Theory; delta method.
 */
public final class MeanLogDeviation {
  private static final Method METHOD =
      new Method("inequality.meanLogDeviation", "Theil 1967, Economics and Information Theory");
  private static final MeanLogDeviation DEFAULTS =
      new MeanLogDeviation(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private MeanLogDeviation(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the index with intervals at 95%. */
  public static MeanLogDeviation withDefaults() {
    return DEFAULTS;
  }

  /** Returns the index with intervals at another level. */
  public MeanLogDeviation with(Confidence confidence) {
    return new MeanLogDeviation(confidence);
  }

  /**
   * Measures the inequality between groups.
   *
   * @return the index; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any group,
   *     and for {@link UndefinedReason#ZERO_DENOMINATOR} if a group's value is 0
   * @throws IllegalArgumentException if a value is negative
   */
  public DebiasedIndex of(GroupValues groups) {
    Optional<UndefinedReason> reason = whyNoRatios(groups);
    for (int i = 0; i < groups.size() && reason.isEmpty(); i++) {
      if (groups.hasValue(i) && groups.value(i) == 0) {
        reason = Optional.of(UndefinedReason.ZERO_DENOMINATOR);
      }
    }
    if (reason.isPresent()) {
      return IndexError.undefined(reason.get(), METHOD);
    }
    double mean = groups.mean();
    double index = 0;
    for (int i = 0; i < groups.size(); i++) {
      double excess = groups.value(i) / mean - 1;
      index += groups.hasValue(i) ? groups.share(i) * (excess - Math.log1p(excess)) : 0;
    }
    double estimate = Math.max(0, index);
    if (groups.variances().isEmpty()) {
      return IndexError.without(estimate, UndefinedReason.NO_STANDARD_ERROR, METHOD);
    }
    double[] toMean = new double[groups.size()];
    double[] toValue = new double[groups.size()];
    double[] gradient = new double[groups.size()];
    double[] variances = groups.variances().get();
    double[] errors = groups.errorVariances().orElseThrow();
    for (int i = 0; i < gradient.length; i++) {
      double error = Math.sqrt(variances[i]);
      toMean[i] = groups.share(i) * error / mean;
      toValue[i] = groups.hasValue(i) ? error / groups.value(i) : 0;
      gradient[i] =
          groups.hasValue(i)
              ? groups.share(i) * Math.sqrt(errors[i]) * (1 / mean - 1 / groups.value(i))
              : 0;
    }
    return new IndexError(
            gradient,
            (i, j) ->
                -toMean[i] * toMean[j] + (i == j ? groups.share(i) * toValue[i] * toValue[i] : 0))
        .of(estimate, confidence, METHOD);
  }

  /** Returns why values can't be compared with their mean as ratios, if they can't. */
  static Optional<UndefinedReason> whyNoRatios(GroupValues groups) {
    if (groups.hasNegative()) {
      throw new IllegalArgumentException(
          "a logarithmic index needs values of 0 or more: take the between-group variance");
    }
    if (groups.isEmpty()) {
      return Optional.of(UndefinedReason.EMPTY_GROUP);
    }
    return groups.mean() == 0 ? Optional.of(UndefinedReason.ZERO_DENOMINATOR) : Optional.empty();
  }
}
