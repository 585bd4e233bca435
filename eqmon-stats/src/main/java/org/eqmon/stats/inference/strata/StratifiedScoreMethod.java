package org.eqmon.stats.inference.strata;

import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.numerics.GapScale;

/** A score interval for a gap that is the same in every stratum. */
public enum StratifiedScoreMethod {
  /** Risk ratio, weighted by the inverse variance of the scores; no N/(N-1). */
  RISK_RATIO(
      "stratified.riskRatio.scoreInverseVariance",
      "Gart & Nam 1988, Biometrics 44, pages 323-338; Tang 2020",
      GapScale.RATIO),
  /**
   * Odds ratio, weighted by the inverse variance of the scores, less the bias of each score; no
   * N/(N-1).
   */
  ODDS_RATIO(
      "stratified.oddsRatio.score", "Gart 1985, Biometrika 72; Tang 2020", GapScale.ODDS_RATIO),
  /** Risk difference, with Mantel-Haenszel weights and N/(N-1) in each stratum. */
  RISK_DIFFERENCE(
      "stratified.riskDifference.scoreMantelHaenszel",
      "Miettinen & Nurminen 1985, Statistics in Medicine 4, pages 213-226",
      GapScale.DIFFERENCE);

  private final Method method;
  private final GapScale scale;

  StratifiedScoreMethod(String id, String reference, GapScale scale) {
    this.method = new Method(id, reference);
    this.scale = scale;
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }

  GapScale scale() {
    return scale;
  }
}
