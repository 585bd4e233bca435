package org.eqmon.stats.inference.nonresponse;

import org.eqmon.stats.inference.Method;

/**
 * How strongly something unmeasured would have to be associated with both the group and the
 * outcome, as risk ratios, to explain a risk ratio away (VanderWeele and Ding 2017).
 *
 * @param estimate for the risk ratio itself; 1 for a risk ratio of 1, infinite for 0 or infinity
 * @param limit for the limit of its interval that is nearer 1; 1 if the interval contains 1
 */
public record EValue(double estimate, double limit) {
  /** Which method this is. */
  public static final Method METHOD =
      new Method(
          "sensitivity.eValue",
          "VanderWeele & Ding 2017, Annals of Internal Medicine 167, pages 268-274");

  /** Refuses values below 1. */
  public EValue {
    if (!(estimate >= 1 && limit >= 1)) {
      throw new IllegalArgumentException("an E-value is at least 1");
    }
  }

  /**
   * Returns the E-values of a risk ratio.
   *
   * @param riskRatio from 0 to infinity
   * @param lower the lower limit of its interval
   * @param upper the upper limit
   * @throws IllegalArgumentException if a number is negative or NaN, or the risk ratio lies outside
   *     its interval
   */
  public static EValue of(double riskRatio, double lower, double upper) {
    if (!(lower >= 0 && riskRatio >= lower && upper >= riskRatio)) {
      throw new IllegalArgumentException(
          "a risk ratio must be 0 or more and lie within its interval");
    }
    double nearer = riskRatio >= 1 ? Math.max(1, lower) : Math.min(1, upper);
    return new EValue(value(riskRatio), value(nearer));
  }

  private static double value(double riskRatio) {
    double ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
    return ratio + Math.sqrt(ratio * (ratio - 1));
  }
}
