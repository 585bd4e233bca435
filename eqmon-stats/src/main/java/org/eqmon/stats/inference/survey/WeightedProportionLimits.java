package org.eqmon.stats.inference.survey;

import org.eqmon.stats.inference.Method;

/** How the limits of a weighted proportion are found from its standard error. */
public enum WeightedProportionLimits {
  /**
   * On the log-odds scale, so that they lie between 0 and 1; there are none for a proportion of 0
   * or 1.
   */
  LOGIT("logit"),
  /** To both sides of the proportion; they can lie outside 0 to 1. */
  WALD("wald");

  private final Method method;

  WeightedProportionLimits(String name) {
    method =
        new Method(
            "survey.domainProportion." + name,
            "Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; weights: Kish 1965,"
                + " Survey Sampling");
  }

  Method method() {
    return method;
  }
}
