package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;

/**
 * The rows of a published table. Its checks are made against its own rows, before anything is
 * converted to another code list.
 */
final class PublishedRows {
  /** Stands for the count among the names of columns, none of which can be blank. */
  static final String COUNT = "";

  private static final String HIDDEN = "*";

  private final PublishedTable table;

  PublishedRows(PublishedTable table, List<ColumnMapping> mappings) {
    this.table = table;
    Map<String, ColumnMapping> byColumn = new LinkedHashMap<>();
    for (ColumnMapping mapping : mappings) {
      mapping.column().ifPresent(column -> byColumn.put(column, mapping));
    }
    for (Characteristic column : table.columns()) {
      if (!byColumn.containsKey(column.id())) {
        throw new IllegalArgumentException(
            "column '"
                + column.id()
                + "' of "
                + table.id()
                + " isn't mapped: map it, or choose one of its codes with where(...)");
      }
    }
  }

  void readInto(AggregatedRows input, IssueCollector issues) {
    List<String> names = new ArrayList<>();
    table.columns().forEach(column -> names.add(column.id()));
    names.add(COUNT);
    if (!input.header(names, 1)) {
      return;
    }
    Set<PublishedTable.Row> checks = Set.copyOf(table.checks());
    long number = 1;
    for (PublishedTable.Row row : table.rows()) {
      number++;
      if (!checks.contains(row) || countsPeople(row)) {
        read(row, number, input, issues);
      } else {
        check(row, number, issues);
      }
    }
    input.end();
  }

  private void read(
      PublishedTable.Row row, long number, AggregatedRows input, IssueCollector issues) {
    if (row.status() == PublishedTable.Status.NOT_APPLICABLE) {
      issues.accept(1);
      return;
    }
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.codes().size(); i++) {
      String code = row.codes().get(i);
      fields.add(
          table
              .columns()
              .get(i)
              .codes()
              .find(code)
              .flatMap(Code::nonAnswer)
              .map(NonAnswer::id)
              .orElse(code));
    }
    OptionalLong count = row.count();
    fields.add(count.isPresent() ? Long.toString(count.getAsLong()) : HIDDEN);
    input.row(fields, number);
  }

  /** Whether a row is for everybody in columns of several answers and for a cell in all others. */
  private boolean countsPeople(PublishedTable.Row row) {
    for (int i = 0; i < row.codes().size(); i++) {
      String code = row.codes().get(i);
      Characteristic column = table.columns().get(i);
      boolean total = code.equals(PublishedTable.TOTAL);
      if (total ? column.selection() == Selection.SINGLE : column.codes().isHeading(code)) {
        return false;
      }
    }
    return true;
  }

  private void check(PublishedTable.Row row, long number, IssueCollector issues) {
    issues.accept(1);
    if (row.count().isEmpty() || overlaps(row)) {
      return;
    }
    long sum = 0;
    for (PublishedTable.Row part : table.partsOf(row)) {
      if (part.status() == PublishedTable.Status.SUPPRESSED) {
        return;
      }
      if (!Exact.sumFits(sum, part.count().orElse(0))) {
        issues.add(IssueType.PARENT_DIFFERS, number, "");
        return;
      }
      sum += part.count().orElse(0);
    }
    if (Math.abs(sum - row.count().getAsLong()) > table.roundingTolerance(row)) {
      issues.add(IssueType.PARENT_DIFFERS, number, "");
    }
  }

  /** Whether the row is over groups of a multiple choice, which don't add up to it. */
  private boolean overlaps(PublishedTable.Row row) {
    for (int i = 0; i < row.codes().size(); i++) {
      String code = row.codes().get(i);
      Characteristic column = table.columns().get(i);
      if (column.selection() == Selection.MULTIPLE
          && (code.equals(PublishedTable.TOTAL) || column.codes().isHeading(code))) {
        return true;
      }
    }
    return false;
  }
}
