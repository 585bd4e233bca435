package org.eqmon.stats.analysis;

/** Why nothing can be said about a comparison. */
public enum NotAssessableReason {
  /** The gap or its test has no value for these numbers. */
  UNDEFINED,
  /** No result that these numbers of people could have given would have shown a gap. */
  TOO_FEW
}
