package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;

/** One statistic of one observed share, set against its reference. */
interface ShareEvidence {
  /**
   * Returns the one-sided p-value of a gap of at most this: small if the observed share is high.
   */
  double above(ShareScale scale, double gap);

  /**
   * Returns the one-sided p-value of a gap of at least this: small if the observed share is low.
   */
  double below(ShareScale scale, double gap);

  /** Returns the smallest gap whose one-sided p-value from above is more than this. */
  double lower(ShareScale scale, double tail);

  /** Returns the largest gap whose one-sided p-value from below is more than this. */
  double upper(ShareScale scale, double tail);

  /** Returns the statistic of no gap, if it has one beside the p-value. */
  Estimate statistic();

  /** Returns the id and reference. */
  Method method();
}
