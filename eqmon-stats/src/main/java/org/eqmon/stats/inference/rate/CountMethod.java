package org.eqmon.stats.inference.rate;

import org.eqmon.stats.inference.Method;

/** How an interval for the mean of a count is made. */
public enum CountMethod {
  /** Garwood's exact interval, which never covers less often than it says. The default. */
  EXACT_POISSON("exactPoisson", "Garwood 1936, Biometrika 28"),
  /** Byar's approximation to it, usual in public health. A lower limit below 0 is 0. */
  BYAR("byar", "Breslow & Day 1987, Statistical Methods in Cancer Research, volume II");

  private final Method method;

  CountMethod(String id, String reference) {
    this.method = new Method("count.interval." + id, reference);
  }

  /** Returns the method's id and reference. */
  public Method method() {
    return method;
  }
}
