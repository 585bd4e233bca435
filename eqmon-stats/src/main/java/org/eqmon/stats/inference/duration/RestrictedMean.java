package org.eqmon.stats.inference.duration;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The mean duration up to a time: how many days a member of the group spends there within the first
 * tau days, on average. It is the area under the Kaplan-Meier curve, and its difference is a gap in
 * days that needs no proportional hazards.
 *
 * <p>The variance is the sum over times up to tau of (the area to the right, up to tau)^2 d/(Y(Y -
 * d)), with d ends among Y at risk; a time at which all end adds nothing. Intervals and tests are
 * normal. The error is 0, and there is neither interval nor test, where nobody ended before tau; in
 * groups below some thirty the error is too small.
 */
public final class RestrictedMean {
  private static final Method METHOD =
      new Method(
          "duration.restrictedMean",
          "Irwin 1949, Journal of Hygiene 47; Royston & Parmar 2013, BMC Medical Research"
              + " Methodology 13");
  private static final RestrictedMean DEFAULTS =
      new RestrictedMean(Confidence.NINETY_FIVE_PERCENT, BeyondFollowUp.UNDEFINED);

  private final Confidence confidence;
  private final BeyondFollowUp beyond;

  /**
   * Two restricted means and their gap.
   *
   * @param first the mean of the first group
   * @param second the mean of the second group
   * @param difference the first minus the second, with the test that it is 0
   */
  public record Difference(
      EstimateWithError first, EstimateWithError second, Comparison difference) {
    /** Refuses null. */
    public Difference {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      Objects.requireNonNull(difference, "difference");
    }
  }

  private RestrictedMean(Confidence confidence, BeyondFollowUp beyond) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.beyond = Objects.requireNonNull(beyond, "beyond");
  }

  /** Returns the method with 95% intervals, undefined beyond the time up to which is known. */
  public static RestrictedMean withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with intervals at another level. */
  public RestrictedMean with(Confidence newConfidence) {
    return new RestrictedMean(newConfidence, beyond);
  }

  /** Returns the method with another answer beyond the time up to which is known. */
  public RestrictedMean with(BeyondFollowUp newBeyond) {
    return new RestrictedMean(confidence, newBeyond);
  }

  /**
   * Returns the mean of a group, in the unit of its times. Undefined of an empty group, and ({@link
   * UndefinedReason#NOT_REACHED}) if people were still there when last seen before tau, unless the
   * curve is {@link BeyondFollowUp#CARRIED}.
   *
   * @param tau the time to which the mean is restricted, more than 0 and finite
   * @throws IllegalArgumentException if tau isn't, or there are several ends
   */
  public EstimateWithError of(Durations durations, double tau) {
    if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("tau must be more than 0 and finite, and was " + tau);
    }
    SurvivalCurve curve = KaplanMeier.withDefaults().of(durations);
    if (durations.isEmpty()) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    if (beyond == BeyondFollowUp.UNDEFINED
        && tau > curve.followUp().value()
        && curve.at(tau).estimate().value() > 0) {
      return EstimateWithError.undefined(UndefinedReason.NOT_REACHED, METHOD);
    }
    double area = 0;
    double variance = 0;
    double right = tau;
    RiskTable table = curve.table();
    for (int i = table.at(tau); i >= 0; i--) {
      area += curve.survival(i) * (right - table.time(i));
      right = table.time(i);
      double risk = table.atRisk(i, 0);
      double ended = table.ended(i, 1, 0);
      if (ended < risk) {
        variance += area * area * (ended / risk / (risk - ended));
      }
    }
    area += right;
    return variance == 0
        ? new EstimateWithError(Estimate.of(area), Estimate.of(0), Optional.empty(), METHOD)
        : EstimateWithError.of(
            area,
            Math.sqrt(variance),
            confidence.normalInterval(area, Math.sqrt(variance)),
            METHOD);
  }

  /**
   * Returns the gap between two independent groups. Undefined if the mean of either is.
   *
   * @param tau the time to which the means are restricted, more than 0 and finite
   * @throws IllegalArgumentException if tau isn't, or there are several ends
   */
  public Difference difference(Durations first, Durations second, double tau) {
    EstimateWithError mean1 = of(first, tau);
    EstimateWithError mean2 = of(second, tau);
    for (EstimateWithError mean : new EstimateWithError[] {mean1, mean2}) {
      if (mean.estimate() instanceof Estimate.Undefined none) {
        return new Difference(mean1, mean2, Comparison.undefined(none.reason(), METHOD));
      }
    }
    double error = Math.hypot(mean1.standardError().value(), mean2.standardError().value());
    double gap = mean1.estimate().value() - mean2.estimate().value();
    return new Difference(mean1, mean2, Comparison.normal(gap, 0, error, confidence, METHOD));
  }
}
