package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.csv.CsvHeader;
import org.eqmon.core.csv.CsvRows;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/** Reads the rows of one input of aggregated counts into its table. */
final class AggregatedRows {
  private final CountColumns columns;
  private final Map<String, LevelReader> levels;
  private final AggregatedTable table;
  private final Rounding rounding;
  private final TallyBuilder builder;
  private final IssueCollector issues;
  private Optional<CsvHeader> header = Optional.empty();
  private Optional<CsvRows> csv = Optional.empty();
  private int width;
  private boolean any;

  AggregatedRows(
      CountColumns columns,
      Map<String, LevelReader> levels,
      AggregatedTable table,
      Rounding rounding,
      TallyBuilder builder,
      IssueCollector issues) {
    this.columns = columns;
    this.levels = levels;
    this.table = table;
    this.rounding = rounding;
    this.builder = builder;
    this.issues = issues;
    for (LevelReader level : levels.values()) {
      if (level.mapping().column().isEmpty() && level.read("").kind() != LevelReader.Kind.LEVELS) {
        throw new IllegalArgumentException(
            "the fixed level of '" + level.variable().id() + "' is not one of its levels");
      }
    }
    columns
        .outcome()
        .map(outcome -> variable(outcome.variable()))
        .filter(outcome -> outcome.kind() != Variable.Kind.BINARY)
        .ifPresent(
            outcome -> {
              throw new IllegalArgumentException(
                  "'" + outcome.id() + "' is not a binary outcome: group by it instead");
            });
  }

  private Variable variable(String id) {
    return table.layout().variables().get(table.layout().dimensionOf(id));
  }

  /** Reads the header of CSV rows, which are read next; false if they can't be read. */
  boolean header(List<String> names, CsvRows rows) {
    csv = Optional.of(rows);
    return header(names, rows.row());
  }

  private Optional<ValidationIssue> unreadable(String field, String column) {
    return csv.flatMap(rows -> rows.unreadable(field, column));
  }

  /** Reads the header; false if the rows can't be read. */
  boolean header(List<String> names, long row) {
    CsvHeader found = new CsvHeader(names, columns.wanted(), row, issues);
    header = Optional.of(found);
    width = names.size();
    return found.isUsable();
  }

  /** Reads the end. */
  void end() {
    if (!any) {
      issues.add(IssueType.EMPTY_INPUT, 0, "");
    }
  }

  /** Reads a row. */
  void row(List<String> fields, long row) {
    any = true;
    if (fields.size() != width) {
      issues.add(IssueType.WRONG_FIELD_COUNT, row, "", Allowed.Form.FIELDS.of(width));
      issues.reject();
      return;
    }
    long before = issues.found();
    Map<String, LevelReader.Meaning> meanings = new LinkedHashMap<>();
    List<String> values = new ArrayList<>();
    levels.forEach(
        (variable, level) -> {
          String field = level.mapping().column().map(name -> field(fields, name)).orElse("");
          values.add(
              variable
                  + "="
                  + (level.mapping().column().isPresent()
                      ? field.strip()
                      : level.mapping().translations().getOrDefault("", "")));
          LevelReader.Meaning meaning = level.read(field);
          if (meaning.kind() == LevelReader.Kind.WRONG) {
            String column = level.mapping().column().orElse("");
            issues.add(
                unreadable(field, column)
                    .orElseGet(
                        () ->
                            new ValidationIssue(
                                meaning.problem().orElse(IssueType.UNKNOWN_CODE),
                                new Position.Cell(row, column),
                                level.allowed())));
          }
          meanings.put(variable, meaning);
        });
    if (issues.found() > before) {
      issues.reject();
    } else if (!table.isNew(values.stream().sorted().toList())) {
      issues.add(IssueType.DUPLICATE_ROW, row, "");
      issues.reject();
    } else {
      count(new Numbers(fields, row), meanings);
    }
  }

  private String field(List<String> fields, String column) {
    return fields.get(header.orElseThrow().positionOf(column));
  }

