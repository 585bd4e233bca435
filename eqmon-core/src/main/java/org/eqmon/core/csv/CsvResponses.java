package org.eqmon.core.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseDraft.Part;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/**
 * Reads responses to one questionnaire from CSV, one a row, and writes them. What is read is
 * checked by the same rules as everything else. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * CsvResponses csv =
 *     CsvResponses.of(ResponseValidator.of(questionnaire, Completeness.COMPLETE)).mapped(mapping);
 * try (RejectedRows rejected = RejectedRows.to(Path.of("rejected.csv"), Language.ENGLISH)) {
 *   ValidationReport report = csv.read(Path.of("tenants.csv"), store::save, rejected);
 * }
 * }</pre>
 *
 * <p>A row with anything wrong is left out whole and reported by row, column and {@link IssueType},
 * never with what stands there; the others are kept. Rows are counted from 1, the header being row
 * 1; an empty line has a number and is no record, and nor is a row with nothing in any field, of
 * which one issue tells. Memory doesn't grow with the number of rows.
 *
 * <p>Without a mapping the columns are those that {@link #write} writes: named as the fields and
 * questions of {@link ResponseDraft}, several codes with a space between, an empty field for what
 * isn't there. A column that isn't there says nothing, and one that has another name is reported.
 *
 * <p>Where no column is known, nothing is read, and one issue says so. If one is known once other
 * signs stand between fields ({@code , ; |} or a tab), the table is read so, and that is reported.
 * A first line {@code sep=;}, as Excel reads it, is followed and isn't counted.
 */
public final class CsvResponses {
  private static final String BETWEEN_CODES = " ";
  private static final LocalizedText NAME_OR_MAP =
      LocalizedText.awaitingReview(
          "give the columns these names in the first row, or say in a column mapping what they are"
              + " called and how the file is written",
          "rhowch yr enwau hyn i'r colofnau yn y rhes gyntaf, neu dywedwch mewn mapiad colofnau"
              + " beth yw eu henwau a sut mae'r ffeil wedi'i hysgrifennu");

  private final ResponseValidator validator;
  private final Optional<ResponseMapping> mapping;
  private final int issuesKept;

  private CsvResponses(
      ResponseValidator validator, Optional<ResponseMapping> mapping, int issuesKept) {
    this.validator = validator;
    this.mapping = mapping;
    this.issuesKept = issuesKept;
  }

  /** Returns a reader and writer of responses that a validator accepts. */
  public static CsvResponses of(ResponseValidator validator) {
    for (Question question : validator.questionnaire().questions()) {
      question
          .options()
          .forEach(
              code -> {
                if (code.value().chars().anyMatch(Character::isWhitespace)) {
                  throw new IllegalArgumentException(
                      "code '"
                          + code
                          + "' of question '"
                          + question.id()
                          + "' has white space, which stands between codes in CSV");
                }
              });
    }
    return new CsvResponses(validator, Optional.empty(), IssueCollector.DEFAULT_MOST);
  }

  /**
   * Returns this with what a vendor's table looks like.
   *
   * @throws IllegalArgumentException if it can't be right whatever the data: it is about a question
   *     or field that there isn't, has a value that its target doesn't take, fixed or translated
   *     to, says two things about what takes one, divides or dates what isn't several or a date, or
   *     goes through a crosswalk to another list; the message says where
   */
  public CsvResponses mapped(ResponseMapping table) {
    new MappingCheck(table, validator).check();
    return new CsvResponses(validator, Optional.of(table), issuesKept);
  }

  /**
   * Returns this with how many issues a report keeps, 1,000 otherwise; all are counted.
   *
   * @throws IllegalArgumentException if the number is below 0
   */
  public CsvResponses keepingIssues(int most) {
    return new CsvResponses(validator, mapping, new IssueCollector(most).most());
  }

