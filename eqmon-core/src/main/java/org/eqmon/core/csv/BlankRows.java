package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/**
 * Rows with nothing in any field, as a spreadsheet leaves them where something once stood. They are
 * nobody's, and one issue tells of all of them: how many, and where the first stretches are.
 */
public final class BlankRows {
  private static final int MOST_STRETCHES = 5;

  private final List<Stretch> stretches = new ArrayList<>();
  private long rows;
  private long last;

  /** Begins without any. */
  public BlankRows() {}

  /** Rows without another between them. */
  private record Stretch(long from, long to) {
    String text(String until) {
      return from == to ? Long.toString(from) : from + until + to;
    }
  }

  /** Whether nothing stands in a row, however many fields it has. */
  public static boolean isBlank(List<String> fields) {
    for (String field : fields) {
      if (!field.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Notes a row; they come in order. */
  public void add(long row) {
    int end = stretches.size() - 1;
    if (end >= 0 && stretches.get(end).to() == row - 1) {
      stretches.set(end, new Stretch(stretches.get(end).from(), row));
    } else if (stretches.size() < MOST_STRETCHES) {
      stretches.add(new Stretch(row, row));
    }
    rows++;
    last = row;
  }

  /** Says which rows there were, if any. */
  public void report(IssueCollector issues) {
    if (rows > 0) {
      issues.add(
          new ValidationIssue(
              IssueType.BLANK_ROWS,
              new Position.Cell(stretches.get(0).from(), ""),
              "",
              Optional.of(which())));
    }
  }

  private LocalizedText which() {
    LocalizedText where = CsvTexts.text(joined(" to "), joined(" i "));
    if (last > stretches.get(stretches.size() - 1).to()) {
      where = CsvTexts.text("%s and others up to %s", "%s ac eraill hyd at %s", where, last);
    }
    return rows == 1
        ? CsvTexts.text("1 row: %s", "1 rhes: %s", where)
        : CsvTexts.text("%s rows: %s", "%s rhes: %s", rows, where);
  }

  private String joined(String until) {
    return stretches.stream().map(each -> each.text(until)).collect(Collectors.joining(", "));
  }
}
