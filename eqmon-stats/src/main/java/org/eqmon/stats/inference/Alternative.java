package org.eqmon.stats.inference;

/** The alternative that a test speaks for. */
public enum Alternative {
  /** The quantity differs from its null value, in either direction. */
  TWO_SIDED,
  /** The quantity is below its null value. */
  LESS,
  /** The quantity is above its null value. */
  GREATER
}
