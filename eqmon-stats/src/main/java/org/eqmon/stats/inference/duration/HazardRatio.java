package org.eqmon.stats.inference.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Maximum;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The hazard ratio of two groups: how many times as fast the first reaches an end, among those
 * still there, supposing that it is so at all times. Cox's partial likelihood with Efron's way with
 * ties; interval and test are both the likelihood ratio, so the interval excludes 1 exactly when
 * the p-value is below one minus the confidence.
 *
 * <p>Unlike a Wald interval it has an answer when all ends are in one group: the ratio is then 0 or
 * infinite and the interval has one finite limit. Swapping the groups inverts everything. There is
 * no standard error on the ratio's own scale.
 *
 * <p>Undefined without ends ({@link UndefinedReason#NO_VARIATION}), if a group is empty, and if the
 * two were never at risk together at an end ({@link UndefinedReason#ZERO_VARIANCE}).
 */
public final class HazardRatio {
  private static final String REFERENCE =
      "Cox 1972, Journal of the Royal Statistical Society B 34; ties: Efron 1977, Journal of the"
          + " American Statistical Association 72";
  private static final Method METHOD = new Method("duration.hazardRatio", REFERENCE);
  private static final Method STRATIFIED = new Method("duration.hazardRatioStratified", REFERENCE);
  private static final HazardRatio DEFAULTS = new HazardRatio(Confidence.NINETY_FIVE_PERCENT);

  /** A log hazard ratio as good as infinite: exp(-700) is next to nothing beside any count. */
  private static final double FAR = 700;

  private final Confidence confidence;

  private HazardRatio(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the method with 95% intervals. */
  public static HazardRatio withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with intervals at another level. */
  public HazardRatio with(Confidence newConfidence) {
    return new HazardRatio(newConfidence);
  }

  /**
   * Returns the rate of the first group over that of the second; undefined ({@code TOO_LARGE}) for
   * a group of more than 1e11.
   *
   * @throws IllegalArgumentException if durations have several ends
   */
  public Comparison compare(Durations first, Durations second) {
    return compare(List.of(first), List.of(second), METHOD);
  }

  /**
   * Returns the ratio that is the same in all strata, such as landlords, whose rates may differ;
   * undefined ({@code TOO_LARGE}) for a group of more than 1e11 in one of them.
   *
   * @param first the first group's durations in each stratum; some may be empty
   * @param second the second group's, in the same order
   * @throws IllegalArgumentException if there aren't as many of both, or durations have several
   *     ends
   */
  public Comparison compareStratified(List<Durations> first, List<Durations> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException("both groups must have all strata, in the same order");
    }
    return compare(first, second, STRATIFIED);
  }

  private Comparison compare(List<Durations> first, List<Durations> second, Method method) {
    if (CoxLikelihood.isTooLarge(first) || CoxLikelihood.isTooLarge(second)) {
      return Comparison.undefined(UndefinedReason.TOO_LARGE, method);
    }
    List<Durations> durations = new ArrayList<>();
    double[][] x = new double[2 * first.size()][1];
    int[] strata = new int[x.length];
    for (int stratum = 0; stratum < first.size(); stratum++) {
      durations.add(first.get(stratum));
      durations.add(second.get(stratum));
      x[2 * stratum][0] = 1;
      strata[2 * stratum] = stratum;
      strata[2 * stratum + 1] = stratum;
    }
    CoxLikelihood likelihood =
        new CoxLikelihood(DesignMatrix.withoutIntercept(x), durations, strata);
    if (first.stream().allMatch(Durations::isEmpty)
        || second.stream().allMatch(Durations::isEmpty)) {
      return Comparison.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    if (!likelihood.hasEvents()) {
      return Comparison.undefined(UndefinedReason.NO_VARIATION, method);
    }
    if (likelihood.isCollinear()) {
      return Comparison.undefined(UndefinedReason.ZERO_VARIANCE, method);
    }
    boolean up = likelihood.risesForEver(new double[] {1});
    boolean down = likelihood.risesForEver(new double[] {-1});
    if (up || down) {
      return answer(likelihood, up ? FAR : -FAR, method);
    }
    Maximum maximum = Maximum.of(likelihood, new double[1]);
    return maximum.outcome() == Maximum.Outcome.FOUND
        ? answer(likelihood, maximum.parameters()[0], method)
        : Comparison.undefined(UndefinedReason.NOT_CONVERGED, method);
  }

  private Comparison answer(CoxLikelihood likelihood, double best, Method method) {
    double highest = value(likelihood, best);
    double quantile = confidence.normalQuantile();
    double drop = quantile * quantile / 2;
    double lower =
        best == -FAR ? best : Roots.between(b -> highest - value(likelihood, b) - drop, -FAR, best);
    double upper =
        best == FAR ? best : Roots.between(b -> highest - value(likelihood, b) - drop, best, FAR);
    Interval interval = new Interval(ratio(lower), ratio(upper), confidence.level());
    double ratio = Math.max(0, 2 * (highest - value(likelihood, 0)));
    EstimateWithError estimate =
        new EstimateWithError(
            Estimate.of(ratio(best)),
            Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
            Optional.of(interval),
            method);
    TestResult test = TestResult.ofNormal(Math.copySign(Math.sqrt(ratio), best), method);
    return new Comparison(estimate, test);
  }

  private static double value(CoxLikelihood likelihood, double logRatio) {
    return likelihood.value(new double[] {logRatio});
  }

  private static double ratio(double logRatio) {
    return logRatio == FAR ? Double.POSITIVE_INFINITY : logRatio == -FAR ? 0 : Math.exp(logRatio);
  }
}
