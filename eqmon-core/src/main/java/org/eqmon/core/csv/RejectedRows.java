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
import java.util.stream.Collectors;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.validation.ValidationIssue;

/**
 * Writes rows that were left out to a file of their own, each with its number, the reasons and all
 * its fields as they came, so that somebody can correct and read them again. They are personal data
 * and belong to the data controller, as the heading of the first column says: keep them where the
 * responses are kept, and no longer.
 *
 * <p>The file is CSV in UTF-8 with a byte-order mark, so that Excel opens it as it is. A field that
 * a spreadsheet would take for a formula is {@link SpreadsheetText#guarded guarded}; bytes that
 * weren't text stand as U+FFFD, and the reasons say so. Not for use by several threads at once.
 */
public final class RejectedRows implements Closeable {
  private final CsvWriter csv;
  private final Language language;
  private boolean begun;
  private long rows;

  private RejectedRows(CsvWriter csv, Language language) {
    this.csv = csv;
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
    return new RejectedRows(CsvWriter.builder().build(text), language);
  }

  /** Begins the file; the header of the table comes once. */
  void begin(List<String> header) {
    if (!begun) {
      begun = true;
      boolean welsh = language == Language.WELSH;
      List<String> names = new ArrayList<>();
      names.add(
          welsh
              ? "rhes (data personol, ar gyfer y rheolydd data yn unig)"
              : "row (personal data, for the data controller only)");
      names.add(welsh ? "rhesymau" : "reasons");
      header.forEach(name -> names.add(cell(name)));
      csv.writeRecord(names);
    }
  }

  void reject(long row, String[] fields, List<ValidationIssue> issues) {
    List<String> record = new ArrayList<>();
    record.add(Long.toString(row));
    record.add(
        cell(
            issues.stream().map(each -> each.message(language)).collect(Collectors.joining("\n"))));
    for (String field : fields) {
      record.add(cell(field));
    }
    csv.writeRecord(record);
    rows++;
  }

  private static String cell(String field) {
    return SpreadsheetText.guarded(field.replace(MarkingReader.MARK, '\uFFFD'));
  }

  /** Returns how many rows were written, the header not among them. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  @Override
  public String toString() {
    return "RejectedRows";
  }
}
