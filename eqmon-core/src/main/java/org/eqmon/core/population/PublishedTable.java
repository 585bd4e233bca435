package org.eqmon.core.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic;

/**
 * A table of counts as somebody else has published it, row by row: what was counted, by what, how
 * it was rounded, where it comes from and what it can't say.
 *
 * <p>Rows of two kinds stand side by side in published tables. <i>Cells</i> are leaves: their
 * counts may be added. <i>Checks</i> have a heading of a code list or {@link #TOTAL} in some
 * column: their counts hold those of cells, so they are compared with sums and never added to them.
 * In a table rounded to a base each row is rounded on its own, so a check may differ from the sum
 * of its parts by as much as {@link #roundingTolerance}.
 */
public final class PublishedTable {
  /** Stands in a column for all of its codes, non-answers too: {@code "_T"}, as in SDMX. */
  public static final String TOTAL = "_T";

  /** Whether a row has a count. */
  public enum Status {
    /** The count is published. */
    PUBLISHED,
    /** There can be none: the category was not in use. */
    NOT_APPLICABLE,
    /** The publisher hides it. */
    SUPPRESSED
  }

  /**
   * One row.
   *
   * @param codes one code for each column, or {@link PublishedTable#TOTAL}
   * @param count the count as published, 0 or more; present exactly if the status is {@code
   *     PUBLISHED}
   * @param status whether there is a count
   */
  public record Row(List<String> codes, OptionalLong count, Status status) {
    /** Refuses a count below 0, and a count that doesn't match the status. */
    public Row {
      codes = List.copyOf(codes);
      Objects.requireNonNull(status, "status");
      if (count.isPresent() != (status == Status.PUBLISHED)) {
        throw new IllegalArgumentException("a row has a count if it is published, and only then");
      }
      if (count.isPresent() && count.getAsLong() < 0) {
        throw new IllegalArgumentException("a published count must be 0 or more");
      }
    }

    /** Returns a row with a published count. */
    public static Row of(List<String> codes, long count) {
      return new Row(codes, OptionalLong.of(count), Status.PUBLISHED);
    }

    /**
     * Returns a row without a count.
     *
     * @throws IllegalArgumentException if the status is {@code PUBLISHED}
     */
    public static Row without(List<String> codes, Status status) {
      return new Row(codes, OptionalLong.empty(), status);
    }

    @Override
    public String toString() {
      return codes + " " + status;
    }
  }

  private final String id;
  private final LocalizedText name;
  private final Area area;
  private final CountingUnit unit;
  private final List<Characteristic> columns;
  private final List<Row> rows;
  private final long roundingBase;
  private final long roundedParts;
  private final Source source;
  private final List<Caveat> caveats;

  /**
   * Makes a published table.
   *
   * @param columns what the counts are broken down by; a period may be one of them
   * @param rows the rows in published order
   * @param roundingBase the multiple that each count was rounded to; 1 if they aren't rounded
   * @throws IllegalArgumentException if there is no column or row, two columns have one id, a row
   *     has another number of codes than there are columns or a code that its list lacks, a
   *     combination of codes stands twice, the rounding base is below 1, or a count isn't a
   *     multiple of it
   */
  public PublishedTable(
      String id,
      LocalizedText name,
      Area area,
      CountingUnit unit,
      List<Characteristic> columns,
      List<Row> rows,
      long roundingBase,
      Source source,
      List<Caveat> caveats) {
    this(id, name, area, unit, columns, rows, roundingBase, 1, source, caveats);
  }

