package org.eqmon.stats.inference.disparity;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * How unevenly a decision's benefit falls on people, where the benefit is 1 plus what was decided
 * less what was true: 2 for a false positive, 1 for a right decision, 0 for a false negative.
 *
 * @param generalisedEntropy with alpha 2, 0 if all benefit alike
 * @param theil Theil's T (alpha 1), in natural logarithms, 0 ln 0 being 0
 */
public record BenefitEntropy(Estimate generalisedEntropy, Estimate theil) {
  /** Which method this is. */
  public static final Method METHOD =
      new Method("disparity.benefitEntropy", "Speicher et al. 2018, KDD");

  /** Refuses null. */
  public BenefitEntropy {
    Objects.requireNonNull(generalisedEntropy, "generalisedEntropy");
    Objects.requireNonNull(theil, "theil");
  }

  /** Returns both measures; undefined for nobody, or if nobody has a benefit. */
  public static BenefitEntropy of(ConfusionCounts counts) {
    double n = counts.total();
    double right = (double) counts.truePositives() + counts.trueNegatives();
    double twice = counts.falsePositives();
    double mean = (right + 2 * twice) / n;
    if (!(mean > 0)) {
      Estimate none =
          Estimate.undefined(
              n == 0 ? UndefinedReason.EMPTY_GROUP : UndefinedReason.ZERO_DENOMINATOR);
      return new BenefitEntropy(none, none);
    }
    double one = 1 / mean;
    double two = 2 / mean;
    double squares = (right * one * one + twice * two * two) / n;
    double logs = (right * one * Math.log(one) + twice * two * Math.log(two)) / n;
    return new BenefitEntropy(
        Estimate.of(Math.max(0, (squares - 1) / 2)), Estimate.of(Math.max(0, logs)));
  }
}
