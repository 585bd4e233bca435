package org.eqmon.stats.inference.contingency;

import org.eqmon.stats.inference.Method;

/** A chi-squared test of rows against columns. */
public enum IndependenceMethod {
  /** The sum of (observed - expected)^2 / expected, without a continuity correction. */
  PEARSON("contingency.test.pearson", "Pearson 1900, Philosophical Magazine 50, pages 157-175"),
  /** Twice the sum of observed x log(observed / expected) (G), without a correction. */
  LIKELIHOOD_RATIO("contingency.test.likelihoodRatio", "Wilks 1935; Sokal & Rohlf 1995");

  private final Method method;

  IndependenceMethod(String id, String reference) {
    this.method = new Method(id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
