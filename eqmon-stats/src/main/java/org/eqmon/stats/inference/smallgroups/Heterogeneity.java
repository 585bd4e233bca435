package org.eqmon.stats.inference.smallgroups;

/** How tau squared, the variance of true effects between groups, is estimated; never below 0. */
public enum Heterogeneity {
  /**
   * The value at which Q, with the groups weighted by it, is what it is expected to be: k - 1. It
   * asks for no normal distribution.
   */
  PAULE_MANDEL("pauleMandel", "Paule & Mandel 1982, Journal of Research of the NBS 87"),
  /** The value with the largest restricted likelihood, if effects are normal. */
  RESTRICTED_MAXIMUM_LIKELIHOOD(
      "restrictedMaximumLikelihood",
      "Raudenbush 2009; Viechtbauer 2005, Journal of Educational"
          + " and Behavioral Statistics 30"),
  /** From Q with the groups weighted as if there were no heterogeneity: the usual one. */
  DERSIMONIAN_LAIRD("derSimonianLaird", "DerSimonian & Laird 1986, Controlled Clinical Trials 7");

  private final String id;
  private final String reference;

  Heterogeneity(String id, String reference) {
    this.id = id;
    this.reference = reference;
  }

  String id() {
    return id;
  }

  String reference() {
    return reference;
  }
}
