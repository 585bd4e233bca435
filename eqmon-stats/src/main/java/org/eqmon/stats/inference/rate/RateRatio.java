package org.eqmon.stats.inference.rate;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.ObservedWeight;
import org.eqmon.stats.inference.numerics.ShareLimits;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The ratio of two rates, group 1 over group 2, by the exact test of one count given the sum of
 * both.
 *
 * <p>By default at 95%, two-sided by twice the smaller tail: then the interval excludes 1 exactly
 * when the p-value is at or below one minus the confidence. With {@link TwoSidedRule#MID_P} both
 * are mid-P. The other rules change the test only, and then the two may disagree.
 */
public final class RateRatio {
  private static final Method METHOD =
      new Method("rateRatio.exactConditional", "Przyborowski & Wilenski 1940, Biometrika 31");

  /** Up to which a double tells each count from the next. */
  private static final long LARGEST = 1L << 53;

  private static final RateRatio DEFAULTS =
      new RateRatio(TwoSidedRule.DOUBLED, Confidence.NINETY_FIVE_PERCENT);

  private final TwoSidedRule rule;
  private final Confidence confidence;

  private RateRatio(TwoSidedRule rule, Confidence confidence) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the ratio at 95%, two-sided by twice the smaller tail. */
  public static RateRatio withDefaults() {
    return DEFAULTS;
  }

  /** Returns the ratio with another meaning of two sides. */
  public RateRatio with(TwoSidedRule rule) {
    return new RateRatio(rule, confidence);
  }

  /** Returns the ratio at another confidence. */
  public RateRatio with(Confidence confidence) {
    return new RateRatio(rule, confidence);
  }

  /**
   * Returns the ratio of the rates with its interval, from 0 to infinity. Without any events there
   * is no estimate, and the interval is from 0 to infinity; undefined if an exposure is 0, or for
   * more than 2^53 events ({@code TOO_LARGE}).
   *
   * @param count1 the number of events in group 1, 0 or more
   * @param exposure1 the exposure of group 1, finite and 0 or more
   * @param count2 the number of events in group 2
   * @param exposure2 the exposure of group 2
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public IntervalEstimate interval(long count1, double exposure1, long count2, double exposure2) {
    requireValid(count1, exposure1, count2, exposure2);
    if (exposure1 == 0 || exposure2 == 0) {
      return IntervalEstimate.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD);
    }
    long total = Totals.plus(count1, count2);
    double perOdds = exposure2 / exposure1;
    if (total > LARGEST || perOdds == 0 || Double.isInfinite(perOdds)) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_LARGE, METHOD);
    }
    ObservedWeight weight = rule == TwoSidedRule.MID_P ? ObservedWeight.HALF : ObservedWeight.WHOLE;
    double tail = confidence.tail();
    Interval interval =
        total == 0
            ? new Interval(0, Double.POSITIVE_INFINITY, confidence.level())
            : new Interval(
                perOdds * ShareLimits.lowerOdds(count1, total, tail, weight),
                perOdds * ShareLimits.upperOdds(count1, total, tail, weight),
                confidence.level());
    Estimate estimate =
        total == 0
            ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
            : Estimate.of((double) count1 / count2 * perOdds);
    return new IntervalEstimate(estimate, Optional.of(interval), METHOD);
  }

  /**
   * Tests that the rates are equal. Without any events p is 1; undefined if an exposure is 0, or
   * for more than 2^53 events ({@code TOO_LARGE}).
   *
   * @param alternative what the rate of group 1 is, compared with that of group 2
   * @param count1 the number of events in group 1, 0 or more
   * @param exposure1 the exposure of group 1, finite and 0 or more
   * @param count2 the number of events in group 2
   * @param exposure2 the exposure of group 2
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public TestResult test(
      Alternative alternative, long count1, double exposure1, long count2, double exposure2) {
    requireValid(count1, exposure1, count2, exposure2);
    if (exposure1 == 0 || exposure2 == 0) {
      return TestResult.undefined(UndefinedReason.ZERO_DENOMINATOR, alternative, METHOD);
    }
    long total = Totals.plus(count1, count2);
    if (total > LARGEST) {
      return TestResult.undefined(UndefinedReason.TOO_LARGE, alternative, METHOD);
    }
    double sum = exposure1 + exposure2;
    Binomial given = new Binomial(total, exposure1 / sum, exposure2 / sum);
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    double p = Math.min(1, given.pValue(count1, alternative, rule));
    return new TestResult(none, none, Estimate.of(p), alternative, METHOD);
  }

  private static void requireValid(long count1, double exposure1, long count2, double exposure2) {
    Counts.requireCount(count1);
    Counts.requireCount(count2);
    Counts.requireExposure(exposure1);
    Counts.requireExposure(exposure2);
  }
}
