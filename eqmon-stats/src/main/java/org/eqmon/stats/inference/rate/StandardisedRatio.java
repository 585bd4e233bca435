package org.eqmon.stats.inference.rate;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.MeanLimits;
import org.eqmon.stats.inference.numerics.Poisson;

/**
 * An observed count over an expected one, such as a standardised mortality or incidence ratio. The
 * expected count is taken as known.
 *
 * <p>By default Garwood's exact interval at 95%, and the test two-sided by twice the smaller tail:
 * then the interval excludes 1 exactly when the p-value is at or below one minus the confidence.
 * The other rules change the test only, and then the two may disagree.
 */
public final class StandardisedRatio {
  private static final Method METHOD =
      new Method("smr.exactPoisson", "Garwood 1936, Biometrika 28");
  private static final StandardisedRatio DEFAULTS =
      new StandardisedRatio(TwoSidedRule.DOUBLED, Confidence.NINETY_FIVE_PERCENT);

  private final TwoSidedRule rule;
  private final Confidence confidence;

  private StandardisedRatio(TwoSidedRule rule, Confidence confidence) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the ratio at 95%, two-sided by twice the smaller tail. */
  public static StandardisedRatio withDefaults() {
    return DEFAULTS;
  }

  /** Returns the ratio with another meaning of two sides. */
  public StandardisedRatio with(TwoSidedRule rule) {
    return new StandardisedRatio(rule, confidence);
  }

  /** Returns the ratio at another confidence. */
  public StandardisedRatio with(Confidence confidence) {
    return new StandardisedRatio(rule, confidence);
  }

  /**
   * Returns observed over expected with its interval, from 0 up; undefined if nothing is expected.
   *
   * @param observed the observed count, 0 or more
   * @param expected the expected count, finite and 0 or more
   * @throws IllegalArgumentException if either is out of its range
   */
  public IntervalEstimate interval(long observed, double expected) {
    Counts.requireCount(observed);
    Counts.requireExposure(expected);
    if (expected == 0) {
      return IntervalEstimate.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD);
    }
    return IntervalEstimate.of(
        observed / expected,
        new Interval(
            MeanLimits.lower(observed, confidence.tail()) / expected,
            MeanLimits.upper(observed, confidence.tail()) / expected,
            confidence.level()),
        METHOD);
  }

  /**
   * Tests that the expected count is the mean of the observed one; undefined if nothing is
   * expected.
   *
   * @param alternative what the ratio is, compared with 1
   * @param observed the observed count, 0 or more
   * @param expected the expected count, finite and 0 or more
   * @throws IllegalArgumentException if either is out of its range
   */
  public TestResult test(Alternative alternative, long observed, double expected) {
    Counts.requireCount(observed);
    Counts.requireExposure(expected);
    if (expected == 0) {
      return TestResult.undefined(UndefinedReason.ZERO_DENOMINATOR, alternative, METHOD);
    }
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    double p = Math.min(1, new Poisson(expected).pValue(observed, alternative, rule));
    return new TestResult(none, none, Estimate.of(p), alternative, METHOD);
  }
}
