package org.eqmon.core.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;

/**
 * What a vendor's table of responses looks like: how it is written, which column is what, and what
 * holds for all rows. Immutable.
 *
 * <pre>{@code
 * ResponseMapping.empty()
 *     .with(ColumnMapping.fixed("purpose", "equality-monitoring"))
 *     .with(ColumnMapping.of("SURVEY_DT", "collected").datedAs("dd/MM/yyyy"))
 *     .with(ColumnMapping.of("ETHNIC", "ethnic-group").translating(Map.of("WB", "white")))
 *     .with(ColumnMapping.of("NAT_ID", "national-identity").separatedBy(";"))
 *     .with(ColumnMapping.of("BSL", "support").translating(Map.of("Y", "bsl")).silentOn("N", ""))
 *     .unsaidMeans("support", NonAnswer.NOT_ANSWERED)
 *     .notReading("FORENAME", "NOTES");
 * }</pre>
 *
 * <p>The target of a mapping is the id of a question, a field of the response ({@code "reference"},
 * {@code "collected"}), or either of {@code question.words} and {@code question.codeList}. Several
 * columns may have the same question for target: what they say is put together, so that each option
 * may have a column of its own.
 *
 * <p>Who writes no Java writes it as JSON, which {@link #parse} reads:
 *
 * <pre>{@code
 * {
 *   "encoding": "windows-1252",
 *   "delimiter": ";",
 *   "columns": {
 *     "SURVEY_DT": {"is": "collected", "dates": "dd/MM/yyyy"},
 *     "ETHNIC": {"is": "ethnic-group", "codes": {"WB": "white", "PNTS": "prefer-not-to-say"}},
 *     "NAT_ID": {"is": "national-identity", "separator": ";", "blank": "not-answered"},
 *     "BSL": {"is": "support", "codes": {"Y": "bsl"}, "silent": ["N", ""]},
 *     "SEX_CODE": {"is": "sex", "crosswalk": "vendor-sex"}
 *   },
 *   "fixed": {"purpose": "equality-monitoring", "mode": "interview"},
 *   "unsaid": {"support": "not-answered"},
 *   "unread": ["FORENAME", "NOTES"]
 * }
 * }</pre>
 *
 * Only {@code columns} must be there, and only {@code is} of a column.
 */
public final class ResponseMapping {
  private static final ResponseMapping EMPTY =
      new ResponseMapping(TextEncoding.UTF_8, ',', List.of(), Map.of(), Set.of());

  private final TextEncoding encoding;
  private final char delimiter;
  private final List<ColumnMapping> columns;
  private final Map<String, NonAnswer> unsaid;
  private final Set<String> unread;

  private ResponseMapping(
      TextEncoding encoding,
      char delimiter,
      List<ColumnMapping> columns,
      Map<String, NonAnswer> unsaid,
      Set<String> unread) {
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.columns = columns;
    this.unsaid = unsaid;
    this.unread = unread;
  }

  /** Returns a mapping without columns, of CSV in UTF-8 with commas. */
  public static ResponseMapping empty() {
    return EMPTY;
  }

  /**
   * Reads a mapping that a person has written as JSON.
   *
   * @param json the mapping
   * @param crosswalks those that it may name
   * @throws IllegalArgumentException if it isn't JSON of this form; the message says where and what
   *     may stand there
   */
  public static ResponseMapping parse(String json, Crosswalk... crosswalks) {
    return new MappingText(List.of(crosswalks)).read(json);
  }

  /** Returns this mapping with how the bytes are written; a byte-order mark decides over it. */
  public ResponseMapping in(TextEncoding declared) {
    return new ResponseMapping(declared, delimiter, columns, unsaid, unread);
  }

  /**
   * Returns this mapping with what stands between fields. A first line such as {@code sep=;}
   * decides over it, and so do the columns' names if none is known with it and some are with a
   * comma, a semicolon, a tab or a vertical bar.
   *
   * @throws IllegalArgumentException if it is a quote or the end of a line
   */
  public ResponseMapping delimitedBy(char between) {
    if ("\"\r\n".indexOf(between) >= 0) {
      throw new IllegalArgumentException("fields can't stand between quotes or ends of lines");
    }
    return new ResponseMapping(encoding, between, columns, unsaid, unread);
  }

  /**
   * Returns this mapping with one more column or fixed value.
   *
   * @throws IllegalArgumentException if the column is mapped already
   */
  public ResponseMapping with(ColumnMapping column) {
    for (ColumnMapping earlier : columns) {
      if (column.column().isPresent() && earlier.column().equals(column.column())) {
        throw new IllegalArgumentException(
            "column '" + column.column().get() + "' is mapped twice");
      }
    }
    List<ColumnMapping> more = new ArrayList<>(columns);
    more.add(column);
    return new ResponseMapping(encoding, delimiter, List.copyOf(more), unsaid, unread);
  }

  /**
   * Returns this mapping with what it means if no column says anything about a question: none of
   * its options' columns is ticked. Otherwise the question is left out of the response.
   */
  public ResponseMapping unsaidMeans(String question, NonAnswer reason) {
    Map<String, NonAnswer> more = new LinkedHashMap<>(unsaid);
    more.put(question, reason);
    return new ResponseMapping(
        encoding, delimiter, columns, Collections.unmodifiableMap(more), unread);
  }

  /**
   * Returns this mapping with columns that are known and not read, so that nobody is told of them.
   */
  public ResponseMapping notReading(String... names) {
    Set<String> more = new TreeSet<>(unread);
    more.addAll(List.of(names));
    return new ResponseMapping(encoding, delimiter, columns, unsaid, Set.copyOf(more));
  }

  /** Returns how the bytes are written. */
  public TextEncoding encoding() {
    return encoding;
  }

  /** Returns what stands between fields. */
  public char delimiter() {
    return delimiter;
  }

  /** Returns the columns and fixed values. */
  public List<ColumnMapping> columns() {
    return columns;
  }

  /** Returns what it means if nothing is said about a question. */
  public Optional<NonAnswer> unsaid(String question) {
    return Optional.ofNullable(unsaid.get(question));
  }

  Set<String> questionsUnsaid() {
    return unsaid.keySet();
  }

  /** Returns the columns that are known and not read. */
  public Set<String> unread() {
    return unread;
  }

  @Override
  public String toString() {
    return "ResponseMapping " + columns;
  }
}
