package org.eqmon.stats.inference.inequality;

/** Which way a value is better. */
public enum Better {
  /** A higher value is better, such as satisfaction. */
  HIGHER,
  /** A lower value is better, such as complaints. */
  LOWER
}
