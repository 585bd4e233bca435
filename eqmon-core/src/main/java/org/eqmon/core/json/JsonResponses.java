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
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/**
 * Reads responses to one questionnaire from JSON, one document or one a line, and writes them. What
 * is read is checked by the same rules as everything else. Immutable and safe for use by several
 * threads.
 *
 * <pre>{@code
 * JsonResponses json = JsonResponses.of(ResponseValidator.of(questionnaire, Completeness.COMPLETE));
 * json.read(body, issue -> problems.add(issue.message(Language.WELSH))).ifPresent(store::save);
 * ValidationReport report = json.readLines(Path.of("responses.jsonl"), store::save);
 * }</pre>
 *
 * <p>The form is that of {@link ResponseDraft}, in UTF-8. A document of more than {@value
 * #MOST_CHARACTERS} characters, a string of more than 4,096, nesting deeper than any response has,
 * a field that stands twice, half a character (an unpaired surrogate), bytes that aren't UTF-8 and
 * whatever isn't JSON are issues. Of JSON Lines only the line they stand in is lost, and memory
 * doesn't grow with the number of lines or their length.
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
      Position whole = new Position.Pointer("");
      if (all.length > 4 * MOST_CHARACTERS) {
        issues.accept(
            new ValidationIssue(IssueType.TOO_LARGE, whole, MOST_CHARACTERS + " characters"));
        return Optional.empty();
      }
      Optional<String> text = Utf8.decode(all, all.length);
      if (text.isEmpty()) {
        issues.accept(new ValidationIssue(IssueType.NOT_TEXT, whole, "UTF-8"));
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
    List<ValidationIssue> found = new ArrayList<>();
    boolean any = false;
    try (bytes) {
      Lines lines = new Lines(bytes);
      while (lines.next()) {
        if (lines.fault().isEmpty() && lines.text().isBlank()) {
          continue;
        }
        any = true;
        found.clear();
        Optional<EqualityResponse> response = read(lines, found);
        if (response.isPresent()) {
          report.accept(1);
          accepted.accept(response.get());
        } else {
          report.reject();
          found.replaceAll(issue -> issue.at(lineOf(lines.number(), issue.position())));
          found.forEach(report::add);
          rejected.reject(lines.number(), lines.text(), List.copyOf(found));
        }
      }
    }
    if (!any) {
      report.add(IssueType.EMPTY_INPUT, 0, "", "");
    }
    return report.report();
  }

  private Optional<EqualityResponse> read(Lines lines, List<ValidationIssue> found) {
    if (lines.fault().isEmpty()) {
      return read(lines.text(), found::add);
    }
    found.add(new ValidationIssue(lines.fault().get(), new Position.Pointer(""), ""));
    return Optional.empty();
  }

  private static Position lineOf(long line, Position inDocument) {
    return new Position.Line(line, ((Position.Pointer) inDocument).pointer());
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

  @Override
  public String toString() {
    return "JsonResponses (" + validator.questionnaire().id() + ")";
  }
}
