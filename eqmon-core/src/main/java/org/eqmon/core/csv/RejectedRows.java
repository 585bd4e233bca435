package org.eqmon.core.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.validation.ValidationIssue;

/**
 * Writes rows that were left out to a file of their own, each with its number, the reasons and all
 * its fields as they came, so that somebody can correct them and read the file again, with the same
 * mapping: the first two columns are known then, and guards are taken off. They are personal data
 * and belong to the data controller, as the heading of the first column says: keep them where the
 * responses are kept, and no longer.
 *
 * <p>The file is CSV in UTF-8 with a byte-order mark, with the mapping's sign between fields. A
 * field that a spreadsheet would take for a formula is {@link SpreadsheetText#guarded guarded};
 * bytes that weren't text stand as U+FFFD, the reasons say so, and read again they are no text
 * still. Not for use by several threads at once.
 */
public final class RejectedRows implements Closeable {
  private static final int OWN_COLUMNS = 2;
  private static final char REPLACED = '\uFFFD';

  private static final LocalizedText ROW =
      LocalizedText.awaitingReview(
          "row (personal data, for the data controller only)",
          "rhes (data personol, ar gyfer y rheolydd data yn unig)");
  private static final LocalizedText REASONS = LocalizedText.awaitingReview("reasons", "rhesymau");

  private final Writer text;
  private final Language language;
  private Optional<CsvWriter> csv = Optional.empty();
  private long rows;

  private RejectedRows(Writer text, Language language) {
    this.text = text;
    this.language = language;
  }

  /**
   * Returns what writes rejected rows to a file, in place of what is there.
   *
   * @param file the file; nobody but its owner may read it, where the file system can say so
   * @param language the language of the reasons
   * @throws IOException if the file can't be written
   */
  public static RejectedRows to(Path file, Language language) throws IOException {
    return to(OwnersFile.create(file), language);
  }

  /**
   * Returns what writes rejected rows to a stream, which is closed together with it.
   *
   * @param bytes the stream
   * @param language the language of the reasons
   * @throws IOException if the stream can't be written
   */
  public static RejectedRows to(OutputStream bytes, Language language) throws IOException {
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    return new RejectedRows(text, language);
  }

  /** Whether a header is that of a file that this wrote. */
  static boolean isHeader(List<String> names) {
    return names.size() > OWN_COLUMNS && is(ROW, names.get(0)) && is(REASONS, names.get(1));
  }

  /** The fields of the table as they came, from those of a row of a file that this wrote. */
  static List<String> asTheyCame(List<String> fields) {
    return fields.stream()
        .skip(OWN_COLUMNS)
        .map(each -> SpreadsheetText.unguarded(each).replace(REPLACED, MarkingReader.MARK))
        .toList();
  }

  private static boolean is(LocalizedText heading, String name) {
    return name.equals(heading.english()) || name.equals(heading.welsh());
  }

  /** Begins the file as the table is written; the header of the table comes once. */
  void begin(List<String> header, char delimiter) {
    if (csv.isEmpty()) {
      CsvWriter begun = CsvWriter.builder().fieldSeparator(delimiter).build(text);
      csv = Optional.of(begun);
      List<String> names = new ArrayList<>();
      names.add(ROW.in(language));
      names.add(REASONS.in(language));
      header.forEach(name -> names.add(cell(name)));
      begun.writeRecord(names);
    }
  }

  void reject(long row, List<String> fields, List<ValidationIssue> issues) {
    List<String> record = new ArrayList<>();
    record.add(Long.toString(row));
    record.add(
        cell(
            issues.stream().map(each -> each.message(language)).collect(Collectors.joining("\n"))));
    for (String field : fields) {
      record.add(cell(field));
    }
    csv.orElseThrow().writeRecord(record);
    rows++;
  }

  private static String cell(String field) {
    return SpreadsheetText.guarded(field.replace(MarkingReader.MARK, REPLACED));
  }

  /** Returns how many rows were written, the header not among them. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    if (csv.isPresent()) {
      csv.get().close();
    } else {
      text.close();
    }
  }

  @Override
  public String toString() {
    return "RejectedRows";
  }
}
