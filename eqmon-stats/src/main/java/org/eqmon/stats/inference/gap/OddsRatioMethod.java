package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Method;

/** How an interval for the ratio of two odds is made. */
public enum OddsRatioMethod {
  /** Score with restricted maximum likelihood and the variance times N/(N-1). */
  MIETTINEN_NURMINEN(
      "interval.miettinenNurminen",
      "Miettinen & Nurminen 1985, Statistics in Medicine 4, pages 213-226"),
  /** The same without N/(N-1). */
  CORNFIELD("interval.cornfield", "Cornfield 1956; Gart 1971"),
  /** Miettinen and Nurminen's with the score corrected for skewness. */
  SKEWNESS_CORRECTED_SCORE("interval.scas", "Laud 2017, Pharmaceutical Statistics 16"),
  /**
   * Variance estimates recovered from the Wilson limits of both rates, on the scale of log odds.
   * Undefined with an empty cell.
   */
  MOVER_WILSON("interval.moverWilson", "Zou & Donner 2008, Statistics in Medicine 27"),
  /** Cornfield's with a continuity correction of 1/2, near the conditional exact interval. */
  CORNFIELD_CONTINUITY("interval.cornfieldContinuity", "Cornfield 1956; Gart & Thomas 1982"),
  /** Normal on the log scale. Undefined with an empty cell. */
  WOOLF("interval.woolf", "Woolf 1955, Annals of Human Genetics 19, pages 251-253"),
  /**
   * Exact, given the margins: the estimate is the conditional maximum likelihood one, not the
   * table's cross-product, and each limit leaves half of one minus the confidence.
   */
  CONDITIONAL_EXACT(
      "interval.conditionalExact", "Fisher 1935; Cornfield 1956; Mantel & Hankey 1971");

  private final Method method;

  OddsRatioMethod(String id, String reference) {
    this.method = new Method("oddsRatio." + id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