  private void count(Numbers numbers, Map<String, LevelReader.Meaning> meanings) {
    boolean isCheck = meanings.entrySet().stream().anyMatch(this::isCheck);
    if (isCheck && numbers.isHidden()) {
      issues.accept(1);
    } else if (isCheck && !numbers.isWrong()) {
      issues.accept(1);
      if (meanings.entrySet().stream().noneMatch(this::hasNoPlace)) {
        checkLater(numbers, meanings);
      }
    } else if (numbers.isWrong() || !add(numbers, meanings)) {
      numbers.report();
      issues.reject();
      if (!isCheck) {
        table.hidden(cells(meanings, columns.outcome().map(of -> outcome(of, true, true))));
      }
    } else {
      issues.accept(1);
    }
  }

  private void checkLater(Numbers numbers, Map<String, LevelReader.Meaning> meanings) {
    check(
        meanings,
        columns.outcome().map(of -> outcome(of, true, true)),
        numbers.count,
        numbers.row,
        columns.count());
    columns
        .outcome()
        .ifPresent(
            of ->
                check(
                    meanings,
                    Optional.of(outcome(of, true, false)),
                    numbers.yes,
                    numbers.row,
                    of.column()));
  }

  /** Adds a row's numbers; false, with the reason, if a count would be too large. */
  private boolean add(Numbers numbers, Map<String, LevelReader.Meaning> meanings) {
    int[] first = cells(meanings, columns.outcome().map(of -> outcome(of, true, false)));
    int[] second =
        columns
            .outcome()
            .map(of -> cells(meanings, Optional.of(outcome(of, false, true))))
            .orElseGet(() -> new int[0]);
    long others = numbers.count - numbers.yes;
    long firstCount = second.length == 0 ? numbers.count : numbers.yes;
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    long[] counts = new long[all.length];
    Arrays.fill(counts, 0, first.length, firstCount);
    Arrays.fill(counts, first.length, all.length, others);
    try {
      builder.addCells(table.spec(), all, counts, numbers.sums);
    } catch (CountTooLargeException e) {
      numbers.wrong(IssueType.COUNT_TOO_LARGE, columns.count(), Allowed.UNSAID);
      return false;
    }
    table.counted(first, firstCount, rounding);
    // those for whom it didn't happen are the difference of two rounded numbers
    table.counted(second, others, rounding.times(2));
    return true;
  }

  private Set<Integer> outcome(CountColumns.Outcome of, boolean yes, boolean no) {
    Set<Integer> positions = new HashSet<>();
    if (yes) {
      positions.add(variable(of.variable()).indexOf(Variable.YES));
    }
    if (no) {
      positions.add(variable(of.variable()).indexOf(Variable.NO));
    }
    return positions;
  }

  private boolean isCheck(Map.Entry<String, LevelReader.Meaning> entry) {
    return switch (entry.getValue().kind()) {
      case HEADING -> true;
      case TOTAL -> !countsPeople(entry.getKey());
      case LEVELS, WRONG -> false;
    };
  }

  /** Whether a total of this variable is the count of people beside overlapping groups. */
  private boolean countsPeople(String variable) {
    LevelReader level = level(variable);
    return level.variable().isMultiple() && level.mapping().separator().isEmpty();
  }

  /** A heading over groups that overlap isn't the sum of them. */
  private boolean hasNoPlace(Map.Entry<String, LevelReader.Meaning> entry) {
    return entry.getValue().kind() == LevelReader.Kind.HEADING
        && level(entry.getKey()).variable().isMultiple();
  }

  private LevelReader level(String variable) {
    LevelReader found = levels.get(variable);
    if (found == null) {
      throw new IllegalArgumentException("no column for '" + variable + "'");
    }
    return found;
  }

  private void check(
      Map<String, LevelReader.Meaning> meanings,
      Optional<Set<Integer>> outcome,
      long count,
      long row,
      String column) {
    List<Set<Integer>> parts = new ArrayList<>();
    for (Variable variable : table.layout().variables()) {
      LevelReader.Meaning meaning = meanings.get(variable.id());
      parts.add(meaning == null ? outcome.orElseThrow() : positionsOf(variable, meaning, false));
    }
    table.check(new AggregatedTable.Check(parts, count, rounding, row, column));
  }

