package org.eqmon.stats.inference.smallgroups;

import org.eqmon.stats.inference.Method;

/** What is made of not knowing the distribution that groups' rates come from. */
public enum PriorUncertainty {
  /**
   * The distribution is integrated over, so that intervals are as wide as they need be. Its mean is
   * uniform from 0 to 1 beforehand, and so is the correlation within a group, 1 / (1 + s) with s
   * its strength.
   */
  INTEGRATED(
      "shrinkage.betaBinomial.integrated",
      "Daniels 1999, Canadian Journal of Statistics 27 (uniform shrinkage, for one person)"),
  /**
   * The most likely distribution is taken for the true one: classical empirical Bayes. Intervals
   * are too short with few groups, and there is no answer if the groups differ no more than chance
   * makes them.
   */
  IGNORED("shrinkage.betaBinomial", "Skellam 1948, Journal of the Royal Statistical Society B 10");

  private final Method method;

  PriorUncertainty(String id, String reference) {
    this.method = new Method(id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
