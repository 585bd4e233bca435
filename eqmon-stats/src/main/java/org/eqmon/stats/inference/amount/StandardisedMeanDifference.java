package org.eqmon.stats.inference.amount;

import org.apache.commons.numbers.gamma.GammaRatio;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The difference of two groups' means, first minus second, in pooled standard deviations: how large
 * a gap is against the spread of the values. It has no unit, so gaps in different measures can
 * stand side by side.
 *
 * <p>Cohen's d divides by the pooled standard deviation on n1 + n2 - 2 degrees of freedom; Hedges'
 * g takes off its bias in small groups by the exact factor Gamma(f / 2) / (sqrt(f / 2) Gamma((f -
 * 1) / 2)). The standard error is the large-sample one, sqrt((n1 + n2) / (n1 n2) + d^2 / (2 (n1 +
 * n2))), times that factor, with a normal interval.
 *
 * <p>Undefined if a group is empty, with fewer than three values in all (four for g), or if neither
 * group varies.
 */
public final class StandardisedMeanDifference {
  private static final Method COHEN =
      new Method(
          "mean.difference.cohenD",
          "Cohen 1988, Statistical Power Analysis for the Behavioral Sciences");
  private static final Method HEDGES =
      new Method("mean.difference.hedgesG", "Hedges 1981, Journal of Educational Statistics 6");

  /** Whether the bias of small groups is taken off. */
  public enum Correction {
    /** Cohen's d. */
    NONE,
    /** Hedges' g. */
    HEDGES
  }

  private final Correction correction;
  private final Confidence confidence;

  private StandardisedMeanDifference(Correction correction, Confidence confidence) {
    this.correction = correction;
    this.confidence = confidence;
  }

  /** Returns Hedges' g with 95% intervals. */
  public static StandardisedMeanDifference withDefaults() {
    return new StandardisedMeanDifference(Correction.HEDGES, Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with or without the correction of bias. */
  public StandardisedMeanDifference with(Correction newCorrection) {
    return new StandardisedMeanDifference(newCorrection, confidence);
  }

  /** Returns the method with another confidence. */
  public StandardisedMeanDifference with(Confidence newConfidence) {
    return new StandardisedMeanDifference(correction, newConfidence);
  }

  /** Returns the standardised difference of two samples. */
  public EstimateWithError difference(ValueCounts first, ValueCounts second) {
    return difference(Moments.of(first), Moments.of(second));
  }

  /** Returns the standardised difference of two samples of which the moments are known. */
  public EstimateWithError difference(Moments first, Moments second) {
    Method method = correction == Correction.NONE ? COHEN : HEDGES;
    if (first.count() == 0 || second.count() == 0) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    double n1 = first.count();
    double n2 = second.count();
    double freedom = n1 + n2 - 2;
    if (freedom < (correction == Correction.NONE ? 1 : 2)) {
      return EstimateWithError.undefined(UndefinedReason.TOO_FEW_VALUES, method);
    }
    double squares = first.squares() + second.squares();
    if (squares == 0) {
      return EstimateWithError.undefined(UndefinedReason.ZERO_VARIANCE, method);
    }
    double d = (first.mean().value() - second.mean().value()) / Math.sqrt(squares / freedom);
    double factor = correction == Correction.NONE ? 1 : hedgesFactor(freedom);
    double error = factor * Math.sqrt((n1 + n2) / (n1 * n2) + d * d / (2 * (n1 + n2)));
    return EstimateWithError.of(
        factor * d, error, confidence.normalInterval(factor * d, error), method);
  }

  private static double hedgesFactor(double freedom) {
    return 1 / (GammaRatio.delta((freedom - 1) / 2, 0.5) * Math.sqrt(freedom / 2));
  }
}
