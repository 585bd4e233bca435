package org.eqmon.stats.inference.strata;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A score interval for a gap that is the same in every stratum. The risk difference by default.
 *
 * <p>The estimate is the gap with a score of 0, which need not be the Mantel-Haenszel estimate.
 */
public final class StratifiedScoreInterval {
  private static final StratifiedScoreInterval DEFAULT =
      new StratifiedScoreInterval(
          StratifiedScoreMethod.RISK_DIFFERENCE, Confidence.NINETY_FIVE_PERCENT);

  private final StratifiedScoreMethod method;
  private final Confidence confidence;

  private StratifiedScoreInterval(StratifiedScoreMethod method, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the interval of the risk difference at 95%. */
  public static StratifiedScoreInterval withDefaults() {
    return DEFAULT;
  }

  /** Returns the interval of another gap. */
  public StratifiedScoreInterval with(StratifiedScoreMethod method) {
    return new StratifiedScoreInterval(method, confidence);
  }

  /** Returns the interval at another confidence. */
  public StratifiedScoreInterval with(Confidence confidence) {
    return new StratifiedScoreInterval(method, confidence);
  }

  /**
   * Returns the common gap and its interval. Undefined if no stratum has both groups. Where no
   * stratum says anything of a ratio, there is no estimate, and the interval is from 0 to infinity.
   */
  public IntervalEstimate of(Strata strata) {
    if (strata.comparable().isEmpty()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method.method());
    }
    StratifiedScore score = new StratifiedScore(strata, method);
    StratifiedScore swapped = new StratifiedScore(strata.swapped(), method);
    double z = confidence.normalQuantile();
    Interval interval =
        new Interval(score.lower(z), method.scale().opposite(swapped.lower(z)), confidence.level());
    return new IntervalEstimate(score.estimate(), Optional.of(interval), method.method());
  }
}
