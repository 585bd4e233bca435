package org.eqmon.stats.tally;

import java.util.Objects;
import org.eqmon.core.validation.ValidationReport;

/**
 * What came of reading data: the tally of the good records, and what was wrong with the others.
 *
 * @param tally the counts of all records that were accepted
 * @param report how many were accepted and rejected, and why; it has the positions of records, so
 *     it belongs to the data controller
 */
public record TallyReading(Tally tally, ValidationReport report) {
  /** Refuses null. */
  public TallyReading {
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(report, "report");
  }
}
