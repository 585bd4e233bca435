package org.eqmon.stats.inference.representation;

/** The statistic that a share is compared with a reference by. */
public enum ShareStatistic {
  /**
   * The exact binomial tail (hypergeometric for a finite pool), doubled for two sides; its
   * intervals are those of Clopper and Pearson. It never exceeds its level. The default at every
   * size.
   */
  EXACT,
  /**
   * The exact tail with half the observed count's probability, doubled. It keeps to its level on
   * average, not for every share.
   */
  MID_P,
  /**
   * The score: the gap in standard errors under the reference share; its intervals are Wilson's. It
   * exceeds its level where few members of the group, or of the others, are expected.
   */
  SCORE
}
