package org.eqmon.stats.inference.duration;

/** How much the times of ends count for in a log-rank test. */
public enum EventWeights {
  /** All the same: the log-rank test. Most powerful if hazards are proportional. */
  EQUAL,
  /**
   * The pooled Kaplan-Meier curve just before each time: Peto and Peto's test, for gaps that are
   * largest early. R's {@code survdiff(rho = 1)}.
   */
  PETO_PETO
}
