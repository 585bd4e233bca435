package org.eqmon.stats.inference.inequality;

/** Where the sizes of groups come from. */
public enum Composition {
  /** They are known, as from a register, or chosen. */
  FIXED,
  /** They are as they came in one simple random sample, and add to the sampling error. */
  SAMPLED
}
