package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Method;

/** How an interval for the difference of two rates is made. */
public enum RiskDifferenceMethod {
  /** Score with restricted maximum likelihood and the variance times N/(N-1). */
  MIETTINEN_NURMINEN(
      "miettinenNurminen", "Miettinen & Nurminen 1985, Statistics in Medicine 4, pages 213-226"),
  /** The same without N/(N-1). */
  MEE("mee", "Mee 1984, Biometrics 40, pages 1175-1176"),
  /** Score with N/(N-1), corrected for skewness. */
  SKEWNESS_CORRECTED_SCORE("scas", "Laud 2017, Pharmaceutical Statistics 16, pages 334-348"),
  /** Score corrected for skewness, without N/(N-1). */
  GART_NAM("gartNam", "Gart & Nam 1990, Biometrics 46, pages 637-643"),
  /** The two Wilson intervals squared and added. */
  NEWCOMBE("newcombe", "Newcombe 1998, Statistics in Medicine 17, pages 873-890, method 10"),
  /** Wald after one event and one non-event more in each group, cut at -1 and 1. */
  AGRESTI_CAFFO("agrestiCaffo", "Agresti & Caffo 2000, The American Statistician 54"),
  /**
   * Estimate plus and minus normal quantiles of the unpooled standard error, not cut. Its width is
   * 0 when both rates are 0 or 1, and it covers too rarely: for comparison with others only.
   */
  WALD("wald", "Unpooled normal approximation"),
  /** The exact unconditional interval of {@link RateGap} with {@link RateGapRule#EXACT}. */
  EXACT("exact", GapEvidence.EXACT_REFERENCE);

  private final Method method;

  RiskDifferenceMethod(String id, String reference) {
    this.method = new Method("riskDifference.interval." + id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
