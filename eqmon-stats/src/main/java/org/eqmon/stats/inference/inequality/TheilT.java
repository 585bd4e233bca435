package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Theil's index T between groups: {@code sum p r ln r}, with p a group's share of the population
 * and r its value over the weighted mean. 0 if all groups are equal; it is not multiplied by 1000.
 *
 * <p>The standard error and the normal interval of the observed index are first-order, and so have
 * no meaning if the groups are equal: take the de-biased index, whose bias and error use the second
 * derivatives too.
 *
 * <p>Source: Theil 1967, Economics and Information Theory; delta method.
 */
public final class TheilT {
  private static final Method METHOD =
      new Method("inequality.theilT", "Theil 1967, Economics and Information Theory");
  private static final TheilT DEFAULTS = new TheilT(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private TheilT(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the index with intervals at 95%. */
  public static TheilT withDefaults() {
    return DEFAULTS;
  }

  /** Returns the index with intervals at another level. */
  public TheilT with(Confidence confidence) {
    return new TheilT(confidence);
  }

  /**
   * Measures the inequality between groups.
   *
   * @return the index; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any group,
   *     and for {@link UndefinedReason#ZERO_DENOMINATOR} if the mean is 0. Its errors are undefined
   *     for {@link UndefinedReason#ZERO_DENOMINATOR} if a value that isn't a rate of counts is 0.
   * @throws IllegalArgumentException if a value is negative
   */
  public DebiasedIndex of(GroupValues groups) {
    Optional<UndefinedReason> reason = MeanLogDeviation.whyNoRatios(groups);
    if (reason.isPresent()) {
      return IndexError.undefined(reason.get(), METHOD);
    }
    double mean = groups.mean();
    double[] relative = new double[groups.size()];
    double[] logs = new double[groups.size()];
    double index = 0;
    for (int i = 0; i < logs.length; i++) {
      relative[i] = groups.value(i) / mean;
      logs[i] = relative[i] == 0 ? 0 : Math.log(relative[i]);
      index += groups.share(i) * (relative[i] * logs[i] - (relative[i] - 1));
    }
    double estimate = Math.max(0, index);
    if (groups.variances().isEmpty()) {
      return IndexError.without(estimate, UndefinedReason.NO_STANDARD_ERROR, METHOD);
    }
    double[] variances = groups.variances().get();
    double[] errors = groups.errorVariances().orElseThrow();
    // where a rate is 0 its unbiased variance is 0, and so is that times its logarithm
    double[] scaledLogs = new double[logs.length];
    double[] weights = new double[logs.length];
    double[] gradient = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      weights[i] = groups.share(i) * Math.sqrt(variances[i]) / mean;
      scaledLogs[i] = logs[i] - estimate;
      double inside = groups.inside(i);
      double log = inside == 0 ? 0 : Math.log(inside / mean);
      gradient[i] = groups.share(i) * Math.sqrt(errors[i]) / mean * (log - estimate);
    }
    return new IndexError(
            gradient,
            (i, j) ->
                -weights[i] * weights[j] * (1 + scaledLogs[i] + scaledLogs[j])
                    + (i == j
                        ? groups.share(i) * groups.varianceOverValue(i, variances[i]) / mean
                        : 0))
        .of(estimate, confidence, METHOD);
  }
}
