package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.Method;

/** How intervals that hold for all shares of a composition at once are made. */
public enum SimultaneousMethod {
  /** Wilson's intervals at a confidence shared out by Bonferroni. The default. */
  GOODMAN("goodman", "Goodman 1965, Technometrics 7"),
  /**
   * Intervals of one width for all shares, from the distribution of truncated Poisson counts.
   * Narrow for many categories of middling size; poor where counts are small or very unequal.
   */
  SISON_GLAZ(
      "sisonGlaz",
      "Sison & Glaz 1995, Journal of the American Statistical Association 90; May & Johnson 2000,"
          + " Journal of Statistical Software 5");

  private final Method method;

  SimultaneousMethod(String id, String reference) {
    this.method = new Method("multinomial.interval." + id, reference);
  }

  /** Returns the method's id and reference. */
  public Method method() {
    return method;
  }
}
