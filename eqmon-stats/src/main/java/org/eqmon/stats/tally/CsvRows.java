package org.eqmon.stats.tally;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.eqmon.core.validation.IssueType;

/**
 * The rows of a CSV text in UTF-8 (RFC 4180), with or without a byte-order mark. Where the text
 * can't be read on, rows end with an issue; what came before stands.
 */
final class CsvRows implements Closeable {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final CsvReader<String[]> reader;
  private final Iterator<String[]> rows;
  private final IssueCollector issues;
  private long row;
  private boolean broken;

  CsvRows(InputStream bytes, IssueCollector issues) throws IOException {
    this.issues = issues;
    Reader text =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(StringArrayHandler.of(), withoutMark(text));
    this.rows = reader.iterator();
  }

  private static Reader withoutMark(Reader text) throws IOException {
    PushbackReader reader = new PushbackReader(text);
    try {
      int first = reader.read();
      if (first >= 0 && first != BYTE_ORDER_MARK) {
        reader.unread(first);
      }
    } catch (CharacterCodingException e) {
      // the same fault is met, and reported, when the first row is read
      return text;
    }
    return reader;
  }

  /**
   * Returns the fields of the next row, or none at the end or where the text can't be read on.
   *
   * @throws IOException if the bytes can't be read
   */
  String[] next() throws IOException {
    row++;
    try {
      return rows.hasNext() ? rows.next() : new String[0];
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CharacterCodingException)) {
        throw e.getCause();
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException
          && !(e.getCause() instanceof CharacterCodingException)) {
        throw (IOException) e.getCause();
      }
    }
    broken = true;
    issues.add(IssueType.MALFORMED, row, "", "CSV in UTF-8");
    return new String[0];
  }

  /** The number of the row that was read last; the first is 1. */
  long row() {
    return row;
  }

  /** Whether the rows ended because the text can't be read on. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