  private PublishedTable(
      String id,
      LocalizedText name,
      Area area,
      CountingUnit unit,
      List<Characteristic> columns,
      List<Row> rows,
      long roundingBase,
      long roundedParts,
      Source source,
      List<Caveat> caveats) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.area = Objects.requireNonNull(area, "area");
    this.unit = Objects.requireNonNull(unit, "unit");
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.roundingBase = roundingBase;
    this.roundedParts = roundedParts;
    this.source = Objects.requireNonNull(source, "source");
    this.caveats = List.copyOf(caveats);
    if (roundingBase < 1) {
      throw new IllegalArgumentException(id + ": the rounding base must be 1 or more");
    }
    if (this.columns.isEmpty() || this.rows.isEmpty()) {
      throw new IllegalArgumentException(id + " needs at least one column and one row");
    }
    if (this.columns.stream().map(Characteristic::id).distinct().count() < this.columns.size()) {
      throw new IllegalArgumentException(id + " has a column twice");
    }
    Set<List<String>> seen = new HashSet<>();
    for (Row row : this.rows) {
      check(row);
      if (!seen.add(row.codes())) {
        throw new IllegalArgumentException(id + " has row " + row.codes() + " twice");
      }
    }
  }

  private void check(Row row) {
    if (row.codes().size() != columns.size()) {
      throw new IllegalArgumentException(
          id + ": row " + row.codes() + " needs one code for each of " + columns);
    }
    for (int i = 0; i < columns.size(); i++) {
      String code = row.codes().get(i);
      CodeList list = columns.get(i).codes();
      if (!code.equals(TOTAL) && list.find(code).isEmpty()) {
        throw new IllegalArgumentException(
            id + ": row " + row.codes() + " has a code that " + list.id() + " lacks");
      }
    }
    if (row.count().isPresent() && row.count().getAsLong() % roundingBase != 0) {
      throw new IllegalArgumentException(
          id + ": row " + row.codes() + " isn't rounded to " + roundingBase);
    }
  }

  /** Returns the id, such as {@code "statswales-homelessness-decisions-ethnic-group"}. */
  public String id() {
    return id;
  }

  /** Returns the name as a reader sees it. */
  public LocalizedText name() {
    return name;
  }

  /** Returns the place that the counts speak of. */
  public Area area() {
    return area;
  }

  /** Returns what is counted. */
  public CountingUnit unit() {
    return unit;
  }

  /** Returns what the counts are broken down by, in the order of a row's codes. */
  public List<Characteristic> columns() {
    return columns;
  }

  /** Returns all rows in published order, cells and checks. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns the multiple that each count was rounded to on its own; 1 if they aren't rounded. */
  public long roundingBase() {
    return roundingBase;
  }

  /**
   * Returns how many counts, each rounded on its own, were added up in the cell that has the most
   * of them: 1 in a table as published, more after {@link #rollUpTo}. A cell may be off by half the
   * base for each of them.
   */
  public long roundedParts() {
    return roundedParts;
  }

  /** Returns where the table comes from. */
  public Source source() {
    return source;
  }

  /** Returns what a reader of figures from this table must know. */
  public List<Caveat> caveats() {
    return caveats;
  }

  /** Returns the rows that may be added up: no column has a heading or {@link #TOTAL}. */
  public List<Row> cells() {
    return rows.stream().filter(row -> !isCheck(row)).toList();
  }

  /** Returns the rows that hold others: some column has a heading or {@link #TOTAL}. */
  public List<Row> checks() {
    return rows.stream().filter(this::isCheck).toList();
  }

  private boolean isCheck(Row row) {
    return IntStream.range(0, columns.size())
        .anyMatch(
            i ->
                row.codes().get(i).equals(TOTAL)
                    || columns.get(i).codes().isHeading(row.codes().get(i)));
  }

  /**
   * Returns the cells whose counts a check holds.
   *
   * @throws IllegalArgumentException if the row isn't a check of this table
   */
  public List<Row> partsOf(Row check) {
    if (!rows.contains(check) || !isCheck(check)) {
      throw new IllegalArgumentException(
          "row " + check.codes() + " isn't a check of " + id + ": use one of checks()");
    }
    return cells().stream()
        .filter(
            cell ->
                IntStream.range(0, columns.size())
                    .allMatch(
                        i ->
                            holds(
                                columns.get(i).codes(), check.codes().get(i), cell.codes().get(i))))
        .toList();
  }

  private static boolean holds(CodeList list, String whole, String part) {
    return whole.equals(TOTAL)
        || whole.equals(part)
        || list.answersUnder(whole).stream().map(Code::value).anyMatch(part::equals);
  }

  /**
   * Returns by how much rounding alone may set a check apart from the sum of its published parts:
   * half the base for each of them and for the check, in units; 0 if the table isn't rounded.
   *
   * @throws IllegalArgumentException if the row isn't a check of this table
   */
  public long roundingTolerance(Row check) {
    if (roundingBase == 1) {
      return 0;
    }
    long published = partsOf(check).stream().filter(part -> part.count().isPresent()).count();
    return Math.multiplyExact(roundingBase, Math.multiplyExact(roundedParts, published + 1)) / 2;
  }

  /**
   * Returns the part of this table where a column has a code, without that column: one year of a
   * table by year.
   *
   * @throws IllegalArgumentException if there is no such column, it is the only one, or no row has
   *     the code
   */
  public PublishedTable where(String column, String code) {
    int at = indexOf(column);
    if (columns.size() == 1) {
      throw new IllegalArgumentException(
          "'" + column + "' is the only column of " + id + ": use its rows");
    }
    List<Row> chosen = new ArrayList<>();
    for (Row row : rows) {
      if (row.codes().get(at).equals(code)) {
        chosen.add(new Row(withoutAt(row.codes(), at), row.count(), row.status()));
      }
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "no row of " + id + " has '" + code + "' in column '" + column + "'");
    }
    LocalizedText which =
        code.equals(TOTAL) ? columns.get(at).name() : columns.get(at).codes().get(code).label();
    return new PublishedTable(
        id + "-" + code,
        name.with(" (", which, ")"),
        area,
        unit,
        withoutAt(columns, at),
        chosen,
        roundingBase,
        roundedParts,
        source,
        caveats);
  }

  /**
   * Returns the cells of this table with one column rolled up to a broader list. A count is the sum
   * of its published parts, so it may be off by half the rounding base for each of them. Parts
   * whose category was not in use are left out; one suppressed part suppresses the sum. Non-answers
   * go to the broader list's first code for the same reason. Checks are left out: they belong to
   * the table as published.
   *
   * @throws IllegalArgumentException if there is no such column, its list has no roll-up to the
   *     broader one, or a non-answer has no place there
   * @throws ArithmeticException if a sum is beyond the range of a long
   */
  public PublishedTable rollUpTo(String column, Characteristic broader) {
    int at = indexOf(column);
    CodeList detailed = columns.get(at).codes();
    RollUp rollUp = detailed.rollUp(broader.codes().id());
    Map<List<String>, Row> sums = new LinkedHashMap<>();
    Map<List<String>, Long> parts = new HashMap<>();
    for (Row cell : cells()) {
      List<String> codes = new ArrayList<>(cell.codes());
      codes.set(at, broaderCode(detailed.get(codes.get(at)), rollUp, broader.codes()));
      sums.merge(codes, new Row(codes, cell.count(), cell.status()), PublishedTable::sum);
      if (cell.count().isPresent()) {
        parts.merge(codes, roundedParts, Math::addExact);
      }
    }
    List<Characteristic> rolled = new ArrayList<>(columns);
    rolled.set(at, broader);
    Set<Caveat> carried = new LinkedHashSet<>(caveats);
    carried.addAll(broader.codes().caveats());
    return new PublishedTable(
        id + "-as-" + broader.codes().id().toString().replace(':', '-'),
        name,
        area,
        unit,
        rolled,
        List.copyOf(sums.values()),
        roundingBase,
        parts.values().stream().mapToLong(Long::longValue).max().orElse(roundedParts),
        source,
        List.copyOf(carried));
  }

  private static String broaderCode(Code code, RollUp rollUp, CodeList broader) {
    String answer = rollUp.codes().get(code.value());
    if (answer != null) {
      return answer;
    }
    return broader
        .nonAnswer(code.nonAnswer().orElseThrow())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    broader.id() + " has no code for '" + code.value() + "'"))
        .value();
  }

  private static Row sum(Row one, Row other) {
    if (one.status() == Status.SUPPRESSED || other.status() == Status.NOT_APPLICABLE) {
      return one;
    }
    if (other.status() == Status.SUPPRESSED || one.status() == Status.NOT_APPLICABLE) {
      return other;
    }
    return Row.of(
        one.codes(), Math.addExact(one.count().orElseThrow(), other.count().orElseThrow()));
  }

  private int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id + " has no column '" + column + "'; it has " + columns);
  }

  private static <T> List<T> withoutAt(List<T> list, int at) {
    List<T> shorter = new ArrayList<>(list);
    shorter.remove(at);
    return shorter;
  }

  @Override
  public String toString() {
    return id + " (" + area.code() + ", " + columns + ", " + rows.size() + " rows)";
  }
}
