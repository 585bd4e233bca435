package org.eqmon.stats.inference.amount;

import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Cohen's h, the difference of two proportions on the arcsine scale: 2 asin sqrt(p1) - 2 asin
 * sqrt(p2), from -pi to pi. On that scale a gap of a given size is as hard to see wherever it lies
 * between 0 and 1, which is why sample sizes are planned on it. Swapping the groups, or events and
 * non-events, changes its sign.
 */
public final class CohensH {
  private static final Method METHOD =
      new Method(
          "effectSize.cohenH",
          "Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 6");

  private final Confidence confidence;

  private CohensH(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static CohensH withDefaults() {
    return new CohensH(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public CohensH with(Confidence newConfidence) {
    return new CohensH(newConfidence);
  }

  /**
   * Returns the effect size between two known proportions.
   *
   * @throws IllegalArgumentException if a proportion isn't from 0 to 1
   */
  public static double between(double first, double second) {
    if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1)) {
      throw new IllegalArgumentException("a proportion must be from 0 to 1");
    }
    return 2 * (Math.asin(Math.sqrt(first)) - Math.asin(Math.sqrt(second)));
  }

  /**
   * Returns the effect size between two observed proportions, with the standard error sqrt(1 / n1 +
   * 1 / n2), a normal interval and the test that it is 0. Undefined if a group is empty. The
   * approximation is rough for fewer than some ten people or near proportions of 0 and 1: for a
   * verdict on a gap in rates take a method for rates.
   *
   * @param x1 events in the first group
   * @param n1 people in the first group
   * @param x2 events in the second group
   * @param n2 people in the second group
   * @throws IllegalArgumentException if a count is negative or there are more events than people
   */
  public Comparison compare(long x1, long n1, long x2, long n2) {
    if (x1 < 0 || x2 < 0 || x1 > n1 || x2 > n2) {
      throw new IllegalArgumentException("events must be from 0 to the number of people");
    }
    if (n1 == 0 || n2 == 0) {
      return Comparison.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    double h = between((double) x1 / n1, (double) x2 / n2);
    return Comparison.normal(h, 0, Math.sqrt(1.0 / n1 + 1.0 / n2), confidence, METHOD);
  }
}
