package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Method;

/** A test of no gap between the rates of two independent groups. */
public enum TwoProportionsMethod {
  /**
   * Normal with the pooled variance; the statistic is z, and its square is Pearson's chi-squared.
   */
  POOLED_Z("twoProportions.test.pooledZ", "Pearson 1900"),
  /** Chi-squared with Yates' correction, at most 1/2; the statistic is chi-squared. */
  YATES(
      "twoProportions.test.yatesChiSquared",
      "Yates 1934, Supplement to the Journal of the Royal Statistical Society 1"),
  /**
   * Exact given all margins; two-sided is the probability of every table not more probable than the
   * observed one. It has no statistic.
   */
  FISHER("oddsRatio.test.fisherExact", "Fisher 1935, Journal of the Royal Statistical Society 98"),
  /** Fisher's with half the probability of tables as probable as the observed one. */
  FISHER_MID_P("oddsRatio.test.fisherMidP", "Lancaster 1961; Hirji, Tan & Elashoff 1991"),
  /**
   * Unconditional exact, ordered by pooled z (two-sided by its size) and searched over every value
   * of the common rate; the statistic is z.
   */
  BARNARD("twoProportions.test.barnard", "Barnard 1947; Suissa & Shuster 1985"),
  /**
   * Unconditional exact, ordered by Fisher's one-sided p-value and searched over every value of the
   * common rate; two-sided is twice the smaller. The statistic is Fisher's p-value.
   */
  BOSCHLOO("twoProportions.test.boschloo", "Boschloo 1970, Statistica Neerlandica 24");

  private final Method method;

  TwoProportionsMethod(String id, String reference) {
    this.method = new Method(id, reference);
  }

  /** Returns the id and reference. */
  public Method method() {
    return method;
  }
}
