package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Method;

/** How an interval for the ratio of two rates is made. */
public enum RiskRatioMethod {
  /** Score with restricted maximum likelihood and the variance times N/(N-1). */
  MIETTINEN_NURMINEN(
      "miettinenNurminen", "Miettinen & Nurminen 1985, Statistics in Medicine 4, pages 213-226"),
  /** The same without N/(N-1). */
  KOOPMAN("koopman", "Koopman 1984, Biometrics 40, pages 513-517"),
  /** Score with N/(N-1), corrected for skewness. */
  SKEWNESS_CORRECTED_SCORE("scas", "Laud 2017, Pharmaceutical Statistics 16, pages 334-348"),
  /** The two Wilson intervals combined. Undefined without events in group 2. */
  MOVER_WILSON("moverWilson", "Donner & Zou 2012, Statistical Methods in Medical Research 21"),
  /** Normal on the log scale. Undefined if either group has no events. */
  KATZ("katz", "Katz et al. 1978, Biometrics 34, pages 469-474"),
  /** The exact unconditional interval of {@link RateGap} with {@link RateGapRule#EXACT}. */
  EXACT("exact", GapEvidence.EXACT_REFERENCE);

  private final Method method;

  RiskRatioMethod(String id, String reference) {
    this.method = new Method("riskRatio.interval." + id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
