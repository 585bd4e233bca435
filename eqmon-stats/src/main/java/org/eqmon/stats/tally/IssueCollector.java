package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/** Keeps the first issues of a reading and counts them all. */
final class IssueCollector {
  private final int most;
  private final List<ValidationIssue> kept = new ArrayList<>();
  private long found;
  private long accepted;
  private long rejected;

  IssueCollector(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("a number of issues to keep is 0 or more");
    }
    this.most = most;
  }

  void add(IssueType type, long row, String column, String allowed) {
    found++;
    if (kept.size() < most) {
      kept.add(new ValidationIssue(type, new Position.Cell(row, column), allowed));
    }
  }

  void accept(long records) {
    accepted += records;
  }

  void reject() {
    rejected++;
  }

  int most() {
    return most;
  }

  long found() {
    return found;
  }

  ValidationReport report() {
    return new ValidationReport(kept, accepted, rejected, found);
  }
}
