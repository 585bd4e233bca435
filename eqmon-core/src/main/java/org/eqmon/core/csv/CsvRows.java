package org.eqmon.core.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/**
 * The rows of a CSV text (RFC 4180) in any {@link TextEncoding}, one after the other, in memory
 * that doesn't grow with their number. Where the text can't be read on (a quote that isn't closed),
 * rows end with an issue and what came before stands; bytes that aren't text spoil only the field
 * they stand in. A first line {@code sep=;}, which Excel reads and doesn't show, says what stands
 * between fields and isn't a row. Not for use by several threads at once.
 */
public final class CsvRows implements Closeable {
  /** The longest field that anything is read from, in characters. */
  public static final int MOST_CHARACTERS = 4096;

  private static final int MOST_COLUMNS = 1 << 14;

  private final CsvReader<String[]> reader;
  private final Iterator<String[]> rows;
  private final IssueCollector issues;
  private final String encoding;
  private final char delimiter;
  private long row;
  private boolean broken;

  /**
   * Begins to read bytes whose fields stand between commas, unless a first line such as {@code
   * sep=;} says otherwise.
   *
   * @param bytes the text, which is closed together with the rows
   * @param encoding how it is written, unless a byte-order mark says otherwise
   * @param issues what is told where the text can't be read on
   * @throws IOException if the bytes can't be read
   */
  public CsvRows(InputStream bytes, TextEncoding encoding, IssueCollector issues)
      throws IOException {
    this(bytes, encoding, ',', issues);
  }

  /**
   * Begins to read bytes.
   *
   * @param bytes the text, which is closed together with the rows
   * @param encoding how it is written, unless a byte-order mark says otherwise
   * @param delimiter what stands between fields, unless a first line such as {@code sep=;} says
   *     otherwise
   * @param issues what is told where the text can't be read on
   * @throws IOException if the bytes can't be read
   */
  public CsvRows(InputStream bytes, TextEncoding encoding, char delimiter, IssueCollector issues)
      throws IOException {
    this(bytes, encoding, delimiter, Set.of(), issues);
  }

  /** Finds out by names that are known what fields stand between, if none is known as expected. */
  CsvRows(
      InputStream bytes,
      TextEncoding declared,
      char expected,
      Set<String> known,
      IssueCollector issues)
      throws IOException {
    this.issues = issues;
    MarkingReader text = new MarkingReader(bytes, declared);
    TableStart start = TableStart.of(text, expected, known);
    this.encoding = text.encoding();
    this.delimiter = start.delimiter();
    if (start.isGuessed()) {
      issues.add(
          new ValidationIssue(
              IssueType.DELIMITER_FOUND,
              new Position.Cell(1, ""),
              "",
              Optional.of(CsvTexts.delimiterFound(delimiter, expected))));
    }
    this.reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(StringArrayHandler.of(limits -> limits.maxFields(MOST_COLUMNS)), start.rest());
    this.rows = reader.iterator();
  }

  /**
   * Returns the fields of the next row, or none at the end or where the text can't be read on.
   *
   * @throws IOException if the bytes can't be read
   */
  public String[] next() throws IOException {
    row++;
    try {
      return rows.hasNext() ? rows.next() : new String[0];
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
    }
    broken = true;
    issues.add(IssueType.MALFORMED, row, "", "");
    return new String[0];
  }

  /** Returns the number of the row that was read last; the first is 1. */
  public long row() {
    return row;
  }

  /**
   * Whether a header has a name that is known; without one, nobody would have said anything and
   * another file was meant, which an issue says.
   *
   * @param advice what to do if it isn't clear what is wrong
   */
  boolean areOfATable(List<String> names, Set<String> known, LocalizedText advice) {
    if (known.isEmpty() || names.stream().map(String::strip).anyMatch(known::contains)) {
      return true;
    }
    issues.add(
        new ValidationIssue(
            IssueType.NO_KNOWN_COLUMN,
            new Position.Cell(row, ""),
            "",
            Optional.of(CsvTexts.noKnownColumn(encoding, delimiter, names, known, advice))));
    return false;
  }

  /** What is wrong with a row that has another number of fields than the header. */
  ValidationIssue wrongFieldCount(int header, int fields) {
    return new ValidationIssue(
        IssueType.WRONG_FIELD_COUNT,
        new Position.Cell(row, ""),
        "",
        Optional.of(CsvTexts.fieldCount(header, fields, delimiter)));
  }

  /**
   * Returns what is wrong with a field of the row that was read last, if nothing can be read from
   * it: it has bytes that aren't text, or more than {@value #MOST_CHARACTERS} characters. A field
   * that isn't read may have either.
   *
   * @param field the field
   * @param column the name of its column
   */
  public Optional<ValidationIssue> unreadable(String field, String column) {
    return unreadable(field)
        .map(
            type ->
                new ValidationIssue(
                    type,
                    new Position.Cell(row, column),
                    "",
                    Optional.of(CsvTexts.unreadable(type, encoding))));
  }

  /** Returns whether the rows ended because the text can't be read on. */
  public boolean isBroken() {
    return broken;
  }

  private static Optional<IssueType> unreadable(String field) {
    if (field.length() > MOST_CHARACTERS) {
      return Optional.of(IssueType.TOO_LARGE);
    }
    return field.indexOf(MarkingReader.MARK) < 0
        ? Optional.empty()
        : Optional.of(IssueType.NOT_TEXT);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  @Override
  public String toString() {
    return "CsvRows";
  }
}
