package org.eqmon.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.csv.CsvResponses;
import org.eqmon.core.csv.CsvRows;
import org.eqmon.core.csv.RejectedRows;
import org.eqmon.core.csv.TextEncoding;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Forms;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/**
 * Bytes that nobody meant to send: good files cut, spliced and sprinkled with what breaks parsers.
 * Reading them ends, throws nothing and never says what stood there. Each text that a person might
 * have given holds a canary that no message may hold.
 */
class HostileInputTest {
  private static final String CANARY = "Gwenllian";
  private static final ResponseValidator VALIDATOR =
      ResponseValidator.of(Forms.EVERYTHING, Completeness.DRAFT);
  private static final JsonResponses JSON = JsonResponses.of(VALIDATOR);
  private static final CsvResponses CSV = CsvResponses.of(VALIDATOR);

  private static final List<String> DOCUMENTS =
      List.of(
          "{\"answers\":{\"colour\":\"other\",\"age\":34},\"words\":{\"colour\":\"Gwenllian\"}}",
          "{\"answers\":{\"colour\":\"Gwenllian\",\"skills\":[\"read\",\"Gwenllian\"]}}",
          "{\"Gwenllian\":{\"Gwenllian\":[\"Gwenllian\"]},\"mode\":\"Gwenllian\"}",
          "{\"answers\":{\"Gwenllian\":\"x\",\"born\":\"Gwenllian\"},\"reference\":\"Gwenllian x\"}",
          "{}");

  private static final List<String> ROWS =
      List.of(
          "colour,colour.words,age,skills\n",
          "other,Gwenllian,34,read write\n",
          "Gwenllian,,Gwenllian,Gwenllian\n",
          "\"=Gwenllian()\",\"+Gwenllian\n\",\"@\",-1\n",
          "azure,,34,\n");

  private static final List<String> HOSTILE =
      List.of(
          "\0",
          "\"",
          "\\",
          "\\ud83d",
          "\r",
          "\n",
          "\u2028",
          "\uFEFF",
          "\uFFFF",
          "[",
          "{",
          "}",
          ",",
          ":",
          "1e999999999",
          "-1E-999999999",
          "9".repeat(500),
          "[".repeat(3000),
          "{\"Gwenllian\":".repeat(500),
          "NaN",
          "=cmd|' /C calc'!A0",
          "\t+1",
          "'@",
          "Gwenllian".repeat(700),
          "\"a\":1,\"a\":1");

  @Provide
  Arbitrary<byte[]> jsonLines() {
    return hostile(DOCUMENTS, "", "\n", "");
  }

  @Provide
  Arbitrary<byte[]> arrays() {
    return hostile(DOCUMENTS, "[", ",\n", "]");
  }

