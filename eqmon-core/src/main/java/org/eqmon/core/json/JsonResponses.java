package org.eqmon.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/**
 * Reads responses to one questionnaire from JSON (one document, one a line, or an array of them)
 * and writes them. What is read is checked by the same rules as everything else. Immutable and safe
 * for use by several threads.
 *
 * <pre>{@code
 * JsonResponses json = JsonResponses.of(ResponseValidator.of(questionnaire, Completeness.COMPLETE));
 * json.read(body, issue -> problems.add(issue.message(Language.WELSH))).ifPresent(store::save);
 * ValidationReport report = json.readLines(Path.of("responses.jsonl"), store::save);
 * ValidationReport report = json.readArray(Path.of("responses.json"), store::save);
 * }</pre>
 *
 * <p>The form is that of {@link ResponseDraft}, in UTF-8. A document of more than {@value
 * #MOST_CHARACTERS} characters, a string of more than 4,096, nesting deeper than any response has,
 * a field that stands twice, half a character (an unpaired surrogate), bytes that aren't UTF-8 and
 * whatever isn't JSON are issues. Of JSON Lines only the line they stand in is lost and of an array
 * only the element, and memory doesn't grow with their number or length.
 */
public final class JsonResponses {
  /** The longest document that is read, in characters. */
  public static final int MOST_CHARACTERS = DraftParser.MOST_CHARACTERS;

  private final ResponseValidator validator;
  private final DraftParser parser;
  private final int issuesKept;

  private JsonResponses(ResponseValidator validator, DraftParser parser, int issuesKept) {
    this.validator = validator;
    this.parser = parser;
    this.issuesKept = issuesKept;
  }

  /** Returns a reader and writer of responses that a validator accepts. */
  public static JsonResponses of(ResponseValidator validator) {
    return new JsonResponses(validator, new DraftParser(validator), IssueCollector.DEFAULT_MOST);
  }

  /**
   * Returns this with how many issues a report keeps, 1,000 otherwise; all are counted.
   *
   * @throws IllegalArgumentException if the number is below 0
   */
  public JsonResponses keepingIssues(int most) {
    return new JsonResponses(validator, parser, new IssueCollector(most).most());
  }

  /**
   * Reads one document.
   *
   * @param json the document
   * @param issues is given what is wrong
   * @return the response, or empty if anything is wrong
   */
  public Optional<EqualityResponse> read(String json, Consumer<ValidationIssue> issues) {
    return parser.parse(json, issues).flatMap(draft -> validator.accept(draft, issues));
  }

  /**
   * Reads one document to the end of the bytes, or to where it is too long, and closes them.
   *
   * @param bytes the document in UTF-8
   * @param issues is given what is wrong
   * @return the response, or empty if anything is wrong
   * @throws IOException if the bytes can't be read
   */
  public Optional<EqualityResponse> read(InputStream bytes, Consumer<ValidationIssue> issues)
      throws IOException {
    try (bytes) {
      byte[] all = bytes.readNBytes(4 * MOST_CHARACTERS + 1);
      if (all.length > 4 * MOST_CHARACTERS) {
        issues.accept(RecordText.TOO_LONG);
        return Optional.empty();
      }
      Optional<String> text = Utf8.decode(all, all.length);
      if (text.isEmpty()) {
        issues.accept(RecordText.NOT_UTF_8);
      }
      return text.flatMap(document -> read(Utf8.withoutMark(document), issues));
    }
  }

