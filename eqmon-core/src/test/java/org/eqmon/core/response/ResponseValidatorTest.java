package org.eqmon.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseValidatorTest {
  private static final ResponseValidator DRAFTS =
      ResponseValidator.of(Forms.EVERYTHING, Completeness.DRAFT);
  private static final ResponseValidator COMPLETE =
      ResponseValidator.of(Forms.EVERYTHING, Completeness.COMPLETE);

  @Test
  void aCompleteResponseIsAcceptedAndComesBackAsItWas() {
    ResponseDraft draft = complete().build();
    List<ValidationIssue> issues = new ArrayList<>();

    EqualityResponse response = COMPLETE.accept(draft, issues::add).orElseThrow();

    assertThat(issues).isEmpty();
    assertThat(COMPLETE.validate(draft)).isEmpty();
    assertThat(response.questionnaire()).contains(Forms.EVERYTHING.id());
    assertThat(response.reference()).contains("7f3a");
    assertThat(response.details())
        .isEqualTo(
            CollectionDetails.of(
                Purpose.EQUALITY_MONITORING,
                LawfulBasis.PUBLIC_TASK,
                LocalDate.of(2026, 3, 2),
                CollectionMode.SELF_COMPLETION_ONLINE));
    assertThat(response.age()).hasValue(34);
    assertThat(response.answer(Forms.COLOUR)).isEqualTo(Answer.of("other"));
    assertThat(response.words(Forms.COLOUR)).contains("secret");
    assertThat(response.answer(Forms.SKILLS)).isEqualTo(Answer.of(Set.of("write", "read")));
    assertThat(response.answer(Forms.PET)).isEqualTo(Answer.of("yes"));
    assertThat(response.answer(Forms.TOY)).isEqualTo(Answer.none(NonAnswer.NOT_ASKED));
    assertThat(COMPLETE.validate(response)).isEmpty();
    assertThat(COMPLETE.accept(COMPLETE.draftOf(response), issue -> {})).contains(response);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, true", "2026-03-03, false", "2199-12-31, false"})
  void noRuleLooksAtAClockAndAHostComparesTheDayOfTheAnswers(String collected, boolean taken) {
    LocalDate latest = LocalDate.of(2026, 3, 2);
    ResponseDraft draft = complete().field(ResponseField.COLLECTED, collected).build();

    Optional<EqualityResponse> response = COMPLETE.accept(draft, issue -> {});

    assertThat(response).isPresent();
    assertThat(
            response.filter(each -> each.details().collected().filter(latest::isBefore).isEmpty()))
        .matches(each -> each.isPresent() == taken);
  }

  @Test
  void whatIsMissingIsWrongOnlyOfACompleteResponse() {
    ResponseDraft nothing = ResponseDraft.builder().build();
    assertThat(DRAFTS.validate(nothing)).isEmpty();
    assertThat(DRAFTS.accept(nothing, issue -> {})).contains(EqualityResponse.empty());
    assertThat(found(COMPLETE, nothing))
        .containsExactly(
            "EQM-2021 /questionnaire",
            "EQM-2021 /purpose",
            "EQM-2021 /lawfulBasis",
            "EQM-2021 /collected",
            "EQM-2021 /mode",
            "EQM-2013 /answers/born",
            "EQM-2013 /answers/age",
            "EQM-2013 /answers/colour",
            "EQM-2013 /answers/skills",
            "EQM-2013 /answers/pet");
  }

  @ParameterizedTest
  @CsvSource({
    "colour, perhaps, EQM-1001",
    "colour, warm, EQM-1001",
    "colour, Azure, EQM-1001",
    "colour, '', EQM-1001",
    "colour, not-known, ",
    "colour, prefer-not-to-say, ",
    "skills, read, ",
    "skills, draw, EQM-1001",
    "born, 1992-02-29, ",
    "born, 1990-02-29, EQM-2008",
    "born, 1990-13-01, EQM-2008",
    "born, 1990-1-1, EQM-2008",
    "born, 2/3/1990, EQM-2008",
    "born, not-answered, ",
    "age, 34, EQM-2009",
    "age, prefer-not-to-say, "
  })
  void knowsWhichTextsAFieldTakes(String question, String text, String issue) {
    List<String> expected = issue == null ? List.of() : List.of(issue + " /answers/" + question);
    assertThat(found(DRAFTS, ResponseDraft.builder().answer(question, text).build()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1, EQM-2009", "0, ", "125, ", "126, EQM-2009", "9223372036854775807, EQM-2009"})
  void anAgeIsAWholeNumberOfALifetime(long age, String issue) {
    assertThat(found(DRAFTS, ResponseDraft.builder().answer("age", age).build()))
        .isEqualTo(issue == null ? List.of() : List.of(issue + " /answers/age"));
  }

  @Test
  void takesSeveralCodesWhereSeveralMayBeChosen() {
    wrong(draft -> draft.answer("skills", List.of("read", "write")));
    wrong(draft -> draft.answer("skills", List.of("none")));
    wrong(draft -> draft.answer("skills", List.of()), "EQM-2005 /answers/skills");
    wrong(draft -> draft.answer("skills", List.of("read", "read")), "EQM-2004 /answers/skills");
    wrong(draft -> draft.answer("skills", List.of("read", "none")), "EQM-1012 /answers/skills");
    wrong(draft -> draft.answer("skills", List.of("read", "draw")), "EQM-1001 /answers/skills");
    wrong(draft -> draft.answer("skills", List.of("not-known")), "EQM-1001 /answers/skills");
    wrong(draft -> draft.answer("colour", List.of("azure")), "EQM-1012 /answers/colour");
    wrong(draft -> draft.answer("born", List.of("1990-01-01")), "EQM-2001 /answers/born");
    wrong(draft -> draft.answer("age", List.of("3")), "EQM-2001 /answers/age");
    wrong(draft -> draft.answer("skills", 3), "EQM-2001 /answers/skills");
    wrong(draft -> draft.answer("colour", 3), "EQM-2001 /answers/colour");
    wrong(draft -> draft.answer("colour", RawValue.Other.OTHER), "EQM-2001 /answers/colour");
  }

  @Test
  void knowsWhichFieldsThereAre() {
    wrong(ResponseDraft.Builder::unknownMember, "EQM-2002 document");
    wrong(draft -> draft.answer("name", "Mair"), "EQM-2003 /answers");
    wrong(draft -> draft.words("name", "Mair"), "EQM-2003 /words");
    wrong(draft -> draft.codeList("age", "test:age:1"), "EQM-2003 /codeLists");
    wrong(draft -> draft.unreadable(ResponseDraft.Part.WORDS), "EQM-2001 /words");
    assertThat(found(COMPLETE, ResponseDraft.ofJson(List.of())))
        .containsExactly("EQM-2001 document");
    assertThat(found(COMPLETE, complete().unreadable(ResponseDraft.Part.ANSWERS).build()))
        .containsExactly("EQM-2001 /answers");
  }

  @Test
  void knowsWhatTheFieldsTake() {
    wrong(draft -> draft.field(ResponseField.QUESTIONNAIRE, "test:everything:1"));
    wrong(
        draft -> draft.field(ResponseField.QUESTIONNAIRE, "test:everything:2"),
        "EQM-2006 /questionnaire");
    wrong(draft -> draft.field(ResponseField.REFERENCE, "Mair Jones"), "EQM-2019 /reference");
    wrong(draft -> draft.field(ResponseField.REFERENCE, "a\n"), "EQM-2019 /reference");
    wrong(draft -> draft.field(ResponseField.REFERENCE, RawValue.of(7)), "EQM-2001 /reference");
    wrong(draft -> draft.field(ResponseField.PURPOSE, "marketing"), "EQM-2020 /purpose");
    wrong(draft -> draft.field(ResponseField.LAWFUL_BASIS, "because"), "EQM-2020 /lawfulBasis");
    wrong(draft -> draft.field(ResponseField.MODE, "gossip"), "EQM-2020 /mode");
    wrong(draft -> draft.field(ResponseField.COLLECTED, "2026-02-30"), "EQM-2008 /collected");
    wrong(draft -> draft.codeList("pet", "test:pet:1"));
    wrong(draft -> draft.codeList("pet", "test:pet:2"), "EQM-2007 /codeLists/pet");
  }

  @Test
  void wordsStandOnlyAfterACodeThatInvitesThem() {
    wrong(draft -> draft.answer("colour", "other").words("colour", "secret"));
    wrong(draft -> draft.answer("skills", List.of("read", "more")).words("skills", "secret"));
    wrong(
        draft -> draft.answer("colour", "azure").words("colour", "secret"),
        "EQM-2016 /words/colour");
    wrong(draft -> draft.words("colour", "secret"), "EQM-2016 /words/colour");
    wrong(draft -> draft.words("age", "secret"), "EQM-2016 /words/age");
    wrong(draft -> draft.answer("colour", "other").words("colour", ""), "EQM-2017 /words/colour");
    wrong(
        draft -> draft.answer("colour", "other").words("colour", "x".repeat(501)),
        "EQM-2017 /words/colour");
    wrong(
        draft ->
            draft.answer("colour", "other").put(ResponseDraft.Part.WORDS, "colour", RawValue.of(3)),
        "EQM-2001 /words/colour");
  }

  @Test
  void aQuestionIsForThoseWhoAreAskedIt() {
    wrong(draft -> draft.answer("pet", "yes").answer("animal", "dog"));
    wrong(draft -> draft.answer("animal", "dog"));
    wrong(draft -> draft.answer("pet", "not-known").answer("animal", "dog"));
    wrong(draft -> draft.answer("pet", "no").answer("animal", "dog"), "EQM-2012 /answers/animal");
    wrong(
        draft -> draft.answer("pet", "prefer-not-to-say").answer("animal", "dog"),
        "EQM-2012 /answers/animal");
    wrong(
        draft -> draft.answer("pet", "no").answer("animal", "not-answered"),
        "EQM-2012 /answers/animal");
    wrong(draft -> draft.answer("pet", "no").answer("animal", "not-applicable"));
    wrong(draft -> draft.answer("pet", "no").answer("animal", "not-asked"));
    wrong(
        draft -> draft.answer("pet", "yes").answer("animal", "not-applicable"),
        "EQM-2014 /answers/animal");
  }

  @ParameterizedTest
  @CsvSource({
    "17, 1, EQM-2012 /answers/car",
    "18, 1, ",
    "18, not-applicable, EQM-2014 /answers/car",
    "17, not-applicable, ",
    "prefer-not-to-say, 1, "
  })
  void aQuestionMayBeForAnAge(String age, String car, String issue) {
    List<String> expected = issue == null ? List.of() : List.of(issue);
    ResponseDraft.Builder draft = ResponseDraft.builder().answer("car", car);
    if (Character.isDigit(age.charAt(0))) {
      int years = Integer.parseInt(age);
      draft.answer("age", years);
      assertThat(
              found(
                  DRAFTS,
                  ResponseDraft.builder()
                      .answer("car", car)
                      .answer("born", "2000-06-30")
                      .field(ResponseField.COLLECTED, (2000 + years) + "-06-30")
                      .build()))
          .isEqualTo(expected);
    } else {
      draft.answer("age", age);
    }
    assertThat(found(DRAFTS, draft.build())).isEqualTo(expected);
  }

  @Test
  void whoIsNotAskedAQuestionIsNotAskedWhatFollowsFromItEither() {
    Questionnaire chain =
        new Questionnaire(
            QuestionnaireId.parse("test:chain:1"),
            Forms.text("A chain"),
            List.of(
                new Questionnaire.Section(
                    "chain",
                    Forms.text("A chain"),
                    List.of(
                        Question.dateOfBirth("born", Forms.wording("When were you born?")),
                        Question.ageInYears("age", Forms.wording("How old are you?")),
                        Question.choice("car", Forms.CAR, Forms.wording("Have you a car?"))
                            .askedWhen(Condition.agedAtLeast(18)),
                        Question.choice("colour", Forms.COLOUR, Forms.wording("Which colour?"))
                            .askedWhen(Condition.answered("car", "1")),
                        Question.choice("toy", Forms.TOY, Forms.wording("Is it a toy?"))
                            .askedWhen(Condition.answered("colour", "azure"))))),
            List.of(),
            Forms.EVERYTHING.source(),
            List.of(),
            List.of());
    ResponseValidator drafts = ResponseValidator.of(chain, Completeness.DRAFT);
    Map<ResponseDraft.Builder, List<String>> expected = new LinkedHashMap<>();
    expected.put(answered("colour", "azure"), List.of());
    expected.put(answered("colour", "azure").answer("age", 18), List.of());
    expected.put(
        answered("colour", "azure").answer("age", 17), List.of("EQM-2012 /answers/colour"));
    expected.put(
        answered("colour", "azure").answer("age", 17).answer("car", "not-known"),
        List.of("EQM-2012 /answers/colour"));
    expected.put(
        answered("colour", "azure").answer("age", 17).answer("car", "1"),
        List.of("EQM-2012 /answers/car"));
    expected.put(answered("toy", "1"), List.of());
    expected.put(answered("toy", "1").answer("age", 17), List.of("EQM-2012 /answers/toy"));
    expected.put(
        answered("toy", "1").answer("age", 18).answer("car", "2"),
        List.of("EQM-2012 /answers/toy"));
    expected.forEach((draft, issues) -> assertThat(found(drafts, draft.build())).isEqualTo(issues));
    assertThat(drafts.rules())
        .filteredOn(rule -> rule.inSchema() == ResponseRule.InSchema.PARTLY)
        .extracting(rule -> rule.issue().type().id() + " " + rule.issue().position())
        .containsExactly(
            "EQM-2012 /answers/car",
            "EQM-2014 /answers/car",
            "EQM-2012 /answers/colour",
            "EQM-2012 /answers/toy");
  }

  @Test
  void ageAndDatesMustAgree() {
    wrong(
        draft ->
            draft
                .answer("born", "2000-06-30")
                .answer("age", 24)
                .field(ResponseField.COLLECTED, "2025-06-29"));
    wrong(
        draft ->
            draft
                .answer("born", "2000-06-30")
                .answer("age", 25)
                .field(ResponseField.COLLECTED, "2025-06-29"),
        "EQM-2011 /answers/age");
    wrong(
        draft -> draft.answer("born", "2025-06-30").field(ResponseField.COLLECTED, "2025-06-29"),
        "EQM-2010 /answers/born");
    wrong(
        draft -> draft.answer("born", "1899-06-29").field(ResponseField.COLLECTED, "2025-06-29"),
        "EQM-2010 /answers/born");
    wrong(draft -> draft.answer("born", "1899-06-30").field(ResponseField.COLLECTED, "2025-06-29"));
  }

  @Test
  void whatCantAllBeSoIsAContradictionWithItsReason() {
    ResponseDraft draft =
        ResponseDraft.builder()
            .answer("colour", "azure")
            .answer("pet", "yes")
            .answer("animal", "newt")
            .build();
    ValidationIssue issue = DRAFTS.validate(draft).get(0);
    assertThat(issue.position()).isEqualTo(new Position.Pointer("/answers/animal"));
    assertThat(issue.message(Language.ENGLISH))
        .isEqualTo(
            "EQM-2018 /answers/animal: answers contradict each other: A newt isn't azure"
                + " (azure-newt)");
    assertThat(issue.message(Language.WELSH)).contains("A newt isn't azure (cy)");
    wrong(
        draft2 -> draft2.answer("age", 2).answer("skills", List.of("more", "read")),
        "EQM-2018 /answers/skills");
    wrong(draft2 -> draft2.answer("age", 2).answer("skills", List.of("more")));
    wrong(draft2 -> draft2.answer("age", 3).answer("skills", List.of("more", "read")));
  }

  @Test
  void onlyWhoIsOfferedToDeclineOrAskedBySomebodyCanDecline() {
    for (CollectionMode mode : CollectionMode.values()) {
      ResponseDraft.Builder draft =
          ResponseDraft.builder()
              .field(ResponseField.MODE, mode.id())
              .answer("colour", "prefer-not-to-say")
              .answer("pet", "prefer-not-to-say");
      assertThat(found(DRAFTS, draft.build()))
          .isEqualTo(mode.isSelfCompletion() ? List.of("EQM-2015 /answers/pet") : List.of());
    }
  }

  @Test
  void ofADateOfBirthAndAnAgeEitherIsEnough() {
    assertThat(found(COMPLETE, complete().answer("born", "not-asked").build())).isEmpty();
    ResponseDraft born =
        ResponseDraft.builder()
            .answer("born", "1990-01-01")
            .field(ResponseField.COLLECTED, "2026-03-02")
            .build();
    assertThat(found(COMPLETE, born))
        .doesNotContain("EQM-2013 /answers/age", "EQM-2013 /answers/born")
        .contains("EQM-2013 /answers/car")
        .doesNotContain("EQM-2013 /answers/toy");
  }

  @Test
  void nothingThatWasSaidIsInAMessage() {
    ResponseDraft draft =
        ResponseDraft.ofJson(
            Map.of(
                "secret", "secret",
                "mode", "secret",
                "reference", "secret secret",
                "collected", "secret",
                "answers", Map.of("colour", "secret", "secret", "secret", "born", "secret"),
                "words", Map.of("pet", "secret", "secret", 1)));
    List<ValidationIssue> issues = COMPLETE.validate(draft);
    assertThat(issues).hasSizeGreaterThan(8);
    for (ValidationIssue issue : issues) {
      for (Language language : Language.values()) {
        assertThat(issue.message(language)).doesNotContain("secret");
      }
    }
  }

  @Test
  void checksManyAndKeepsNone() {
    List<EqualityResponse> accepted = new ArrayList<>();
    ValidationReport report =
        DRAFTS.acceptAll(
            IntStream.range(0, 3000)
                .mapToObj(
                    i ->
                        ResponseDraft.builder()
                            .answer("pet", i % 3 == 0 ? "secret" : "yes")
                            .build())
                .iterator(),
            accepted::add);
    assertThat(report.accepted()).isEqualTo(2000);
    assertThat(accepted).hasSize(2000);
    assertThat(report.rejected()).isEqualTo(1000);
    assertThat(report.issuesFound()).isEqualTo(1000);
    assertThat(report.issues()).hasSize(ResponseValidator.MOST_KEPT);
    assertThat(report.issues().get(1).position()).isEqualTo(new Position.Pointer("/3/answers/pet"));
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void rulesCanBeListed() {
    assertThat(DRAFTS.rules())
        .hasSizeLessThan(COMPLETE.rules().size())
        .allMatch(rule -> rule.completeness() == Completeness.DRAFT);
    assertThat(DRAFTS)
        .hasToString("ResponseValidator (test:everything:1, " + DRAFTS.rules().size() + " rules)");
    assertThat(DRAFTS.questionnaire()).isEqualTo(Forms.EVERYTHING);
    assertThat(DRAFTS.completeness()).isEqualTo(Completeness.DRAFT);
    assertThat(DRAFTS.rules().get(0))
        .hasToString("EQM-2001 document: is of another kind than this field takes (a JSON object)");
  }

  @Test
  void jsonSchemaCanSayAllButWhatNeedsDatesReckoned() {
    assertThat(COMPLETE.rules())
        .filteredOn(rule -> rule.inSchema() != ResponseRule.InSchema.WHOLLY)
        .extracting(
            rule ->
                rule.issue().type().id() + " " + rule.issue().position() + " " + rule.inSchema())
        .containsExactly(
            "EQM-2012 /answers/car PARTLY",
            "EQM-2014 /answers/car PARTLY",
            "EQM-2012 /answers/toy PARTLY",
            "EQM-2014 /answers/toy PARTLY",
            "EQM-2018 /answers/skills PARTLY",
            "EQM-2010 /answers/born NOT",
            "EQM-2011 /answers/age NOT",
            "EQM-2013 /answers/car PARTLY",
            "EQM-2013 /answers/toy PARTLY");
  }

  @Test
  void aResponseWithAnotherAnswerIsNoneOfThisQuestionnaire() {
    EqualityResponse other =
        EqualityResponse.empty()
            .with(
                Forms.characteristic(
                    "shoe",
                    Characteristic.Selection.SINGLE,
                    Code.of("secret", Forms.text("Secret"))),
                Answer.of("secret"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COMPLETE.draftOf(other))
        .withMessageContaining("doesn't ask")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefer-not-to-say", "not-answered", "not-known"})
  void whyThereIsNoAgeOrDateOfBirthIsKept(String reason) {
    EqualityResponse response =
        DRAFTS
            .accept(
                ResponseDraft.builder().answer("born", reason).answer("age", reason).build(),
                issue -> {})
            .orElseThrow();
    assertThat(response.whyNoAge()).isEqualTo(NonAnswer.find(reason));
    assertThat(response.whyNoDateOfBirth()).isEqualTo(NonAnswer.find(reason));
    assertThat(DRAFTS.accept(DRAFTS.draftOf(response), issue -> {}))
        .isEqualTo(Optional.of(response));
  }

  private static ResponseDraft.Builder complete() {
    return ResponseDraft.builder()
        .field(ResponseField.QUESTIONNAIRE, "test:everything:1")
        .field(ResponseField.REFERENCE, "7f3a")
        .field(ResponseField.PURPOSE, "equality-monitoring")
        .field(ResponseField.LAWFUL_BASIS, "public-task")
        .field(ResponseField.COLLECTED, "2026-03-02")
        .field(ResponseField.MODE, "self-completion-online")
        .answer("age", 34)
        .answer("colour", "other")
        .words("colour", "secret")
        .answer("skills", List.of("read", "write"))
        .answer("pet", "yes")
        .answer("animal", "newt")
        .answer("car", "1")
        .codeList("pet", "test:pet:1");
  }

  private static void wrong(UnaryOperator<ResponseDraft.Builder> draft, String... issues) {
    ResponseDraft built = draft.apply(ResponseDraft.builder()).build();
    assertThat(found(DRAFTS, built)).containsExactly(issues);
    assertThat(DRAFTS.accept(built, issue -> {}).isPresent()).isEqualTo(issues.length == 0);
  }

  private static ResponseDraft.Builder answered(String question, String code) {
    return ResponseDraft.builder().answer(question, code);
  }

  private static List<String> found(ResponseValidator validator, ResponseDraft draft) {
    return validator.validate(draft).stream()
        .map(issue -> issue.type().id() + " " + issue.position())
        .toList();
  }
}
