package org.eqmon.stats.inference.paired;

import org.eqmon.stats.inference.Method;

/** How McNemar's test is made. */
public enum McNemarMethod {
  /** Exact: a binomial with a half chance for either kind of change; twice the smaller tail. */
  EXACT("paired.mcnemar.exact", "McNemar 1947, Psychometrika 12, pages 153-157"),
  /** Exact with half the probability of the observed counts. */
  MID_P(
      "paired.mcnemar.midP",
      "Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13"),
  /** Chi-squared without a correction. */
  CHI_SQUARED("paired.mcnemar", "McNemar 1947, Psychometrika 12, pages 153-157"),
  /** Chi-squared with 1 taken from the difference of the counts, never below 0. */
  CORRECTED_CHI_SQUARED("paired.mcnemar.corrected", "Edwards 1948, Psychometrika 13");

  private final Method method;

  McNemarMethod(String id, String reference) {
    this.method = new Method(id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
