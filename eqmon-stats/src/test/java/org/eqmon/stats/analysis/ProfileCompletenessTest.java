package org.eqmon.stats.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.CollectionDetails;
import org.eqmon.core.response.CollectionMode;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.LawfulBasis;
import org.eqmon.core.response.Purpose;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.QuestionnaireId;
import org.eqmon.core.response.Wording;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedCell;
import org.eqmon.stats.disclosure.ReleasedTable;
import org.eqmon.stats.report.TextReport;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

class ProfileCompletenessTest {
  private static final Source SOURCE = new Source("p", "t", "r", "d", "l", "a");
  private static final Characteristic FORMAT =
      new Characteristic(
          "format",
          text("Format"),
          new CodeList(
              CodeListId.parse("test:format:1"),
              text("Format"),
              CodeList.Order.NOMINAL,
              CodeList.Use.FORM,
              List.of(Code.of("braille", text("Braille")), Code.of("large", text("Large print"))),
              List.of(),
              SOURCE,
              List.of()),
          Characteristic.Selection.MULTIPLE,
          Set.of());
  private static final Questionnaire NEEDS =
      new Questionnaire(
          QuestionnaireId.parse("test:needs:1"),
          text("Needs"),
          List.of(
              new Questionnaire.Section(
                  "all",
                  text("All"),
                  List.of(
                      Question.dateOfBirth("born", Wording.of(text("Born?"))),
                      Question.ageInYears("age", Wording.of(text("Age?"))),
                      Question.choice("format", FORMAT, Wording.of(text("Format?")))))),
          List.of(),
          SOURCE,
          List.of(),
          List.of());
  private static final Study STUDY = Study.of(ProfileCompleteness.of(NEEDS));
  private static final EqualityResponse EMPTY =
      EqualityResponse.empty()
          .withDetails(
              CollectionDetails.of(
                  Purpose.SERVICE_TAILORING,
                  LawfulBasis.CONSENT,
                  LocalDate.of(2026, 3, 2),
                  CollectionMode.INTERVIEW));

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english);
  }

  private static Tally tally() {
    TallyBuilder counts = TallyBuilder.of(STUDY.schema());
    EqualityResponse full =
        EMPTY
            .bornOn(LocalDate.of(1990, 1, 1))
            .aged(36)
            .with(FORMAT, Answer.of(Set.of("braille", "large")));
    EqualityResponse declining =
        EMPTY
            .withoutDateOfBirth(NonAnswer.NOT_ANSWERED)
            .withoutAge(NonAnswer.PREFER_NOT_TO_SAY)
            .with(FORMAT, Answer.none(NonAnswer.NOT_KNOWN));
    counts.add(ProfileCompleteness.observe(full, NEEDS), 40);
    counts.add(ProfileCompleteness.observe(declining, NEEDS), 20);
    counts.add(ProfileCompleteness.observe(EMPTY, NEEDS), 2);
    return counts.build();
  }

  private static long count(Tally tally, String question, String state) {
    String variable = "completeness-" + question;
    return tally.table(TableSpec.of(variable)).count(Map.of(variable, state));
  }

  @Test
  void countsWhoAnsweredEachQuestionAndWhyTheOthersDidNot() {
    Tally tally = tally();
    assertThat(count(tally, "born", "answered")).isEqualTo(40);
    assertThat(count(tally, "born", "without-not-answered")).isEqualTo(20);
    assertThat(count(tally, "born", "without-not-asked")).isEqualTo(2);
    assertThat(count(tally, "age", "answered")).isEqualTo(40);
    assertThat(count(tally, "age", "without-prefer-not-to-say")).isEqualTo(20);
    assertThat(count(tally, "format", "answered")).isEqualTo(40);
    assertThat(count(tally, "format", "without-not-known")).isEqualTo(20);
    assertThat(count(tally, "format", "without-not-applicable")).isZero();
  }

  @Test
  void leavesThroughARelease() {
    Release release =
        DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING).release(STUDY.analyse(tally()));

    assertThat(release.tables()).hasSize(3);
    ReleasedTable table = release.tables().get(0);
    assertThat(table.variables().get(0).name().english()).startsWith("Answered: ");
    assertThat(table.cells()).anyMatch(cell -> cell instanceof ReleasedCell.Shown);
    assertThat(table.cells().stream().flatMapToLong(cell -> cell.number().stream()).toArray())
        .as(
            "2 people who weren't asked are too few to be shown, and so could be told from the rest")
        .contains(40)
        .doesNotContain(2, 20);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TextReport.withDefaults()
        .print(release, Language.WELSH, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Cyflawnrwydd: Needs");
  }

  @Test
  void whatIsGivenToBeServedByIsNotCounted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.of(EMPTY.with(FORMAT, Answer.of("braille"))))
        .withMessageContaining("service-tailoring")
        .withMessageNotContaining("braille");
  }

  @Test
  void needsQuestions() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Study.of(AnalysisRequest.of(ProfileCompleteness.ID, text("Nothing"))).schema())
        .withMessageContaining("of(questionnaire)");
  }
}