  private int[] cells(Map<String, LevelReader.Meaning> meanings, Optional<Set<Integer>> outcome) {
    int[] cells = {0};
    CellLayout layout = table.layout();
    for (int i = 0; i < layout.dimensions(); i++) {
      Variable variable = layout.variables().get(i);
      LevelReader.Meaning meaning = meanings.get(variable.id());
      Set<Integer> at =
          meaning == null ? outcome.orElseThrow() : positionsOf(variable, meaning, true);
      int[] product = new int[cells.length * at.size()];
      int next = 0;
      for (int cell : cells) {
        for (int position : at) {
          product[next++] = cell + position * layout.stride(i);
        }
      }
      cells = product;
    }
    return cells;
  }

  /** The positions of a value: those that a count goes to, or those whose sum a check is. */
  private Set<Integer> positionsOf(
      Variable variable, LevelReader.Meaning meaning, boolean forCount) {
    int people = variable.levels().size();
    if (!variable.isMultiple()) {
      return Set.copyOf(meaning.levels());
    }
    if (meaning.kind() == LevelReader.Kind.TOTAL) {
      return Set.of(people);
    }
    Set<Integer> positions = new HashSet<>(meaning.levels());
    if (forCount && level(variable.id()).mapping().separator().isPresent()) {
      positions.add(people);
    }
    return positions;
  }

  /** The numbers of a row. */
  private final class Numbers {
    private final List<String> fields;
    private final long row;
    private final List<Runnable> reports = new ArrayList<>();
    private final Map<String, Sums> sums = new LinkedHashMap<>();
    private final long count;
    private final long yes;
    private boolean problem;
    private boolean hidden = true;

    Numbers(List<String> fields, long row) {
      this.fields = fields;
      this.row = row;
      this.count = read(columns.count());
      this.yes = columns.outcome().map(of -> read(of.column())).orElse(0L);
      columns
          .outcome()
          .filter(of -> !problem && yes > count)
          .ifPresent(
              of ->
                  wrong(
                      IssueType.NOT_A_COUNT,
                      of.column(),
                      Allowed.Form.AT_MOST_COLUMN.of(columns.count())));
      columns.sums().forEach(this::readSums);
    }

    private long read(String column) {
      return number(column, WholeNumber.count(field(fields, column))).asLong();
    }

    private WholeNumber number(String column, WholeNumber number) {
      number
          .problem()
          .ifPresent(
              type ->
                  unreadable(field(fields, column), column)
                      .ifPresentOrElse(this::wrong, () -> wrong(type, column, Allowed.UNSAID)));
      return number;
    }

    private void wrong(IssueType type, String column, Allowed allowed) {
      wrong(new ValidationIssue(type, new Position.Cell(row, column), allowed));
    }

    private void wrong(ValidationIssue issue) {
      problem = true;
      hidden &= issue.type() == IssueType.COUNT_NOT_PUBLISHED;
      reports.add(() -> issues.add(issue));
    }

    private void readSums(String measure, CountColumns.SumColumns of) {
      long contributors = readOrZero(of.contributors());
      long sum = readOrZero(of.sum());
      String squares = field(fields, of.sumOfSquares());
      WholeNumber read = WholeNumber.of(squares.isBlank() ? "0" : squares);
      Sums given = new Sums(contributors, sum, number(of.sumOfSquares(), read).value());
      if (!problem && !given.isAttainable()) {
        wrong(IssueType.NOT_A_COUNT, of.sumOfSquares(), Allowed.Form.SUM_OF_SQUARES.alone());
      }
      sums.put(measure, given);
    }

    /** SQL's sum of nothing is null. */
    private long readOrZero(String column) {
      return field(fields, column).isBlank() ? 0 : read(column);
    }

    boolean isWrong() {
      return problem;
    }

    /** Whether nothing is wrong but that a number isn't published. */
    boolean isHidden() {
      return problem && hidden;
    }

    void report() {
      reports.forEach(Runnable::run);
    }
  }
}
