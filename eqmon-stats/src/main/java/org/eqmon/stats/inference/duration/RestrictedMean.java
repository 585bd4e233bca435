package org.eqmon.stats.inference.duration;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The mean duration up to a time: how many days a member of the group spends there within the first
 * tau days, on average. It is the area under the Kaplan-Meier curve, and its difference is a gap in
 * days that needs no proportional hazards.
 *
 * <p>Greenwood's variance is the sum over times up to tau of (the area to the right, up to tau)^2
 * d/(Y(Y - d)), with d ends among Y at risk; a time at which all end adds nothing. It is too small
 * in small groups, and by default corrected, see {@link MeanError}.
 */
public final class RestrictedMean {
  private static final String REFERENCE =
      "Irwin 1949, Journal of Hygiene 47; Royston & Parmar 2013, BMC Medical Research Methodology"
          + " 13";
  private static final Method CORRECTED =
      new Method(
          "duration.restrictedMean",
          REFERENCE + "; error: Greenwood 1926 with Welch 1947, Biometrika 34");
  private static final Method GREENWOOD =
      new Method("duration.restrictedMean.greenwood", REFERENCE + "; error: Greenwood 1926");
  private static final RestrictedMean DEFAULTS =
      new RestrictedMean(
          Confidence.NINETY_FIVE_PERCENT, BeyondFollowUp.UNDEFINED, MeanError.CORRECTED);

  private final Confidence confidence;
  private final BeyondFollowUp beyond;
  private final MeanError error;

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

  private RestrictedMean(Confidence confidence, BeyondFollowUp beyond, MeanError error) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.beyond = Objects.requireNonNull(beyond, "beyond");
    this.error = Objects.requireNonNull(error, "error");
  }

  /**
   * Returns the method with 95% intervals and {@link MeanError#CORRECTED} errors, undefined beyond
   * the time up to which is known.
   */
  public static RestrictedMean withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with intervals at another level. */
  public RestrictedMean with(Confidence newConfidence) {
    return new RestrictedMean(newConfidence, beyond, error);
  }

  /** Returns the method with another answer beyond the time up to which is known. */
  public RestrictedMean with(BeyondFollowUp newBeyond) {
    return new RestrictedMean(confidence, newBeyond, error);
  }

  /** Returns the method with another error. */
  public RestrictedMean with(MeanError newError) {
    return new RestrictedMean(confidence, beyond, newError);
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
    Method method = error == MeanError.GREENWOOD ? GREENWOOD : CORRECTED;
    SurvivalCurve curve = KaplanMeier.withDefaults().of(durations);
    if (durations.isEmpty()) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    if (beyond == BeyondFollowUp.UNDEFINED
        && tau > curve.followUp().value()
        && curve.at(tau).estimate().value() > 0) {
      return EstimateWithError.undefined(UndefinedReason.NOT_REACHED, method);
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
    return error == MeanError.GREENWOOD
        ? Comparison.normal(area, 0, Math.sqrt(variance), confidence, GREENWOOD).estimate()
        : corrected(area, variance, known(durations, tau));
  }

  private EstimateWithError corrected(double area, double variance, double known) {
    if (known < 2) {
      return EstimateWithError.withoutError(area, UndefinedReason.TOO_FEW_VALUES, CORRECTED);
    }
    if (variance == 0) {
      return EstimateWithError.withoutError(area, UndefinedReason.ZERO_VARIANCE, CORRECTED);
    }
    double standardError = Math.sqrt(variance * (known / (known - 1)));
    return Comparison.studentT(area, 0, standardError, known - 1, confidence, CORRECTED).estimate();
  }

  /** Returns how many reached the end or were seen up to tau. */
  private static double known(Durations durations, double tau) {
    double known = 0;
    for (int i = 0; i < durations.distinct(); i++) {
      known += durations.ended(1, i);
      known += durations.time(i) >= tau ? durations.censored(i) : 0;
    }
    return known;
  }

  /**
   * Returns the gap between two independent groups. Undefined if the mean of either is; without
   * interval and test if the error of either is undefined, or both are 0.
   *
   * @param tau the time to which the means are restricted, more than 0 and finite
   * @throws IllegalArgumentException if tau isn't, or there are several ends
   */
  public Difference difference(Durations first, Durations second, double tau) {
    EstimateWithError mean1 = of(first, tau);
    EstimateWithError mean2 = of(second, tau);
    return new Difference(mean1, mean2, gap(mean1, mean2, known(first, tau), known(second, tau)));
  }

  private Comparison gap(
      EstimateWithError mean1, EstimateWithError mean2, double known1, double known2) {
    for (EstimateWithError mean : List.of(mean1, mean2)) {
      if (mean.estimate() instanceof Estimate.Undefined none) {
        return Comparison.undefined(none.reason(), mean.method());
      }
    }
    double gap = mean1.estimate().value() - mean2.estimate().value();
    for (EstimateWithError mean : List.of(mean1, mean2)) {
      if (mean.standardError() instanceof Estimate.Undefined none) {
        return new Comparison(
            EstimateWithError.withoutError(gap, none.reason(), mean.method()),
            TestResult.undefined(none.reason(), Alternative.TWO_SIDED, mean.method()));
      }
    }
    double error1 = mean1.standardError().value();
    double error2 = mean2.standardError().value();
    double standardError = Math.hypot(error1, error2);
    if (error == MeanError.GREENWOOD) {
      return Comparison.normal(gap, 0, standardError, confidence, GREENWOOD);
    }
    double share1 = Math.pow(error1 / standardError, 2);
    double share2 = Math.pow(error2 / standardError, 2);
    double degreesOfFreedom = 1 / (share1 * share1 / (known1 - 1) + share2 * share2 / (known2 - 1));
    return Comparison.studentT(gap, 0, standardError, degreesOfFreedom, confidence, CORRECTED);
  }
}
