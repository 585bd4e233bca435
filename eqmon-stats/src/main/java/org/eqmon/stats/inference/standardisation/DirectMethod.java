package org.eqmon.stats.inference.standardisation;

import org.eqmon.stats.inference.Method;

/** How the interval of a directly standardised rate is made. */
public enum DirectMethod {
  /**
   * Fay and Feuer's gamma interval: for any number of events, none included, and never too short on
   * average in simulations of its authors.
   */
  FAY_FEUER("fayFeuer", "Fay & Feuer 1997, Statistics in Medicine 16"),
  /**
   * Byar's limits for the number of events, scaled to the rate's variance, as public health bodies
   * publish; undefined for fewer than 10 events. The lower limit is as the formula gives it, and
   * can fall below 0 where a few people stand for much of the standard population.
   */
  DOBSON_BYARS(
      "dobsonByars",
      "Dobson, Kuulasmaa, Eberle & Scherer 1991, Statistics in Medicine 10; Breslow & Day 1987");

  private final Method method;

  DirectMethod(String id, String reference) {
    this.method = new Method("standardisation.direct." + id, reference);
  }

  /** Returns the method's id and reference. */
  public Method method() {
    return method;
  }
}
