package org.eqmon.stats.tally;

/**
 * Whether the counts of a tally are public already. When tallies are merged the later of these
 * holds: one unpublished count makes the sum unpublished.
 */
public enum Publication {
  /** Nothing has been counted. */
  NOTHING_COUNTED,
  /** Every count was published by its source and may be shown as it stands. */
  ALREADY_PUBLISHED,
  /** Some counts have not been published. */
  NOT_PUBLISHED;

  /** Returns what holds for the sum of two tallies. */
  public Publication and(Publication other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
