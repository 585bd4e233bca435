package org.eqmon.stats.tally;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.csv.BlankRows;
import org.eqmon.core.csv.CsvHeader;
import org.eqmon.core.csv.CsvRows;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/**
 * Turns rows of text into a tally. Rows that stand for one person are gathered in columns and
 * counted by the chunk, which is quick; should a chunk not fit, its rows are added one by one, so
 * that only those that don't fit are left out.
 */
final class RecordRows {
  private static final int CHUNK = 1 << 17;

  private final TallySchema schema;
  private final List<LevelReader> levels;
  private final List<String> amountColumns;
  private final Optional<String> countColumn;
  private final IssueCollector issues;
  private final TallyBuilder builder;
  private final long[] rowNumbers = new long[CHUNK];
  private EncodedColumns.Builder chunk;
  private int inChunk;

  RecordRows(
      TallySchema schema,
      Provenance provenance,
      List<LevelReader> levels,
      List<String> amountColumns,
      Optional<String> countColumn,
      IssueCollector issues) {
    this.schema = schema;
    this.levels = levels;
    this.amountColumns = amountColumns;
    this.countColumn = countColumn;
    this.issues = issues;
    this.builder = TallyBuilder.of(schema, provenance);
    this.chunk = EncodedColumns.builder(schema.variables(), schema.measures());
  }

  Tally tally() {
    return builder.build();
  }

  void read(CsvRows rows) throws IOException {
    List<String> names = List.of(rows.next());
    if (names.isEmpty()) {
      if (!rows.isBroken()) {
        issues.add(IssueType.EMPTY_INPUT, 0, "");
      }
      return;
    }
    Set<String> wanted = CsvTallyReader.wanted(levels, amountColumns, countColumn);
    CsvHeader header = new CsvHeader(names, wanted, rows.row(), issues);
    if (!header.isUsable()) {
      return;
    }
    Positions at = new Positions(header);
    boolean any = false;
    BlankRows blank = new BlankRows();
    for (String[] fields = rows.next(); fields.length > 0; fields = rows.next()) {
      if (names.size() > 1 && BlankRows.isBlank(Arrays.asList(fields))) {
        if (fields.length > 1) {
          blank.add(rows.row());
        }
        continue;
      }
      any = true;
      if (fields.length == names.size()) {
        read(fields, at, rows);
      } else {
        issues.add(
            IssueType.WRONG_FIELD_COUNT, rows.row(), "", Allowed.Form.FIELDS.of(names.size()));
        issues.reject();
      }
    }
    flush();
    blank.report(issues);
    if (!any && !rows.isBroken()) {
      issues.add(IssueType.EMPTY_INPUT, 0, "");
    }
  }

  private void read(String[] fields, Positions at, CsvRows rows) {
    long before = issues.found();
    int[][] positions = new int[levels.size()][];
    for (int v = 0; v < positions.length; v++) {
      LevelReader level = levels.get(v);
      String field = at.levels[v] < 0 ? "" : fields[at.levels[v]];
      LevelReader.Meaning meaning = level.read(field);
      if (meaning.kind() == LevelReader.Kind.LEVELS) {
        positions[v] = meaning.positions();
      } else {
        String column = level.mapping().column().orElse("");
        issues.add(
            rows.unreadable(field, column)
                .orElseGet(
                    () ->
                        new ValidationIssue(
                            meaning.problem().orElse(IssueType.UNKNOWN_CODE),
                            new Position.Cell(rows.row(), column),
                            level.allowed())));
      }
    }
    long[] amounts = new long[amountColumns.size()];
    for (int m = 0; m < amounts.length; m++) {
      String field = fields[at.amounts[m]];
      amounts[m] =
          field.isBlank() ? EncodedColumns.NO_AMOUNT : number(field, rows, amountColumns.get(m));
    }
    long times = countColumn.map(name -> number(fields[at.count], rows, name)).orElse(1L);
    if (issues.found() > before) {
      issues.reject();
    } else if (times == 1) {
      gather(positions, amounts, rows.row());
    } else {
      count(positions, amounts, times, rows.row());
    }
  }

  private long number(String field, CsvRows rows, String column) {
    WholeNumber number = WholeNumber.count(field);
    number
        .problem()
        .ifPresent(
            problem ->
                issues.add(
                    rows.unreadable(field, column)
                        .orElseGet(
                            () ->
                                new ValidationIssue(
                                    problem, new Position.Cell(rows.row(), column)))));
    return number.asLong();
  }

  private void gather(int[][] positions, long[] amounts, long row) {
    rowNumbers[inChunk++] = row;
    chunk.add(positions, amounts);
    if (inChunk == CHUNK) {
      flush();
    }
  }

  private void flush() {
    EncodedColumns rows = chunk.build();
    try {
      if (inChunk > 0) {
        builder.add(rows);
        issues.accept(inChunk);
      }
    } catch (CountTooLargeException e) {
      addOneByOne(rows);
    }
    inChunk = 0;
    chunk = EncodedColumns.builder(schema.variables(), schema.measures());
  }

  private void addOneByOne(EncodedColumns rows) {
    for (int i = 0; i < inChunk; i++) {
      int row = i;
      int[][] positions =
          levels.stream()
              .map(level -> rows.column(level.variable()))
              .map(column -> column.positions(column.codeAt(row)))
              .toArray(int[][]::new);
      long[] amounts =
          schema.measures().stream()
              .mapToLong(measure -> rows.amountsOf(measure.id())[row])
              .toArray();
      count(positions, amounts, 1, rowNumbers[i]);
    }
  }

  private void count(int[][] positions, long[] amounts, long times, long row) {
    try {
      builder.addPositions(positions, amounts, times);
      issues.accept(1);
    } catch (CountTooLargeException e) {
      issues.add(IssueType.COUNT_TOO_LARGE, row, countColumn.orElse(""));
      issues.reject();
    }
  }

  /** Where the columns stand in a row. */
  private final class Positions {
    private final int[] levels;
    private final int[] amounts;
    private final int count;

    Positions(CsvHeader header) {
      levels =
          RecordRows.this.levels.stream()
              .mapToInt(level -> level.mapping().column().map(header::positionOf).orElse(-1))
              .toArray();
      amounts = amountColumns.stream().mapToInt(header::positionOf).toArray();
      count = countColumn.map(header::positionOf).orElse(-1);
    }
  }
}
