package org.eqmon.stats.inference.decomposition;

/**
 * Which coefficients value a difference in covariates: what the outcome would owe to them if there
 * were no gap to explain. The choice can change the result, so it goes with it.
 */
public enum ReferenceCoefficients {
  /** Those of group A (Oaxaca 1973; Blinder 1973). */
  GROUP_A("those of group A: Oaxaca 1973, International Economic Review 14"),
  /** Those of group B. */
  GROUP_B("those of group B: Oaxaca 1973, International Economic Review 14"),
  /** The mean of both groups' (Reimers 1983). */
  MEAN("the mean of both: Reimers 1983, Review of Economics and Statistics 65"),
  /** The mean of both groups', weighted by their people (Cotton 1988). */
  BY_SIZE("weighted by people: Cotton 1988, Review of Economics and Statistics 70"),
  /**
   * Those of both groups together (Neumark 1988). Where groups differ in their outcome at equal
   * covariates, these lay some of that to the covariates, and too much is explained.
   */
  POOLED("both groups together: Neumark 1988, Journal of Human Resources 23"),
  /** Those of both groups together with a term for the group, which corrects that (Jann 2008). */
  POOLED_WITH_GROUP("both groups together, with a group term: Jann 2008, The Stata Journal 8");

  private final String reference;

  ReferenceCoefficients(String reference) {
    this.reference = reference;
  }

  String reference() {
    return reference;
  }
}
