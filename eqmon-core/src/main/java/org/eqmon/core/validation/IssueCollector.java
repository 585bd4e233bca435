package org.eqmon.core.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what a reading finds: it keeps the first issues and counts them all, so that a file with
 * a million faults needs no more memory than one with a thousand. The first that ends a reading is
 * kept whatever came before it. Not for use by several threads at once.
 */
public final class IssueCollector {
  /** How many issues a reader keeps if nothing else is said. */
  public static final int DEFAULT_MOST = 1000;

  private final int most;
  private final List<ValidationIssue> kept = new ArrayList<>();
  private long found;
  private long accepted;
  private long rejected;

  /**
   * Makes a collector that keeps so many issues.
   *
   * @param most how many, 0 or more
   * @throws IllegalArgumentException if it is below 0
   */
  public IssueCollector(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("a number of issues to keep is 0 or more");
    }
    this.most = most;
  }

  /** Adds an issue. */
  public void add(ValidationIssue issue) {
    found++;
    boolean endsTheReading = issue.type().severity() == IssueType.Severity.FATAL;
    if (kept.size() < most || (endsTheReading && kept.size() == most)) {
      kept.add(issue);
    }
  }

  /**
   * Adds an issue in a table.
   *
   * @param type what is wrong
   * @param row the row, from 1; 0 for the whole input
   * @param column the name of the column, or empty for the whole row
   * @param allowed what would be right
   */
  public void add(IssueType type, long row, String column, Allowed allowed) {
    add(new ValidationIssue(type, new Position.Cell(row, column), allowed));
  }

  /**
   * Adds an issue in a table.
   *
   * @param type what is wrong
   * @param row the row, from 1; 0 for the whole input
   * @param column the name of the column, or empty for the whole row
   * @param values what would be right, or empty
   */
  public void add(IssueType type, long row, String column, String values) {
    add(type, row, column, Allowed.of(values));
  }

  /**
   * Adds an issue in a table whose type says it all.
   *
   * @param type what is wrong
   * @param row the row, from 1; 0 for the whole input
   * @param column the name of the column, or empty for the whole row
   */
  public void add(IssueType type, long row, String column) {
    add(type, row, column, Allowed.UNSAID);
  }

  /** Counts records that are kept. */
  public void accept(long records) {
    accepted += records;
  }

  /** Counts one record that is left out. */
  public void reject() {
    rejected++;
  }

  /** Returns how many issues are kept at most, besides one that ends a reading. */
  public int most() {
    return most;
  }

  /** Returns how many issues there were, kept or not. */
  public long found() {
    return found;
  }

  /** Returns what was found so far. */
  public ValidationReport report() {
    return new ValidationReport(kept, accepted, rejected, found);
  }

  @Override
  public String toString() {
    return "IssueCollector (" + kept.size() + " issues kept)";
  }
}
