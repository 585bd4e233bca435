package org.eqmon.stats.tally;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.csv.CsvRows;
import org.eqmon.core.csv.TextEncoding;
import org.eqmon.core.validation.IssueCollector;

/**
 * Reads records from CSV, one person a row, straight into a tally. With a count column a row stands
 * for so many people. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * TallyReading reading =
 *     CsvTallyReader.of(schema)
 *         .with(ColumnMapping.of("Ethnicity", "ethnic-group-5").translating(Map.of("WB", "white")))
 *         .with(ColumnMapping.of("Identity", "national-identity").separatedBy(";"))
 *         .read(Path.of("tenants.csv"));
 * }</pre>
 *
 * <p>A variable or measure without a mapping is read from the column of its own id. The text is CSV
 * with a header, in UTF-8 or as declared; a byte-order mark decides over that. A row with anything
 * wrong is left out whole and reported by row, column and {@link
 * org.eqmon.core.validation.IssueType}, never with the value; the others are kept. Rows are counted
 * from 1, the header being row 1; an empty line has a number and is no record. Memory doesn't grow
 * with the number of rows.
 */
public final class CsvTallyReader {
  private final TallySchema schema;
  private final Map<String, ColumnMapping> mappings;
  private final Map<String, String> measureColumns;
  private final Optional<String> countColumn;
  private final Provenance provenance;
  private final TextEncoding encoding;
  private final int issuesKept;

  private CsvTallyReader(
      TallySchema schema,
      Map<String, ColumnMapping> mappings,
      Map<String, String> measureColumns,
      Optional<String> countColumn,
      Provenance provenance,
      TextEncoding encoding,
      int issuesKept) {
    this.schema = schema;
    this.mappings = mappings;
    this.measureColumns = measureColumns;
    this.countColumn = countColumn;
    this.provenance = provenance;
    this.encoding = encoding;
    this.issuesKept = issuesKept;
  }

  /** Returns a reader of columns that are named as the schema's variables and measures. */
  public static CsvTallyReader of(TallySchema schema) {
    Map<String, ColumnMapping> mappings = new LinkedHashMap<>();
    for (Variable variable : schema.variables()) {
      mappings.put(variable.id(), ColumnMapping.of(variable.id(), variable.id()));
    }
    Map<String, String> measureColumns = new LinkedHashMap<>();
    schema.measures().forEach(measure -> measureColumns.put(measure.id(), measure.id()));
    return new CsvTallyReader(
        schema,
        mappings,
        measureColumns,
        Optional.empty(),
        Provenance.OWN_RECORDS,
        TextEncoding.UTF_8,
        IssueCollector.DEFAULT_MOST);
  }

  /**
   * Returns this reader with the column and values of one variable, in place of an earlier mapping
   * of it.
   *
   * @throws IllegalArgumentException if the schema has no such variable, or a fixed level isn't one
   *     of it
   */
  public CsvTallyReader with(ColumnMapping mapping) {
    Variable variable = schema.variable(mapping.target());
    if (mapping.column().isEmpty()
        && new LevelReader(variable, mapping).read("").kind() != LevelReader.Kind.LEVELS) {
      throw new IllegalArgumentException(
          "the fixed level of '" + variable.id() + "' is not one of its levels");
    }
    Map<String, ColumnMapping> more = new LinkedHashMap<>(mappings);
    more.put(variable.id(), mapping);
    return new CsvTallyReader(
        schema, more, measureColumns, countColumn, provenance, encoding, issuesKept);
  }

  /**
   * Returns this reader with the column of a measure's amounts: whole numbers of 0 or more, empty
   * where there is none.
   *
   * @throws IllegalArgumentException if the schema has no such measure
   */
  public CsvTallyReader amounts(String column, String measure) {
    if (!measureColumns.containsKey(measure)) {
      throw new IllegalArgumentException(
          "the schema has no measure '" + measure + "': it has " + measureColumns.keySet());
    }
    Map<String, String> more = new LinkedHashMap<>(measureColumns);
    more.put(measure, column);
    return new CsvTallyReader(
        schema, mappings, more, countColumn, provenance, encoding, issuesKept);
  }

  /** Returns this reader with a column that says for how many people each row stands. */
  public CsvTallyReader countedBy(String column) {
    return new CsvTallyReader(
        schema, mappings, measureColumns, Optional.of(column), provenance, encoding, issuesKept);
  }

  /** Returns this reader with where the records come from, in place of a host's own. */
  public CsvTallyReader with(Provenance from) {
    return new CsvTallyReader(
        schema, mappings, measureColumns, countColumn, from, encoding, issuesKept);
  }

  /**
   * Returns this reader with how many issues it keeps, 1,000 otherwise; all are counted.
   *
   * @throws IllegalArgumentException if the number is below 0
   */
  public CsvTallyReader keepingIssues(int most) {
    return new CsvTallyReader(
        schema,
        mappings,
        measureColumns,
        countColumn,
        provenance,
        encoding,
        new IssueCollector(most).most());
  }

  /**
   * Returns this reader with how the text is written, UTF-8 otherwise. A byte-order mark decides
   * over it.
   */
  public CsvTallyReader in(TextEncoding declared) {
    return new CsvTallyReader(
        schema, mappings, measureColumns, countColumn, provenance, declared, issuesKept);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file can't be read
   */
  public TallyReading read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes);
    }
  }

  /**
   * Reads bytes to their end and closes them.
   *
   * @throws IOException if they can't be read
   */
  public TallyReading read(InputStream bytes) throws IOException {
    IssueCollector issues = new IssueCollector(issuesKept);
    List<LevelReader> levels =
        schema.variables().stream()
            .map(
                variable ->
                    new LevelReader(
                        variable,
                        mappings.getOrDefault(
                            variable.id(), ColumnMapping.of(variable.id(), variable.id()))))
            .toList();
    List<String> amountColumns =
        schema.measures().stream()
            .map(measure -> measureColumns.getOrDefault(measure.id(), measure.id()))
            .toList();
    RecordRows records =
        new RecordRows(schema, provenanceWithCaveats(), levels, amountColumns, countColumn, issues);
    try (CsvRows rows = new CsvRows(bytes, encoding, issues)) {
      records.read(rows);
    }
    return new TallyReading(records.tally(), issues.report());
  }

  private Provenance provenanceWithCaveats() {
    Provenance with = provenance;
    for (ColumnMapping mapping : mappings.values()) {
      for (var caveat : mapping.crosswalk().map(c -> c.caveats()).orElse(List.of())) {
        with = with.with(caveat);
      }
    }
    return with;
  }

  /** The columns that must be there. */
  static Set<String> wanted(
      List<LevelReader> levels, List<String> amountColumns, Optional<String> countColumn) {
    Set<String> wanted = new LinkedHashSet<>();
    levels.forEach(level -> level.mapping().column().ifPresent(wanted::add));
    wanted.addAll(amountColumns);
    countColumn.ifPresent(wanted::add);
    return wanted;
  }

  @Override
  public String toString() {
    return "CsvTallyReader " + mappings.values();
  }
}
