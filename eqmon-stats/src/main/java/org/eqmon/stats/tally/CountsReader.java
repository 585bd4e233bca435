package org.eqmon.stats.tally;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.csv.BlankRows;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.csv.CsvRows;
import org.eqmon.core.csv.TextEncoding;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;

/**
 * Reads counts that somebody has already aggregated: the rows of a SQL {@code GROUP BY}, of a CSV
 * file, or of a published table. Nobody's record leaves the system that holds it.
 *
 * <pre>{@code
 * TallyReading reading =
 *     CountsReader.of(schema)
 *         .read(resultSet, CountColumns.of("n", ColumnMapping.of("sex_code", "sex"), let))
 *         .read(otherResultSet, CountColumns.of("n", ethnic, let))
 *         .finish();
 * }</pre>
 *
 * <p>Each input fills one table of the schema, the one by exactly the variables that its columns
 * are mapped to; tables may be filled from several inputs, and each combination of values may stand
 * in one row only. A row with anything wrong is left out whole and reported by row, column and
 * {@link IssueType}, never with the value.
 *
 * <p>Rows for a heading of a code list or for everybody ({@code "_T"}) are checks and are never
 * added: each is compared with the sum of its parts and reported when it differs by more than
 * rounding allows, half the base for the row and for each part. Only of a variable with several
 * answers is the row for everybody read as a count, that of people; its groups don't add up to it.
 * When all is read, tables that count the same people by the same variable are compared too.
 *
 * <p>Not for use by several threads at once.
 */
public final class CountsReader {
  private final TallySchema schema;
  private final Provenance perCount;
  private final IssueCollector issues;
  private final TallyBuilder builder;
  private final SortedMap<TableSpec, AggregatedTable> tables = new TreeMap<>();
  private Provenance provenance = Provenance.NOTHING;

  private CountsReader(TallySchema schema, Provenance perCount, int issuesKept) {
    this.schema = schema;
    this.perCount = perCount;
    this.issues = new IssueCollector(issuesKept);
    this.builder = TallyBuilder.of(schema, Provenance.NOTHING);
  }

  /** Returns a reader of a host's own counts: exact and not published. */
  public static CountsReader of(TallySchema schema) {
    return new CountsReader(schema, Provenance.OWN_RECORDS, IssueCollector.DEFAULT_MOST);
  }

  /**
   * Returns a reader of counts with this provenance, such as counts rounded to 5 and already
   * published.
   *
   * @param perCount the provenance of each count as it stands in the data
   */
  public static CountsReader of(TallySchema schema, Provenance perCount) {
    return new CountsReader(schema, perCount, IssueCollector.DEFAULT_MOST);
  }

  /**
   * Returns a reader of counts with this provenance that keeps so many issues; all are counted.
   *
   * @param issuesKept how many, 0 or more
   */
  public static CountsReader of(TallySchema schema, Provenance perCount, int issuesKept) {
    return new CountsReader(schema, perCount, issuesKept);
  }

