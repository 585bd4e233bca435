package org.eqmon.stats.inference.paired;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.ObservedWeight;
import org.eqmon.stats.inference.numerics.ShareLimits;

/**
 * The odds ratio of a person's answering yes to the first against their answering yes to the
 * second, given that they answered differently: those who said yes to the first only over those who
 * said it to the second only.
 *
 * <p>Given how many answered differently, the first kind is binomial with odds equal to the ratio,
 * so the limits are Clopper and Pearson's (or mid-P ones) as odds. It excludes 1 exactly when
 * McNemar's exact (or mid-P) test rejects.
 *
 * <p>By default exact at 95%.
 */
public final class PairedOddsRatioInterval {
  private static final String REFERENCE =
      "Fagerland, Lydersen & Laake 2014, Statistics in Medicine 33, pages 2850-2875";
  private static final Method EXACT = new Method("paired.oddsRatio.conditionalExact", REFERENCE);
  private static final Method MID_P = new Method("paired.oddsRatio.conditionalMidP", REFERENCE);
  private static final PairedOddsRatioInterval DEFAULTS =
      new PairedOddsRatioInterval(Tail.EXACT, Confidence.NINETY_FIVE_PERCENT);

  /** How much of the observed counts' own probability belongs to a tail. */
  public enum Tail {
    /** All of it: never covers less often than it says. Goes with {@link McNemarMethod#EXACT}. */
    EXACT,
    /** Half of it: covers as often as it says on average. Goes with {@link McNemarMethod#MID_P}. */
    MID_P
  }

  private final Tail tail;
  private final Confidence confidence;

  private PairedOddsRatioInterval(Tail tail, Confidence confidence) {
    this.tail = Objects.requireNonNull(tail, "tail");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the exact interval at 95%. */
  public static PairedOddsRatioInterval withDefaults() {
    return DEFAULTS;
  }

  /** Returns the interval with another tail. */
  public PairedOddsRatioInterval with(Tail tail) {
    return new PairedOddsRatioInterval(tail, confidence);
  }

  /** Returns the interval at another confidence. */
  public PairedOddsRatioInterval with(Confidence confidence) {
    return new PairedOddsRatioInterval(tail, confidence);
  }

  /**
   * Returns the ratio and its interval, from 0 to infinity. If nobody answered differently there is
   * no estimate, and the interval is from 0 to infinity. Undefined without pairs.
   */
  public IntervalEstimate of(PairedCounts counts) {
    Method method = tail == Tail.EXACT ? EXACT : MID_P;
    if (counts.pairs() == 0) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method);
    }
    long first = counts.firstOnly();
    long changed = first + counts.secondOnly();
    Estimate ratio =
        changed == 0
            ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
            : Estimate.of((double) first / counts.secondOnly());
    ObservedWeight weight = tail == Tail.EXACT ? ObservedWeight.WHOLE : ObservedWeight.HALF;
    Interval interval =
        new Interval(
            ShareLimits.lowerOdds(first, changed, confidence.tail(), weight),
            ShareLimits.upperOdds(first, changed, confidence.tail(), weight),
            confidence.level());
    return new IntervalEstimate(ratio, Optional.of(interval), method);
  }
}
