package org.eqmon.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Forms;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonResponsesTest {
  private static final ResponseValidator VALIDATOR =
      ResponseValidator.of(Forms.EVERYTHING, Completeness.DRAFT);
  private static final JsonResponses JSON = JsonResponses.of(VALIDATOR);
  private static final String GOOD =
      "{\"questionnaire\":\"test:everything:1\",\"reference\":\"_T\",\"answers\":"
          + "{\"age\":34,\"colour\":\"other\",\"skills\":[\"read\",\"write\"],\"pet\":\"not-answered\"},"
          + "\"words\":{\"colour\":\"t\u0177 \u2013 \\u0000\"}}";

  private final List<ValidationIssue> issues = new ArrayList<>();

  private List<String> found(String json) {
    issues.clear();
    assertThat(JSON.read(json, issues::add)).isEmpty();
    return found();
  }

  private List<String> found() {
    return issues.stream().map(issue -> issue.type() + " " + issue.position()).toList();
  }

  private static InputStream utf8(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsOneDocumentAndWritesItAgain() throws IOException {
    EqualityResponse response = JSON.read(GOOD, issues::add).orElseThrow();

    assertThat(response.age()).hasValue(34);
    assertThat(response.answer(Forms.COLOUR)).isEqualTo(Answer.of("other"));
    assertThat(response.words(Forms.COLOUR)).contains("t\u0177 \u2013 \0");
    assertThat(JSON.write(response)).isEqualTo(GOOD);
    assertThat(JSON.read(utf8("\uFEFF" + GOOD), issues::add)).contains(response);
    assertThat(issues).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | NOT_JSON document",
        "{ | NOT_JSON document",
        "{} {} | NOT_JSON document",
        "{}x | NOT_JSON document",
        "[] | WRONG_KIND document",
        "null | WRONG_KIND document",
        "{\"answers\":[]} | WRONG_KIND /answers",
        "{\"answers\":{\"colour\":\"a | NOT_JSON /answers/colour",
        "{\"answers\":{\"Mair Jones\":[[[1, | NOT_JSON /answers",
        "{\"answers\":{\"colour\":\"azure\",\"colour\":\"azure\"}} | DUPLICATE_FIELD /answers/colour",
        "{\"answers\":{\"Mair\":1,\"Mair\":1}} | DUPLICATE_FIELD /answers",
        "{\"answers\":{},\"answers\":{}} | DUPLICATE_FIELD /answers",
        "{\"mode\":\"interview\",\"mode\":\"interview\"} | DUPLICATE_FIELD /mode",
        "{\"Mair\":\"Jones\"} | UNKNOWN_FIELD document",
        "{\"answers\":{\"Mair\":\"Jones\"}} | UNKNOWN_QUESTION /answers",
        "{\"answers\":{\"age\":1e999999999}} | NOT_AN_AGE /answers/age",
        "{\"answers\":{\"age\":1e99999999999}} | TOO_LARGE /answers/age",
        "{\"answers\":{\"age\":123456789012345678901234567890}} | NOT_AN_AGE /answers/age",
        "{\"answers\":{\"age\":34.5}} | WRONG_KIND /answers/age",
        "{\"answers\":{\"age\":NaN}} | NOT_JSON /answers/age",
        "{\"answers\":{\"age\":034}} | NOT_JSON /answers/age",
        "{\"answers\":{\"skills\":[\"read\",[]]}} | WRONG_KIND /answers/skills",
        "{\"answers\":{\"pet\":{\"a\":{\"b\":1}}}} | WRONG_KIND /answers/pet",
        "{\"answers\":{\"pet\":null}} | WRONG_KIND /answers/pet",
        "{\"words\":{\"colour\":\"\\ud83d\"}} | NOT_TEXT /words/colour",
        "{/* why */} | NOT_JSON document",
        "{'mode':'interview'} | NOT_JSON document",
        "{\"answers\":{},} | NOT_JSON /answers"
      })
  void saysWhatIsWrongAndWhere(String json, String issue) {
    assertThat(found(json)).containsExactly(issue);
    assertThat(issues.toString()).doesNotContain("Mair").doesNotContain("Jones");
  }

  @Test
  void refusesWhatIsLargerThanAnyResponse() {
    String deep = "[".repeat(100_000);
    String digits = "9".repeat(100_000);
    String name = "n".repeat(10_000);
    String text = "secret".repeat(2_000_000);
    assertThat(found("{\"answers\":{\"pet\":" + deep)).containsExactly("TOO_LARGE /answers/pet");
    assertThat(found("{\"answers\":{\"age\":" + digits)).containsExactly("TOO_LARGE /answers/age");
    assertThat(found("{\"answers\":{\"" + name + "\":1}}")).containsExactly("TOO_LARGE /answers");
    assertThat(found("{\"answers\":{\"pet\":\"" + text.substring(0, 5000) + "\"}}"))
        .containsExactly("TOO_LARGE /answers/pet");
    assertThat(found("{\"answers\":{\"pet\":\"" + text + "\"}}"))
        .containsExactly("TOO_LARGE document");
    assertThat(issues.toString()).doesNotContain("secret");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_16);
    assertThat(JSON.read(new ByteArrayInputStream(bytes), issues::add)).isEmpty();
    assertThat(JSON.read(utf8(" ".repeat(2_000_000)), issues::add)).isEmpty();
    assertThat(found()).containsExactly("NOT_TEXT document", "TOO_LARGE document");
  }

  @Test
  void losesOnlyTheLinesThatAreWrong(@TempDir Path folder) throws IOException {
    byte[] latin = "{\"words\":{\"colour\":\"\u00e9\"}}\n".getBytes(StandardCharsets.ISO_8859_1);
    InputStream lines =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    utf8("\uFEFF" + GOOD + "\r\n\n{\"answers\":{\"pet\":\"newt\"}}\n{\"a\n"),
                    new ByteArrayInputStream(latin),
                    utf8("x".repeat(10_000_000) + "\n" + GOOD + "\n{}"))));
    List<EqualityResponse> accepted = new ArrayList<>();
    ByteArrayOutputStream rejected = new ByteArrayOutputStream();

    ValidationReport report =
        JSON.readLines(lines, accepted::add, RejectedLines.to(rejected, Language.ENGLISH));

    assertThat(accepted).hasSize(3).contains(EqualityResponse.empty());
    assertThat(report.accepted()).isEqualTo(3);
    assertThat(report.rejected()).isEqualTo(4);
    assertThat(report.issues())
        .extracting(issue -> issue.type() + " " + issue.position())
        .containsExactly(
            "UNKNOWN_CODE line 3, /answers/pet",
            "NOT_JSON line 4",
            "NOT_TEXT line 5",
            "TOO_LARGE line 6");
    assertThat(rejected.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("{\"line\":3,\"reasons\":[\"EQM-1001 line 3, /answers/pet: ")
        .endsWith("\"text\":\"{\\\"answers\\\":{\\\"pet\\\":\\\"newt\\\"}}\"}");
  }

  @Test
  void losesOnlyTheElementsThatAreWrong() throws IOException {
    byte[] latin = "{\"words\":{\"colour\":\"\u00e9\"}},".getBytes(StandardCharsets.ISO_8859_1);
    InputStream array =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    utf8(
                        "\uFEFF\r\n["
                            + GOOD
                            + " ,\n{\"answers\":{\"pet\":\"],\\\"\"}},[1,{}],}, \t,"),
                    new ByteArrayInputStream(latin),
                    utf8("\"" + "x,".repeat(5_000_000) + "\"," + GOOD + ",{}\n]\n"))));
    List<EqualityResponse> accepted = new ArrayList<>();
    ByteArrayOutputStream rejected = new ByteArrayOutputStream();

    ValidationReport report =
        JSON.readArray(array, accepted::add, RejectedElements.to(rejected, Language.ENGLISH));

    assertThat(accepted).hasSize(3).contains(EqualityResponse.empty());
    assertThat(report.accepted()).isEqualTo(3);
    assertThat(report.rejected()).isEqualTo(6);
    assertThat(report.issues())
        .extracting(issue -> issue.type() + " " + issue.position())
        .containsExactly(
            "UNKNOWN_CODE /1/answers/pet",
            "WRONG_KIND /2",
            "NOT_JSON /3",
            "NOT_JSON /4",
            "NOT_TEXT /5",
            "TOO_LARGE /6");
    assertThat(rejected.toString(StandardCharsets.UTF_8).lines())
        .hasSize(6)
        .first()
        .asString()
        .startsWith("{\"element\":1,\"reasons\":[\"EQM-1001 /1/answers/pet: ")
        .endsWith("\"text\":\"{\\\"answers\\\":{\\\"pet\\\":\\\"],\\\\\\\"\\\"}}\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[]           | 0 | EMPTY_INPUT input ()",
        "[            | 0 | MALFORMED document (])",
        "{}           | 0 | MALFORMED document ([)",
        "{},{}]       | 0 | MALFORMED document ([)",
        "[]{}         | 0 | MALFORMED document ()",
        "[{},{}       | 2 | MALFORMED /1 (])",
        "[{},{},      | 2 | NOT_JSON /2 (), MALFORMED /2 (])",
        "[{},{\"answers | 1 | NOT_JSON /1 (), MALFORMED /1 (])",
        "[{},{]       | 1 | NOT_JSON /1 (), MALFORMED /1 (])",
        "[{},{}],     | 2 | MALFORMED /1 ()",
        "[{},{}]]     | 2 | MALFORMED /1 ()",
        "[{},{},]     | 2 | NOT_JSON /2 ()",
        "[{}}{}]      | 0 | NOT_JSON /0 ()",
        "[{},{}]      | 2 | ''"
      })
  void keepsWhatStandsBeforeTheEndOfAnArrayThatIsBroken(String text, int kept, String wrong)
      throws IOException {
    List<EqualityResponse> accepted = new ArrayList<>();
    ValidationReport report =
        JSON.readArray(utf8(text), accepted::add, (index, element, why) -> {});
    assertThat(accepted).hasSize(kept);
    assertThat(
            report.issues().stream()
                .map(issue -> issue.type() + " " + issue.position() + " (" + issue.allowed() + ")")
                .collect(Collectors.joining(", ")))
        .isEqualTo(wrong.equals("''") ? "" : wrong);
    assertThat(report.isClean()).isEqualTo(wrong.equals("''"));
  }

  @Test
  void tellsThatAnArrayWasCutOffHoweverMuchIsWrongBefore(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cut.json"), "[{},3,3,3,3");
    ValidationReport report = JSON.keepingIssues(2).readArray(file, any -> {});
    assertThat(report.issues())
        .extracting(ValidationIssue::type)
        .containsExactly(IssueType.WRONG_KIND, IssueType.WRONG_KIND, IssueType.MALFORMED);
    assertThat(report.issuesFound()).isEqualTo(5);
    assertThat(report.accepted()).isEqualTo(1);
  }

  @Test
  void writesLinesThatItReads(@TempDir Path folder) throws IOException {
    List<EqualityResponse> responses =
        Stream.of(GOOD, "{}").map(json -> JSON.read(json, issues::add).orElseThrow()).toList();
    Path file = folder.resolve("responses.jsonl");
    try (var bytes = Files.newOutputStream(file)) {
      JSON.writeLines(responses.iterator(), bytes);
    }
    List<EqualityResponse> read = new ArrayList<>();
    assertThat(JSON.readLines(file, read::add).isClean()).isTrue();
    assertThat(read).isEqualTo(responses);
    assertThat(JSON.readLines(utf8("\n"), read::add, (line, text, why) -> {}).issues())
        .containsExactly(new ValidationIssue(IssueType.EMPTY_INPUT, new Position.Cell(0, "")));
  }

  @Test
  void doesNotWriteHalfACharacter() {
    EqualityResponse response =
        EqualityResponse.empty()
            .with(Forms.COLOUR, Answer.of("other"))
            .withWords(Forms.COLOUR, "\ud83d");
    assertThatThrownBy(
            () -> JSON.writeLines(List.of(response).iterator(), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half a character");
  }

  @Test
  void keepsABoundedNumberOfIssuesAndCountsThemAll() throws IOException {
    ValidationReport report =
        JSON.keepingIssues(2).readLines(utf8("[]\n".repeat(5)), any -> {}, (line, text, why) -> {});
    assertThat(report.issues()).hasSize(2);
    assertThat(report.issuesFound()).isEqualTo(5);
    assertThat(report.rejected()).isEqualTo(5);
  }

  @Test
  void aDraftIsTheOneThatIsReadWithoutAType() {
    ResponseDraft streamed = new DraftParser(VALIDATOR).parse(GOOD, issues::add).orElseThrow();
    ResponseDraft untyped =
        ResponseDraft.ofJson(
            tools.jackson.databind.json.JsonMapper.shared().readValue(GOOD, Object.class));
    assertThat(streamed).isEqualTo(untyped);
    assertThat(Optional.of(streamed).map(ResponseDraft::toJson)).contains(untyped.toJson());
  }
}
