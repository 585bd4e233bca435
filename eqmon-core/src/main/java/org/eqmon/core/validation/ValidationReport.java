package org.eqmon.core.validation;

import java.util.List;

/**
 * What was found while reading data. It has the positions of records, so it belongs to the data
 * controller and isn't for publication.
 *
 * @param issues the issues in the order they were found, at most as many as the reader keeps
 * @param accepted how many records were kept
 * @param rejected how many were left out
 * @param issuesFound how many issues there were, kept or not
 */
public record ValidationReport(
    List<ValidationIssue> issues, long accepted, long rejected, long issuesFound) {
  /** Copies the list. */
  public ValidationReport {
    issues = List.copyOf(issues);
  }

  /** Returns whether no record was left out and nothing stopped the reading. */
  public boolean isClean() {
    return rejected == 0
        && issues.stream().allMatch(i -> i.type().severity() == IssueType.Severity.NOTED);
  }

  @Override
  public String toString() {
    return "ValidationReport (" + issues.size() + " issues kept)";
  }
}
