package org.eqmon.stats.inference.strata;

import org.eqmon.stats.inference.Method;

/** A test of whether one gap holds in every stratum. */
public enum HomogeneityMethod {
  /** Odds ratios, against what the Mantel-Haenszel odds ratio would give. */
  BRESLOW_DAY(
      "stratified.homogeneity.breslowDay",
      "Breslow & Day 1980, Statistical Methods in Cancer Research 1"),
  /** The same with Tarone's correction for the estimated odds ratio. */
  TARONE("stratified.homogeneity.tarone", "Tarone 1985, Biometrika 72, pages 91-95"),
  /** Log odds ratios, inverse-variance weighted (Cochran's Q). Undefined with an empty cell. */
  INVERSE_VARIANCE_Q(
      "stratified.homogeneity.inverseVarianceQ", "Cochran 1954, Biometrics 10, pages 101-129"),
  /** Risk ratios, by the scores of the strata at the pooled score estimate. */
  RISK_RATIO_SCORE_Q(
      "stratified.homogeneity.riskRatioScoreQ", "Gart & Nam 1988, Biometrics 44, pages 323-338");

  private final Method method;

  HomogeneityMethod(String id, String reference) {
    this.method = new Method(id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