  /**
   * Reads a file and leaves out what is wrong.
   *
   * @param file the file
   * @param accepted is given each response with which nothing is wrong
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the file can't be read
   */
  public ValidationReport read(Path file, Consumer<? super EqualityResponse> accepted)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, accepted, Optional.empty());
    }
  }

  /**
   * Reads a file and writes what is wrong to another.
   *
   * @param file the file
   * @param accepted is given each response with which nothing is wrong
   * @param rejected is given each row that is left out
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the file can't be read or a rejected row can't be written
   */
  public ValidationReport read(
      Path file, Consumer<? super EqualityResponse> accepted, RejectedRows rejected)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, accepted, Optional.of(rejected));
    }
  }

  /**
   * Reads bytes to their end and closes them.
   *
   * @param bytes the table
   * @param accepted is given each response with which nothing is wrong
   * @param rejected is given each row that is left out
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the bytes can't be read or a rejected row can't be written
   */
  public ValidationReport read(
      InputStream bytes, Consumer<? super EqualityResponse> accepted, RejectedRows rejected)
      throws IOException {
    return read(bytes, accepted, Optional.of(rejected));
  }

  private ValidationReport read(
      InputStream bytes,
      Consumer<? super EqualityResponse> accepted,
      Optional<RejectedRows> rejected)
      throws IOException {
    IssueCollector issues = new IssueCollector(issuesKept);
    ResponseMapping table = mapping.orElseGet(ResponseMapping::empty);
    Set<String> known = known();
    try (CsvRows rows = new CsvRows(bytes, table.encoding(), table.delimiter(), known, issues)) {
      List<String> names = List.of(rows.next());
      boolean any = false;
      if (!names.isEmpty()) {
        boolean again = RejectedRows.isHeader(names);
        UnaryOperator<List<String>> own = again ? RejectedRows::asTheyCame : row -> row;
        any =
            !rows.areOfATable(own.apply(names), known, NAME_OR_MAP)
                || readRows(rows, own.apply(names), own, issues, accepted, rejected);
      }
      if (!any && !rows.isBroken()) {
        issues.add(IssueType.EMPTY_INPUT, 0, "", "");
      }
    }
    return issues.report();
  }

  /** The names that columns can have; none if nothing is read from a column. */
  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    List<ColumnMapping> columns =
        mapping.map(ResponseMapping::columns).orElseGet(this::standardColumns);
    columns.forEach(column -> column.column().ifPresent(known::add));
    if (!known.isEmpty()) {
      mapping.ifPresent(table -> known.addAll(table.unread()));
    }
    return known;
  }

  /** Returns whether there was a row, or a header that can't be used. */
  private boolean readRows(
      CsvRows rows,
      List<String> names,
      UnaryOperator<List<String>> own,
      IssueCollector issues,
      Consumer<? super EqualityResponse> accepted,
      Optional<RejectedRows> rejected)
      throws IOException {
    RowReader reader = rowReader(rows, names, issues);
    if (!reader.isUsable()) {
      return true;
    }
    char delimiter = mapping.orElseGet(ResponseMapping::empty).delimiter();
    rejected.ifPresent(to -> to.begin(names, delimiter));
    boolean any = false;
    BlankRows blank = new BlankRows();
    List<ValidationIssue> found = new ArrayList<>();
    for (String[] row = rows.next(); row.length > 0; row = rows.next()) {
      List<String> fields = own.apply(Arrays.asList(row));
      if (BlankRows.isBlank(fields)) {
        if (row.length > 1 || names.size() == 1) {
          blank.add(rows.row());
        }
        continue;
      }
      any = true;
      found.clear();
      Optional<EqualityResponse> response = reader.read(fields, found);
      if (response.isPresent()) {
        issues.accept(1);
        accepted.accept(response.get());
      } else {
        issues.reject();
        found.forEach(issues::add);
        if (rejected.isPresent()) {
          write(rejected.get(), rows.row(), fields, found);
        }
      }
    }
    blank.report(issues);
    return any;
  }

  private static void write(
      RejectedRows to, long row, List<String> fields, List<ValidationIssue> found)
      throws IOException {
    try {
      to.reject(row, fields, List.copyOf(found));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RowReader rowReader(CsvRows rows, List<String> names, IssueCollector issues) {
    RowReader.Guards guards = mapping.isPresent() ? RowReader.Guards.LIKELY : RowReader.Guards.ALL;
    ResponseMapping table = mapping.orElseGet(() -> standard(names));
    Set<String> wanted = new LinkedHashSet<>();
    table.columns().forEach(column -> column.column().ifPresent(wanted::add));
    Set<String> known = mapping.isPresent() ? wanted : known();
    CsvHeader header = new CsvHeader(names, wanted, table.unread(), known, rows.row(), issues);
    return new RowReader(table, guards, validator, rows, header);
  }

  private ResponseMapping standard(List<String> names) {
    Set<String> there = new LinkedHashSet<>();
    names.forEach(name -> there.add(name.strip()));
    ResponseMapping standard = ResponseMapping.empty();
    for (ColumnMapping column : standardColumns()) {
      if (there.contains(column.column().orElseThrow())) {
        standard = standard.with(column);
      }
    }
    return standard;
  }

  private List<ColumnMapping> standardColumns() {
    List<ColumnMapping> columns = new ArrayList<>();
    for (ResponseField field : ResponseField.values()) {
      columns.add(ColumnMapping.of(field.id(), field.id()).silentOn(""));
    }
    for (Question question : validator.questionnaire().questions()) {
      ColumnMapping answer = ColumnMapping.of(question.id(), question.id()).silentOn("");
      columns.add(
          question.kind() == Question.Kind.MULTIPLE_CHOICE
              ? answer.separatedBy(BETWEEN_CODES)
              : answer);
      if (ResponseTargets.takesWords(question)) {
        String words = ResponseTargets.words(question.id());
        columns.add(ColumnMapping.of(words, words).silentOn(""));
      }
      if (question.characteristic().isPresent()) {
        String list = ResponseTargets.codeList(question.id());
        columns.add(ColumnMapping.of(list, list).silentOn(""));
      }
    }
    return columns;
  }

  /**
   * Writes responses as CSV in UTF-8 with a byte-order mark, and leaves the stream open. What a
   * spreadsheet would take for a formula is {@link SpreadsheetText#guarded guarded}, and read back
   * as it was. A response that says nothing at all names its questionnaire at least, and so does
   * what is read back: a blank row would be nobody.
   *
   * @param responses the responses, one after the other
   * @param bytes where they are written
   * @throws IllegalArgumentException if one has an answer to something that the questionnaire
   *     doesn't ask, or words with half a character or U+FFFF, which no text can have
   * @throws IOException if they can't be written
   */
  public void write(Iterator<EqualityResponse> responses, OutputStream bytes) throws IOException {
    List<String> columns = new ArrayList<>();
    for (ColumnMapping column : standardColumns()) {
      if (!column.target().endsWith(ResponseTargets.CODE_LIST)) {
        columns.add(column.target());
      }
    }
    Writer text =
        new OutputStreamWriter(
            bytes,
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().build(text);
    try {
      csv.writeRecord(columns);
      while (responses.hasNext()) {
        csv.writeRecord(row(responses.next(), columns));
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("words with half a character can't be written", e);
    }
  }

  private List<String> row(EqualityResponse response, List<String> columns) {
    ResponseDraft draft = validator.draftOf(response);
    List<String> row = new ArrayList<>(columns.size());
    for (String column : columns) {
      Optional<ResponseField> field = ResponseField.find(column);
      Optional<RawValue> value =
          field.isPresent()
              ? draft.field(field.get())
              : column.endsWith(ResponseTargets.WORDS)
                  ? value(draft, Part.WORDS, ResponseTargets.question(column))
                  : value(draft, Part.ANSWERS, column);
      String text = value.map(CsvResponses::textOf).orElse("");
      if (text.indexOf(MarkingReader.MARK) >= 0) {
        throw new IllegalArgumentException(
            "words with U+FFFF, which no text has, can't be written");
      }
      row.add(SpreadsheetText.guarded(text));
    }
    if (BlankRows.isBlank(row)) {
      row.set(
          columns.indexOf(ResponseField.QUESTIONNAIRE.id()),
          validator.questionnaire().id().toString());
    }
    return row;
  }

  private static Optional<RawValue> value(ResponseDraft draft, Part part, String question) {
    Map<String, RawValue> values = draft.part(part);
    return Optional.ofNullable(values.get(question));
  }

  private static String textOf(RawValue value) {
    if (value instanceof RawValue.Text text) {
      return text.text();
    }
    if (value instanceof RawValue.Texts several) {
      return String.join(BETWEEN_CODES, several.texts());
    }
    return value instanceof RawValue.Whole whole ? Long.toString(whole.number()) : "";
  }

  @Override
  public String toString() {
    return "CsvResponses (" + validator.questionnaire().id() + ")";
  }
}
