package org.eqmon.stats.inference.ordinal;

/** Which distribution a rank test compares its statistic with. */
public enum NullDistribution {
  /**
   * The exact one where there are at most 20 ranks, ties included, and the normal one without
   * continuity correction otherwise.
   */
  EXACT_WHEN_SMALL,
  /**
   * The exact one, ties as they are: every way to deal the observed values to the groups (or every
   * choice of signs, for paired values) is equally likely. The two-sided p-value is twice the
   * smaller tail, at most 1. Undefined as too large when it would take more than some 300 million
   * steps, which is some hundreds of people without ties.
   */
  EXACT,
  /** The normal one, its variance corrected for ties. */
  NORMAL,
  /** The normal one, its variance corrected for ties, with the statistic moved 1/2 towards 0. */
  NORMAL_WITH_CONTINUITY
}
