package org.eqmon.stats.inference.gap;

/** How {@link RateGap} chooses its statistic. */
public enum RateGapRule {
  /**
   * Exact where a count is small, the corrected score statistic where all are large: the default.
   */
  CALIBRATED,
  /** Exact always. Slow for two groups of hundreds of thousands. */
  EXACT,
  /** The corrected score statistic always, whether or not it keeps its level. */
  CORRECTED_SCORE
}