  /**
   * Reads the rows of a query's result, to their end. Columns are found by label, whatever its
   * case; SQL null is an empty field. The result set isn't closed.
   *
   * @throws IllegalArgumentException if the columns don't fill a table of the schema
   * @throws SQLException if the database fails
   */
  public CountsReader read(ResultSet rows, CountColumns columns) throws SQLException {
    AggregatedRows input = input(columns);
    ResultSetMetaData data = rows.getMetaData();
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      String label = data.getColumnLabel(i);
      labels.add(
          columns.wanted().stream().filter(label::equalsIgnoreCase).findFirst().orElse(label));
    }
    if (input.header(labels, 1)) {
      for (long row = 2; rows.next(); row++) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= labels.size(); i++) {
          String field = rows.getString(i);
          fields.add(field == null ? "" : field);
        }
        input.row(fields, row);
      }
      input.end();
    }
    return this;
  }

  /**
   * Reads rows that a program brings, each a map from column to value; a column that a row lacks is
   * an empty field. The first row is row 1.
   *
   * @throws IllegalArgumentException if the columns don't fill a table of the schema
   */
  public CountsReader read(Iterable<Map<String, String>> rows, CountColumns columns) {
    AggregatedRows input = input(columns);
    List<String> wanted = List.copyOf(columns.wanted());
    input.header(wanted, 0);
    long row = 1;
    for (Map<String, String> fields : rows) {
      input.row(wanted.stream().map(name -> fields.getOrDefault(name, "")).toList(), row++);
    }
    input.end();
    return this;
  }

  /**
   * Reads a CSV file with a header, in UTF-8 unless a byte-order mark says otherwise.
   *
   * @throws IllegalArgumentException if the columns don't fill a table of the schema
   * @throws IOException if the file can't be read
   */
  public CountsReader readCsv(Path file, CountColumns columns) throws IOException {
    return readCsv(file, TextEncoding.UTF_8, columns);
  }

  /**
   * Reads a CSV file with a header.
   *
   * @param file the file
   * @param declared how it is written, unless a byte-order mark says otherwise
   * @param columns which of its columns are what
   * @throws IllegalArgumentException if the columns don't fill a table of the schema
   * @throws IOException if the file can't be read
   */
  public CountsReader readCsv(Path file, TextEncoding declared, CountColumns columns)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return readCsv(bytes, declared, columns);
    }
  }

  /**
   * Reads CSV with a header to its end and closes it, in UTF-8 unless a byte-order mark says
   * otherwise.
   *
   * @throws IllegalArgumentException if the columns don't fill a table of the schema
   * @throws IOException if the bytes can't be read
   */
  public CountsReader readCsv(InputStream bytes, CountColumns columns) throws IOException {
    return readCsv(bytes, TextEncoding.UTF_8, columns);
  }

  /**
   * Reads CSV with a header to its end and closes it. Bytes that aren't text in its encoding are an
   * issue and cost the row that they stand in.
   *
   * @param bytes the text
   * @param declared how it is written, unless a byte-order mark says otherwise
   * @param columns which of its columns are what
   * @throws IllegalArgumentException if the columns don't fill a table of the schema
   * @throws IOException if the bytes can't be read
   */
  public CountsReader readCsv(InputStream bytes, TextEncoding declared, CountColumns columns)
      throws IOException {
    AggregatedRows input = input(columns);
    try (CsvRows rows = new CsvRows(bytes, declared, issues)) {
      List<String> names = List.of(rows.next());
      if (!names.isEmpty() && input.header(names, rows)) {
        BlankRows blank = new BlankRows();
        for (String[] row = rows.next(); row.length > 0; row = rows.next()) {
          List<String> fields = List.of(row);
          if (names.size() == 1 || !BlankRows.isBlank(fields)) {
            input.row(fields, rows.row());
          } else if (row.length > 1) {
            blank.add(rows.row());
          }
        }
        blank.report(issues);
      }
      if (!rows.isBroken()) {
        input.end();
      }
    }
    return this;
  }

  /**
   * Reads a table that somebody has published, with its rounding, source and caveats. A column is
   * the variable of its own id. Row numbers of issues are places among its rows, plus one.
   *
   * @throws IllegalArgumentException if the columns don't fill a table of the schema, or the table
   *     counts another unit
   */
  public CountsReader read(PublishedTable table) {
    return read(
        table,
        table.columns().stream()
            .map(column -> ColumnMapping.of(column.id(), column.id()))
            .toArray(ColumnMapping[]::new));
  }

  /**
   * Reads a table that somebody has published, with its rounding, source and caveats.
   *
   * @param columns the mapping of each of its columns, and of variables that are fixed
   * @throws IllegalArgumentException if the columns don't fill a table of the schema, one isn't
   *     mapped, or the table counts another unit
   */
  public CountsReader read(PublishedTable table, ColumnMapping... columns) {
    if (table.unit() != schema.unit()) {
      throw new IllegalArgumentException(
          table.id() + " counts " + table.unit() + ", and the schema counts " + schema.unit());
    }
    PublishedRows rows = new PublishedRows(table, List.of(columns));
    Provenance published =
        new Provenance(
            Rounding.toBase(table.roundingBase()).times(table.roundedParts()),
            Publication.ALREADY_PUBLISHED,
            List.of(table.source()),
            table.caveats());
    AggregatedRows input = input(CountColumns.of(PublishedRows.COUNT, columns), published);
    rows.readInto(input, issues);
    return this;
  }

  private AggregatedRows input(CountColumns columns) {
    return input(columns, perCount);
  }

  private AggregatedRows input(CountColumns columns, Provenance of) {
    TableSpec spec = columns.table();
    CellLayout layout = schema.layouts().get(spec);
    if (layout == null) {
      throw new IllegalArgumentException(
          "the columns are those of table "
              + spec
              + ", and the schema's tables are "
              + schema.tables());
    }
    provenance = provenance.merge(withoutRounding(of, columns));
    AggregatedTable table = tables.computeIfAbsent(spec, key -> new AggregatedTable(key, layout));
    Map<String, LevelReader> levels = new LinkedHashMap<>();
    for (ColumnMapping mapping : columns.columns()) {
      levels.put(mapping.target(), new LevelReader(schema.variable(mapping.target()), mapping));
    }
    return new AggregatedRows(columns, levels, table, of.rounding(), builder, issues);
  }

  private static Provenance withoutRounding(Provenance of, CountColumns columns) {
    List<Caveat> caveats = new ArrayList<>(of.caveats());
    for (ColumnMapping mapping : columns.columns()) {
      mapping.crosswalk().ifPresent(crosswalk -> caveats.addAll(crosswalk.caveats()));
    }
    return new Provenance(Rounding.NONE, of.publication(), of.sources(), caveats);
  }

  /** Makes the comparisons that need all counts, and returns the tally and what was wrong. */
  public TallyReading finish() {
    SortedMap<Long, Long> terms = new TreeMap<>();
    for (AggregatedTable table : tables.values()) {
      table.checkHeadings(issues);
      table.checkTotals(issues);
      table.rounding().terms().forEach((base, number) -> terms.merge(base, number, Math::max));
    }
    Tally counted = builder.build();
    Rounding rounding = new Rounding(terms);
    SharedMargins.compare(counted, tables.values(), issues);
    boolean nothing = tables.values().stream().allMatch(AggregatedTable::isEmpty);
    Provenance whole =
        new Provenance(
            rounding,
            nothing ? Publication.NOTHING_COUNTED : provenance.publication(),
            provenance.sources(),
            provenance.caveats());
    return new TallyReading(counted.with(nothing ? Provenance.NOTHING : whole), issues.report());
  }

  @Override
  public String toString() {
    return "CountsReader of " + new TreeSet<>(tables.keySet());
  }
}
