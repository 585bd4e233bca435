package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The grouped concentration index: {@code sum p (2R - 1) y}, with p a group's share of the
 * population, R its ridit and y its value; the relative index is that over the mean. 0 if all
 * groups are equal, and also if highs and lows balance along the order. It has a sign, so noise
 * adds nothing to it on average.
 *
 * <p>Source: Kakwani, Wagstaff and van Doorslaer 1997, Journal of Econometrics 77, grouped form.
 */
public final class ConcentrationIndex {
  private static final Method METHOD =
      new Method(
          "inequality.concentrationIndex",
          "Kakwani, Wagstaff & van Doorslaer 1997, Journal of Econometrics 77");
  private static final ConcentrationIndex DEFAULTS =
      new ConcentrationIndex(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private ConcentrationIndex(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the index with intervals at 95%. */
  public static ConcentrationIndex withDefaults() {
    return DEFAULTS;
  }

  /** Returns the index with intervals at another level. */
  public ConcentrationIndex with(Confidence confidence) {
    return new ConcentrationIndex(confidence);
  }

  /**
   * Measures the concentration.
   *
   * @param groups the groups, from the most to the least disadvantaged
   * @return the index; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any group,
   *     and the relative one for {@link UndefinedReason#ZERO_DENOMINATOR} if the mean is 0
   */
  public Concentration of(GroupValues groups) {
    if (groups.isEmpty()) {
      EstimateWithError none = EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
      return new Concentration(none, none);
    }
    double[] ridits = Ridits.of(groups);
    double mean = groups.mean();
    double[] gradient = new double[groups.size()];
    double absolute = 0;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = groups.share(i) * (2 * ridits[i] - 1);
      absolute += gradient[i] * (groups.value(i) - mean);
    }
    EstimateWithError absoluteIndex =
        LinearIndex.of(absolute, gradient, groups.errorVariances(), 0, confidence, METHOD);
    if (mean == 0) {
      return new Concentration(
          absoluteIndex, EstimateWithError.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD));
    }
    double relative = absolute / mean;
    double[] relativeGradient = new double[groups.size()];
    for (int i = 0; i < gradient.length; i++) {
      relativeGradient[i] = (gradient[i] - relative * groups.share(i)) / mean;
    }
    return new Concentration(
        absoluteIndex,
        LinearIndex.of(relative, relativeGradient, groups.errorVariances(), 0, confidence, METHOD));
  }
}