  @Provide
  Arbitrary<List<String>> documents() {
    return Arbitraries.of(DOCUMENTS).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<byte[]> tables() {
    return hostile(ROWS, "", "", "");
  }

  private static Arbitrary<byte[]> hostile(
      List<String> good, String before, String between, String after) {
    Arbitrary<List<String>> lines = Arbitraries.of(good).list().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(lines, Arbitraries.longs())
        .as(
            (some, seed) ->
                mutated(
                    before + good.get(0) + between + String.join(between, some) + after,
                    new Random(seed)));
  }

  private static byte[] mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> changed.insert(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
        case 1 -> changed.setLength(at);
        case 2 -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(9)));
        default -> changed.insert(at, text, 0, random.nextInt(text.length()));
      }
    }
    byte[] bytes =
        changed
            .toString()
            .getBytes(
                switch (random.nextInt(6)) {
                  case 0 -> StandardCharsets.UTF_16LE;
                  case 1 -> StandardCharsets.UTF_16;
                  default -> StandardCharsets.UTF_8;
                });
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Property(tries = 300)
  void jsonLinesAreReadToTheirEnd(@ForAll("jsonLines") byte[] bytes) throws IOException {
    List<EqualityResponse> accepted = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    ValidationReport report =
        JSON.readLines(
            new ByteArrayInputStream(bytes),
            accepted::add,
            (line, text, issues) -> rejected.add(issues.toString()));

    assertThat(report.accepted()).isEqualTo(accepted.size());
    assertThat(report.rejected()).isEqualTo(rejected.size());
    says(report, accepted);
    assertThat(rejected.toString()).doesNotContain(CANARY);
    // what has been read once is read again as it was
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    JSON.writeLines(accepted.iterator(), written);
    List<EqualityResponse> again = new ArrayList<>();
    JSON.readLines(
        new ByteArrayInputStream(written.toByteArray()),
        again::add,
        RejectedLines.to(written, Language.WELSH));
    assertThat(again).isEqualTo(accepted);
  }

  @Property(tries = 300)
  void arraysAreReadToTheirEnd(@ForAll("arrays") byte[] bytes) throws IOException {
    List<EqualityResponse> accepted = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    ValidationReport report =
        JSON.readArray(
            new ByteArrayInputStream(bytes),
            accepted::add,
            (index, text, issues) -> {
              assertThat(index).isEqualTo((long) accepted.size() + rejected.size());
              rejected.add(issues.toString());
            });

    assertThat(report.accepted()).isEqualTo(accepted.size());
    assertThat(report.rejected()).isEqualTo(rejected.size());
    says(report, accepted);
    assertThat(rejected.toString()).doesNotContain(CANARY);
  }

  @Property(tries = 300)
  void anArrayThatIsCutOffKeepsWhatStandsBefore(
      @ForAll("documents") List<String> documents, @ForAll @DoubleRange(max = 1) double part)
      throws IOException {
    String whole = "[" + String.join(" ,\n", documents) + "]";
    List<EqualityResponse> all = new ArrayList<>();
    ValidationReport ofAll = readArray(whole, all);
    assertThat(ofAll.accepted() + ofAll.rejected()).isEqualTo(documents.size());

    int length = (int) (part * (whole.length() - 1));
    List<EqualityResponse> some = new ArrayList<>();
    ValidationReport ofSome = readArray(whole.substring(0, length), some);

    assertThat(some).isEqualTo(all.subList(0, some.size()));
    int closed = 0;
    for (int end = whole.indexOf(" ,\n"); end >= 0 && end < length; ) {
      closed++;
      end = whole.indexOf(" ,\n", end + 1);
    }
    assertThat(ofSome.accepted() + ofSome.rejected()).isBetween((long) closed, closed + 1L);
    assertThat(ofSome.issues())
        .last()
        .extracting(ValidationIssue::type)
        .isEqualTo(length == 0 ? IssueType.EMPTY_INPUT : IssueType.MALFORMED);
  }

  private static ValidationReport readArray(String text, List<EqualityResponse> accepted)
      throws IOException {
    return JSON.readArray(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        accepted::add,
        (index, element, issues) -> {});
  }

  @Property(tries = 300)
  void aDocumentIsReadToItsEnd(@ForAll("jsonLines") byte[] bytes) throws IOException {
    List<ValidationIssue> issues = new ArrayList<>();
    boolean accepted = JSON.read(new ByteArrayInputStream(bytes), issues::add).isPresent();
    assertThat(accepted).isEqualTo(issues.isEmpty());
    assertThat(issues.toString()).doesNotContain(CANARY);
  }

  @Property(tries = 300)
  void tablesAreReadToTheirEnd(@ForAll("tables") byte[] bytes) throws IOException {
    List<EqualityResponse> accepted = new ArrayList<>();
    ByteArrayOutputStream rejected = new ByteArrayOutputStream();
    ValidationReport report;
    try (RejectedRows rows = RejectedRows.to(rejected, Language.ENGLISH)) {
      report = CSV.read(new ByteArrayInputStream(bytes), accepted::add, rows);
      assertThat(report.rejected()).isEqualTo(rows.rows());
    }
    assertThat(report.accepted()).isEqualTo(accepted.size());
    says(report, accepted);
    assertThatNoCellIsAFormula(rejected.toByteArray());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    CSV.write(accepted.iterator(), written);
    List<EqualityResponse> again = new ArrayList<>();
    CSV.read(
        new ByteArrayInputStream(written.toByteArray()),
        again::add,
        RejectedRows.to(rejected, Language.WELSH));
    // one who said nothing at all names the questionnaire then: a blank row would be nobody
    EqualityResponse silent =
        EqualityResponse.empty().withQuestionnaire(VALIDATOR.questionnaire().id());
    accepted.replaceAll(each -> each.equals(EqualityResponse.empty()) ? silent : each);
    assertThat(again).isEqualTo(accepted);
    assertThatNoCellIsAFormula(written.toByteArray());
  }

  private static void assertThatNoCellIsAFormula(byte[] table) throws IOException {
    try (CsvRows rows =
        new CsvRows(new ByteArrayInputStream(table), TextEncoding.UTF_8, new IssueCollector(0))) {
      for (String[] row = rows.next(); row.length > 0; row = rows.next()) {
        for (String cell : row) {
          assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r\\n-].*");
        }
      }
      assertThat(rows.isBroken()).isFalse();
    }
  }

  private static void says(ValidationReport report, List<EqualityResponse> accepted) {
    for (ValidationIssue issue : report.issues()) {
      for (Language language : Language.values()) {
        assertThat(issue.message(language)).doesNotContain(CANARY).doesNotContain("Gwen");
      }
    }
    assertThat(report.toString() + accepted).doesNotContain(CANARY);
  }
}
