package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/**
 * Where the columns that are wanted stand in a header. A column that nobody asked for is reported
 * by its number, since what stands there may not be a name at all: a file without a header begins
 * with somebody's answers.
 */
public final class CsvHeader {
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final int fields;
  private final boolean usable;

  /**
   * Looks for columns and reports those that are missing, unused or there twice.
   *
   * @param names the header
   * @param wanted the columns that are needed
   * @param row the number of the header's row
   * @param issues what is told of faults
   */
  public CsvHeader(List<String> names, Set<String> wanted, long row, IssueCollector issues) {
    this(names, wanted, Set.of(), row, issues);
  }

  /**
   * Looks for columns and reports those that are missing, unused or there twice.
   *
   * @param names the header
   * @param wanted the columns that are needed
   * @param unread the columns that are known and not read, of which nothing is reported
   * @param row the number of the header's row
   * @param issues what is told of faults
   */
  public CsvHeader(
      List<String> names, Set<String> wanted, Set<String> unread, long row, IssueCollector issues) {
    this(names, wanted, unread, wanted, row, issues);
  }

  /** Tells whoever has a column that isn't used which of these names could be meant. */
  CsvHeader(
      List<String> names,
      Set<String> wanted,
      Set<String> unread,
      Set<String> known,
      long row,
      IssueCollector issues) {
    this.fields = names.size();
    boolean good = true;
    List<Integer> unused = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (!wanted.contains(name)) {
        if (!unread.contains(name)) {
          unused.add(i);
        }
      } else if (positions.putIfAbsent(name, i) != null) {
        issues.add(IssueType.DUPLICATE_COLUMN, row, name, "");
        good = false;
      }
    }
    for (String name : wanted) {
      if (!positions.containsKey(name)) {
        issues.add(IssueType.MISSING_COLUMN, row, name, "");
        good = false;
      }
    }
    Set<String> absent = new LinkedHashSet<>(known);
    absent.removeAll(positions.keySet());
    for (int i : unused) {
      issues.add(
          new ValidationIssue(
              IssueType.UNKNOWN_COLUMN,
              new Position.Cell(row, "#" + (i + 1)),
              "",
              Optional.of(CsvTexts.unusedColumn(names.get(i).strip(), absent))));
    }
    this.usable = good;
  }

  /** Returns whether every column that is needed is there once. */
  public boolean isUsable() {
    return usable;
  }

  /** Returns how many columns there are, needed or not. */
  public int fields() {
    return fields;
  }

  /**
   * Returns the position of a column that is needed, from 0.
   *
   * @throws IllegalArgumentException if it isn't there
   */
  public int positionOf(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("no column '" + column + "'");
    }
    return position;
  }

  @Override
  public String toString() {
    return "CsvHeader (" + fields + " columns)";
  }
}
