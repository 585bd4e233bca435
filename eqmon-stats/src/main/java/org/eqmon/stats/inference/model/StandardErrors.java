package org.eqmon.stats.inference.model;

/** What standard errors suppose. */
public enum StandardErrors {
  /** That the model's variance is true. */
  MODEL,
  /** Nothing of the variance: the sandwich of squared residuals, without a correction. */
  HC0,
  /** As HC0, times n / (n - k) for n observations and k coefficients. */
  HC1,
  /**
   * As HC0 with each residual divided by one minus its leverage, close to the jackknife: the safest
   * in small groups.
   */
  HC3
}
