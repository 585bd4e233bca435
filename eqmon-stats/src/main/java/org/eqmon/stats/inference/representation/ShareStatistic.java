package org.eqmon.stats.inference.representation;

/** The statistic that a share is compared with a reference by. */
public enum ShareStatistic {
  /**
   * The exact binomial tail (hypergeometric for a finite pool), doubled for two sides; its
   * intervals are those of Clopper and Pearson. It never exceeds its level. The default at every
   * size.
   *
   * <p>Against an estimated share it is the comparison of two groups by {@link
   * org.eqmon.stats.inference.gap.RateGap}, the reference's effective size rounded down and its
   * count rounded against the gap that is looked for. With a total above {@link
   * org.eqmon.stats.inference.gap.TwoGroups#LARGEST} it is the score's.
   */
  EXACT,
  /**
   * The exact tail with half the observed count's probability, doubled. It keeps to its level on
   * average, not for every share. Against an estimated share it is the score's.
   */
  MID_P,
  /**
   * The score: the gap in standard errors under the reference share; its intervals are Wilson's. It
   * exceeds its level where few members of the group, or of the others, are expected. Against an
   * estimated share it is the two-sample score, and exceeds its level there too.
   */
  SCORE
}
