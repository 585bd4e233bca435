package org.eqmon.stats.inference.strata;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Exact inference on an odds ratio that is the same in every stratum, from the distribution of the
 * events of group 1 given all margins of all strata.
 */
public final class ExactConditional {
  private static final Method METHOD =
      new Method(
          "stratified.exactConditional",
          "Mehta, Patel & Gray 1985, Journal of the American Statistical Association 80");
  private static final ExactConditional DEFAULT =
      new ExactConditional(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private ExactConditional(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the method with an interval at 95%. */
  public static ExactConditional withDefaults() {
    return DEFAULT;
  }

  /** Returns the method with an interval at another confidence. */
  public ExactConditional with(Confidence confidence) {
    return new ExactConditional(confidence);
  }

  /**
   * Returns the analysis. Where the margins leave only one possibility, p is 1, there is no
   * estimate, and the interval is from 0 to infinity. Undefined ({@code TOO_LARGE}) if the
   * distribution would take more than {@value ConditionalTotal#MOST_WORK} steps: use {@link
   * MantelHaenszel}.
   */
  public ExactOddsRatio of(Strata strata) {
    Optional<ConditionalTotal> found = ConditionalTotal.of(strata);
    if (found.isEmpty()) {
      return new ExactOddsRatio(
          IntervalEstimate.undefined(UndefinedReason.TOO_LARGE, METHOD),
          TestResult.undefined(UndefinedReason.TOO_LARGE, Alternative.TWO_SIDED, METHOD));
    }
    ConditionalTotal total = found.get();
    Interval interval =
        new Interval(
            total.lower(confidence.tail()), total.upper(confidence.tail()), confidence.level());
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new ExactOddsRatio(
        new IntervalEstimate(total.likeliest(), Optional.of(interval), METHOD),
        new TestResult(none, none, Estimate.of(total.pValue()), Alternative.TWO_SIDED, METHOD));
  }
}
