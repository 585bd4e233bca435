package org.eqmon.stats.inference.proportion;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;

/**
 * The exact test that a probability is a given one.
 *
 * <p>By default two-sided by minimum likelihood. No interval inverts that rule exactly: for a test
 * that agrees with an interval take {@code representation}, or {@link TwoSidedRule#DOUBLED} with
 * Clopper and Pearson's interval, or {@link TwoSidedRule#MID_P} with the mid-P interval.
 */
public final class BinomialTest {
  private static final Method METHOD =
      new Method("proportion.test.binomial", "Clopper & Pearson 1934, Biometrika 26");
  private static final BinomialTest DEFAULTS =
      new BinomialTest(Alternative.TWO_SIDED, TwoSidedRule.MINIMUM_LIKELIHOOD);

  private final Alternative alternative;
  private final TwoSidedRule rule;

  private BinomialTest(Alternative alternative, TwoSidedRule rule) {
    this.alternative = Objects.requireNonNull(alternative, "alternative");
    this.rule = Objects.requireNonNull(rule, "rule");
  }

  /** Returns the two-sided test by minimum likelihood. */
  public static BinomialTest withDefaults() {
    return DEFAULTS;
  }

  /** Returns the test against another alternative. */
  public BinomialTest with(Alternative alternative) {
    return new BinomialTest(alternative, rule);
  }

  /** Returns the test with another meaning of two sides. */
  public BinomialTest with(TwoSidedRule rule) {
    return new BinomialTest(alternative, rule);
  }

  /**
   * Tests a probability; undefined if there are no trials.
   *
   * @param events the number of events, from 0 to the number of trials
   * @param trials the number of trials
   * @param probability the probability under the null hypothesis, from 0 to 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public TestResult test(long events, long trials, double probability) {
    if (events < 0 || trials < events) {
      throw new IllegalArgumentException(
          "the number of events must be from 0 to the number of trials");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "the probability must be from 0 to 1, and was " + probability);
    }
    Binomial binomial = new Binomial(trials, probability);
    if (trials == 0) {
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, METHOD);
    }
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(
        none,
        none,
        Estimate.of(Math.min(1, binomial.pValue(events, alternative, rule))),
        alternative,
        METHOD);
  }
}
