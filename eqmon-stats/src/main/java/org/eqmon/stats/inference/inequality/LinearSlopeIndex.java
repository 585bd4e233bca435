package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The slope and relative index of inequality by weighted least squares: a straight line through
 * groups' values against their ridits, the middle of each group's place in the population when that
 * is lined up from the most to the least disadvantaged, weighted by population.
 *
 * <p>Standard errors come from those of the values, whatever the line's fit, the relative index's
 * by the delta method. A line can leave 0 to 1.
 *
 * <p>Source: Mackenbach and Kunst 1997, Social Science and Medicine 44; as in the R package
 * PHEindicatormethods.
 */
public final class LinearSlopeIndex {
  private static final Method METHOD =
      new Method(
          "inequality.slopeIndexLinear", "Mackenbach & Kunst 1997, Social Science and Medicine 44");
  private static final LinearSlopeIndex DEFAULTS =
      new LinearSlopeIndex(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private LinearSlopeIndex(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the indices with intervals at 95%. */
  public static LinearSlopeIndex withDefaults() {
    return DEFAULTS;
  }

  /** Returns the indices with intervals at another level. */
  public LinearSlopeIndex with(Confidence confidence) {
    return new LinearSlopeIndex(confidence);
  }

  /**
   * Fits the line.
   *
   * @param groups the groups, from the most to the least disadvantaged
   * @return the indices; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any
   *     group, and for {@link UndefinedReason#TOO_FEW_VALUES} if only one group has anybody in it;
   *     the relative index for {@link UndefinedReason#ZERO_DENOMINATOR} if the intercept is 0
   */
  public SlopeIndex of(GroupValues groups) {
    if (groups.isEmpty()) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    double[] ridits = Ridits.of(groups);
    double spread = 0;
    for (int i = 0; i < groups.size(); i++) {
      double offset = ridits[i] - 0.5;
      spread += groups.share(i) * offset * offset;
    }
    if (spread == 0) {
      return undefined(UndefinedReason.TOO_FEW_VALUES);
    }
    double mean = groups.mean();
    double[] slopeGradient = new double[groups.size()];
    double slope = 0;
    for (int i = 0; i < slopeGradient.length; i++) {
      slopeGradient[i] = groups.share(i) * (ridits[i] - 0.5) / spread;
      slope += slopeGradient[i] * (groups.value(i) - mean);
    }
    double intercept = mean - slope / 2;
    EstimateWithError slopeIndex =
        LinearIndex.of(slope, slopeGradient, groups.errorVariances(), 0, confidence, METHOD);
    if (intercept == 0) {
      return new SlopeIndex(
          slopeIndex,
          EstimateWithError.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD),
          Estimate.of(intercept));
    }
    double relative = (intercept + slope) / intercept;
    double[] relativeGradient = new double[groups.size()];
    for (int i = 0; i < relativeGradient.length; i++) {
      double interceptGradient = groups.share(i) - slopeGradient[i] / 2;
      relativeGradient[i] = (slopeGradient[i] - slope / intercept * interceptGradient) / intercept;
    }
    return new SlopeIndex(
        slopeIndex,
        LinearIndex.of(relative, relativeGradient, groups.errorVariances(), 0, confidence, METHOD),
        Estimate.of(intercept));
  }

  private static SlopeIndex undefined(UndefinedReason reason) {
    EstimateWithError none = EstimateWithError.undefined(reason, METHOD);
    return new SlopeIndex(none, none, none.estimate());
  }
}