  /**
   * Reads a file of JSON Lines.
   *
   * @param file the file
   * @param accepted is given each response with which nothing is wrong
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the file can't be read
   */
  public ValidationReport readLines(Path file, Consumer<? super EqualityResponse> accepted)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return readLines(bytes, accepted, (line, text, issues) -> {});
    }
  }

  /**
   * Reads JSON Lines to their end and closes them. A blank line has a number and is no record.
   *
   * @param bytes the lines in UTF-8
   * @param accepted is given each response with which nothing is wrong
   * @param rejected is given each line that is left out
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the bytes can't be read or a rejected line can't be written
   */
  public ValidationReport readLines(
      InputStream bytes, Consumer<? super EqualityResponse> accepted, RejectedLines rejected)
      throws IOException {
    IssueCollector report = new IssueCollector(issuesKept);
    boolean any = false;
    try (bytes) {
      Lines lines = new Lines(bytes);
      while (lines.next()) {
        RecordText line = lines.line();
        if (line.fault().isPresent() || !line.text().isBlank()) {
          any = true;
          take(
              line,
              place -> new Position.Line(lines.number(), place),
              accepted,
              issues -> rejected.reject(lines.number(), line.text(), issues),
              report);
        }
      }
    }
    if (!any) {
      report.add(IssueType.EMPTY_INPUT, 0, "");
    }
    return report.report();
  }

  /**
   * Reads a file that is one JSON array of responses.
   *
   * @param file the file
   * @param accepted is given each response with which nothing is wrong
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the file can't be read
   */
  public ValidationReport readArray(Path file, Consumer<? super EqualityResponse> accepted)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return readArray(bytes, accepted, (index, text, issues) -> {});
    }
  }

  /**
   * Reads one JSON array of responses to its end and closes it. Pointers begin with the place of
   * the element, from 0: {@code /3/answers/sex}. Where the text isn't an array, the array isn't
   * closed or something stands after it, there is an issue ({@link IssueType#MALFORMED}) and what
   * came before stands; a quote or bracket that isn't closed makes one element of all that comes
   * after it.
   *
   * @param bytes the array in UTF-8
   * @param accepted is given each response with which nothing is wrong
   * @param rejected is given each element that is left out
   * @return how many were accepted and rejected, and what is wrong with those
   * @throws IOException if the bytes can't be read or a rejected element can't be written
   */
  public ValidationReport readArray(
      InputStream bytes, Consumer<? super EqualityResponse> accepted, RejectedElements rejected)
      throws IOException {
    IssueCollector report = new IssueCollector(issuesKept);
    try (bytes) {
      Elements elements = new Elements(bytes);
      while (elements.next()) {
        RecordText element = elements.element();
        take(
            element,
            place -> new Position.Pointer("/" + elements.index() + place),
            accepted,
            issues -> rejected.reject(elements.index(), element.text(), issues),
            report);
      }
      if (elements.isEmpty()) {
        report.add(IssueType.EMPTY_INPUT, 0, "");
      }
      if (elements.isBroken()) {
        String place = elements.index() < 0 ? "" : "/" + elements.index();
        report.add(
            new ValidationIssue(
                IssueType.MALFORMED, new Position.Pointer(place), Allowed.of(elements.expected())));
      }
    }
    return report.report();
  }

  /** Reads one of several records, and tells what became of it. */
  private void take(
      RecordText json,
      Function<String, Position> place,
      Consumer<? super EqualityResponse> accepted,
      Rejected rejected,
      IssueCollector report)
      throws IOException {
    List<ValidationIssue> found = new ArrayList<>();
    Optional<EqualityResponse> response = read(json, found);
    if (response.isPresent()) {
      report.accept(1);
      accepted.accept(response.get());
    } else {
      report.reject();
      found.replaceAll(
          issue -> issue.at(place.apply(((Position.Pointer) issue.position()).pointer())));
      found.forEach(report::add);
      rejected.reject(List.copyOf(found));
    }
  }

  private Optional<EqualityResponse> read(RecordText json, List<ValidationIssue> found) {
    if (json.fault().isEmpty()) {
      return read(json.text(), found::add);
    }
    found.add(json.fault().get());
    return Optional.empty();
  }

  /**
   * Returns a response as one JSON document on one line.
   *
   * @throws IllegalArgumentException if it has an answer to something that the questionnaire
   *     doesn't ask
   */
  public String write(EqualityResponse response) {
    return JsonText.of(validator.draftOf(response).toJson());
  }

  /**
   * Writes responses as JSON Lines in UTF-8, and leaves the stream open.
   *
   * @param responses the responses, one after the other
   * @param bytes where they are written
   * @throws IllegalArgumentException if one has an answer to something that the questionnaire
   *     doesn't ask, or words with half a character, which no text in UTF-8 can have
   * @throws IOException if they can't be written
   */
  public void writeLines(Iterator<EqualityResponse> responses, OutputStream bytes)
      throws IOException {
    Writer text =
        new OutputStreamWriter(
            bytes,
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try {
      while (responses.hasNext()) {
        text.write(write(responses.next()));
        text.write('\n');
      }
      text.flush();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("words with half a character can't be written", e);
    }
  }

  /** What is done with a record that is left out. */
  @FunctionalInterface
  private interface Rejected {
    void reject(List<ValidationIssue> issues) throws IOException;
  }

  @Override
  public String toString() {
    return "JsonResponses (" + validator.questionnaire().id() + ")";
  }
}
