package org.eqmon.stats.tally;

import org.eqmon.core.validation.IssueType;

/**
 * A count or a sum would be beyond 2^63 - 1. Nothing was added: what was counted before still
 * stands. The message names the table and never a count.
 */
public final class CountTooLargeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  CountTooLargeException(TableSpec table) {
    super(
        IssueType.COUNT_TOO_LARGE.id()
            + " a count or sum of table "
            + table
            + " would be more than 9223372036854775807; count into several tallies, or use a larger"
            + " unit for amounts");
  }

  /** Returns the stable type of this error, {@link IssueType#COUNT_TOO_LARGE}. */
  public IssueType type() {
    return IssueType.COUNT_TOO_LARGE;
  }
}
