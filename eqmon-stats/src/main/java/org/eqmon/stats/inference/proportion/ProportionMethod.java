package org.eqmon.stats.inference.proportion;

import org.eqmon.stats.inference.Method;

/** How an interval for one proportion is made. */
public enum ProportionMethod {
  /** Wilson's score interval: inverts the score test. The default. */
  WILSON("wilson", "Wilson 1927, Journal of the American Statistical Association 22"),
  /**
   * Wilson's interval with a continuity correction of half an event; 0 with no events, 1 with
   * nothing else.
   */
  WILSON_CONTINUITY(
      "wilsonContinuity", "Newcombe 1998, Statistics in Medicine 17, pages 857-872, method 4"),
  /** Clopper and Pearson's exact interval, which never covers less often than it says. */
  CLOPPER_PEARSON("clopperPearson", "Clopper & Pearson 1934, Biometrika 26"),
  /** The exact interval with half the observed count's probability in each tail. */
  MID_P("midP", "Lancaster 1961; Berry & Armitage 1995, The Statistician 44"),
  /**
   * The equal-tailed credible interval under Jeffreys' prior, Beta(1/2, 1/2), with the limit at 0
   * with no events and 1 with nothing else.
   */
  JEFFREYS("jeffreys", "Brown, Cai & DasGupta 2001, Statistical Science 16"),
  /** Wald's interval after half the squared critical value is added to events and non-events. */
  AGRESTI_COULL("agrestiCoull", "Agresti & Coull 1998, The American Statistician 52"),
  /**
   * The textbook interval. It has no width with no events or nothing but events and covers too
   * seldom for small counts: it is here to compare with.
   */
  WALD("wald", "Laplace 1812"),
  /**
   * Blaker's exact interval, inside Clopper and Pearson's: the smallest interval that holds every
   * share whose acceptability exceeds one minus the confidence. Shares within it may be rejected by
   * Blaker's test, so the two don't always agree.
   */
  BLAKER("blaker", "Blaker 2000, Canadian Journal of Statistics 28"),
  /**
   * The score interval corrected for skewness; 0 with no events, 1 with nothing else. Where the
   * corrected score can't reach the critical value at the edge, the limit is the edge.
   */
  SKEWNESS_CORRECTED_SCORE("scas", "Laud 2017, Pharmaceutical Statistics 16");

  private final Method method;

  ProportionMethod(String id, String reference) {
    this.method = new Method("proportion.interval." + id, reference);
  }

  /** Returns the method's id and reference. */
  public Method method() {
    return method;
  }
}
