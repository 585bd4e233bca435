package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.Condition;
import org.eqmon.core.response.Contradiction;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.Questionnaires;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.response.Subject;
import org.eqmon.core.response.Wording;
import org.eqmon.core.validation.IssueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnairesTest {
  private static final Questionnaire CENSUS = HarmonisedQuestionnaires.CENSUS_WALES_2021;

  @Test
  void everyTextIsAsWrittenDown() {
    List<String> found = new ArrayList<>();
    for (Questionnaire questionnaire : HarmonisedStandards.questionnaires()) {
      for (Question question : questionnaire.questions()) {
        add(found, questionnaire, question, "question", Optional.of(question.wording()));
        for (Question.Variant variant : question.variants()) {
          String part = "after " + String.join(" ", variant.when().codes());
          add(found, questionnaire, question, part, Optional.of(variant.wording()));
        }
        add(found, questionnaire, question, "hint", question.hint());
        add(found, questionnaire, question, "guidance", question.guidance());
        for (Code code : question.options()) {
          Wording label = question.label(code.value());
          if (!label.equals(Wording.of(code.label()))) {
            add(found, questionnaire, question, "label " + code, Optional.of(label));
          }
          add(found, questionnaire, question, "note " + code, question.note(code.value()));
          add(found, questionnaire, question, "prompt " + code, question.prompt(code.value()));
        }
      }
    }
    assertThat(found)
        .containsExactlyElementsOf(
            Facts.rows("questionnaires.csv").stream()
                .map(row -> String.join(" | ", row.subList(0, row.size() - 1)))
                .toList());
  }

  private static void add(
      List<String> found,
      Questionnaire questionnaire,
      Question question,
      String part,
      Optional<Wording> wording) {
    wording.ifPresent(
        texts -> {
          for (Subject subject : Subject.values()) {
            LocalizedText text = texts.about(subject);
            if (subject == Subject.ONESELF || !text.equals(texts.aboutOneself())) {
              found.add(
                  String.join(
                      " | ",
                      questionnaire.id().toString(),
                      question.id(),
                      part,
                      slug(subject),
                      text.english(),
                      text.welsh(),
                      slug(text.origin())));
            }
          }
        });
  }

  @Test
  void theCensusAsksInThisOrderAndOfThesePeople() {
    assertThat(CENSUS.questions())
        .extracting(question -> question.id() + " " + question.conditions())
        .containsExactly(
            "date-of-birth []",
            "sex []",
            "marital-status " + List.of(Condition.agedAtLeast(15)),
            "partner-sex "
                + when(
                    "marital-status",
                    "married",
                    "civil-partnership",
                    "separated-married",
                    "separated-civil-partnership",
                    "divorced",
                    "dissolved",
                    "widowed",
                    "surviving-partner"),
            "country-of-birth []",
            "national-identity []",
            "ethnic-group []",
            "ethnic-group-detail "
                + when("ethnic-group", "white", "mixed", "asian", "black", "other"),
            "religion []",
            "welsh-skills " + List.of(Condition.agedAtLeast(3)),
            "main-language " + List.of(Condition.agedAtLeast(3)),
            "english-proficiency " + when("main-language", "other"),
            "general-health []",
            "long-lasting-condition []",
            "activity-restriction " + when("long-lasting-condition", "yes"),
            "unpaid-care " + List.of(Condition.agedAtLeast(5)),
            "sexual-orientation " + List.of(Condition.agedAtLeast(16)),
            "gender-identity " + List.of(Condition.agedAtLeast(16)),
            "armed-forces " + List.of(Condition.agedAtLeast(16)),
            "tenure []",
            "landlord " + when("tenure", "shared", "rents", "rent-free"));
  }

  private static List<Condition> when(String question, String... codes) {
    return List.of(Condition.answered(question, codes));
  }

  @Test
  void theCensusOffersNoPreferNotToSayAndHasThreeVoluntaryQuestions() {
    assertThat(CENSUS.questions()).noneMatch(Question::offersPreferNotToSay);
    assertThat(CENSUS.questions().stream().filter(Question::isVoluntary).map(Question::id))
        .containsExactly("religion", "sexual-orientation", "gender-identity");
    assertThat(CENSUS.caveats()).extracting(Caveat::id).contains("census-no-prefer-not-to-say");
  }

  @Test
  void whereOneQuestionOffersPreferNotToSayAllDo() {
    for (Questionnaire questionnaire : HarmonisedStandards.questionnaires()) {
      assertThat(questionnaire.questions().stream().map(Question::offersPreferNotToSay).distinct())
          .as(questionnaire.toString())
          .hasSize(1);
    }
  }

  @Test
  void yesAndNoInWelshDependOnTheQuestionAndOnWhoAnswers() {
    assertThat(welsh("long-lasting-condition", "yes")).containsExactly("Oes", "Oes");
    assertThat(welsh("gender-identity", "no")).containsExactly("Nac ydy", "Nac ydy");
    assertThat(welsh("unpaid-care", "no")).containsExactly("Nac ydw", "Nac ydy");
    assertThat(welsh("unpaid-care", "50+"))
        .containsExactly("Ydw, 50 awr neu fwy yr wythnos", "Ydy, 50 awr neu fwy yr wythnos");
    assertThat(welsh("armed-forces", "no")).containsExactly("Nac ydw", "Nac ydy");
    assertThat(welsh("activity-restriction", "a-lot")).containsOnly("Ydy, yn fawr");
  }

  private static List<String> welsh(String question, String code) {
    Wording label = CENSUS.question(question).label(code);
    return Stream.of(Subject.ONESELF, Subject.ANOTHER_PERSON)
        .map(subject -> label.about(subject).welsh())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ons:census-wales:2021, ethnic-group, ethnic-group-detail",
    "eqmon:welsh-government-topics:2013, ethnic-group, ethnic-group-detail",
    "ons:census-wales:2021, marital-status, partner-sex"
  })
  void whoeverIsAskedASecondStepReadsTheWordsOfTheForm(String id, String first, String second) {
    Questionnaire questionnaire = HarmonisedStandards.questionnaire(id);
    Question step = questionnaire.question(second);
    Condition.Answered asked = (Condition.Answered) step.conditions().get(0);
    assertThat(asked.question()).isEqualTo(first);
    Characteristic earlier = questionnaire.question(first).characteristic().orElseThrow();
    for (Code code : earlier.codes().answers()) {
      EqualityResponse answers = EqualityResponse.empty().with(earlier, Answer.of(code.value()));
      Wording wording = questionnaire.wording(second, answers);
      if (asked.codes().contains(code.value())) {
        assertThat(wording).as("%s", code).isNotEqualTo(step.wording());
        assertThat(wording.aboutOneself().origin()).isEqualTo(TextOrigin.OFFICIAL);
      } else {
        assertThat(wording).as("%s", code).isEqualTo(step.wording());
      }
    }
    assertThat(questionnaire.wording(second, EqualityResponse.empty())).isEqualTo(step.wording());
  }

  @Test
  void aPartnerOfThePastIsAskedAboutInThePast() {
    assertThat(partner("separated-married")).isEqualTo("Who is your legal marriage to?");
    assertThat(partner("widowed")).isEqualTo("Who was your legal marriage to?");
    assertThat(partner("dissolved")).isEqualTo("Who was your registered civil partnership to?");
  }

  private static String partner(String status) {
    EqualityResponse answers =
        EqualityResponse.empty().with(MaritalStatus.FORM_2021, Answer.of(status));
    return CENSUS.wording("partner-sex", answers).aboutOneself().english();
  }

  @Test
  void aDetailedGroupContradictsEveryOtherHighLevelGroup() {
    for (Code high : EthnicGroup.FORM_5_2021.codes().answers()) {
      Contradiction contradiction =
          CENSUS.contradictions().stream()
              .filter(each -> each.id().equals("detail-not-" + high))
              .findFirst()
              .orElseThrow();
      String[] others =
          EthnicGroup.FORM_19_2021.codes().answers().stream()
              .filter(code -> !code.parent().orElseThrow().equals(high.value()))
              .map(Code::value)
              .toArray(String[]::new);
      assertThat(contradiction.conditions())
          .containsExactly(
              Condition.answered("ethnic-group", high.value()),
              Condition.answered("ethnic-group-detail", others));
    }
    assertThat(CENSUS.contradictions()).extracting(Contradiction::id).contains("partner-under-16");
  }

  @Test
  void whatIsNotEvidencedIsSaidToBeAbsent() {
    assertThat(absent(HarmonisedQuestionnaires.HARMONISED_WALES))
        .contains("sex", "pregnancy", "socio-economic-background", "ethnic-group-wales");
    assertThat(absent(HarmonisedQuestionnaires.MODEL_CATEGORY_FORM))
        .contains("impairments", "rest-of-the-form");
    assertThat(absent(HarmonisedQuestionnaires.WELSH_GOVERNMENT_TOPICS)).contains("question-texts");
    assertThat(HarmonisedQuestionnaires.HARMONISED_WALES.find("sex")).isEmpty();
  }

  @Test
  void theModelFormPutsWelshFirstAndItsCodesStayThoseOfTheList() {
    Question ethnic = HarmonisedQuestionnaires.MODEL_CATEGORY_FORM.question("ethnic-group");
    assertThat(ethnic.label("1").aboutOneself().english()).startsWith("Welsh/English/Scottish/");
    assertThat(ethnic.label("1").aboutOneself().welsh()).startsWith("Cymreig/Seisnig/");
    assertThat(ethnic.options()).isEqualTo(EthnicGroup.GROUPS_18_2011.codes().answers());
    assertThat(absent(HarmonisedQuestionnaires.MODEL_CATEGORY_FORM)).doesNotContain("welsh-first");
  }

  private static List<String> absent(Questionnaire questionnaire) {
    return questionnaire.absent().stream().map(Questionnaire.Absence::id).toList();
  }

  @Test
  void theHarmonisedSetAsksForTheAgeOfThoseWhoDeclineTheirDateOfBirth() {
    Questionnaire harmonised = HarmonisedQuestionnaires.HARMONISED_WALES;
    assertThat(harmonised.questions().stream().map(Question::kind).limit(2))
        .containsExactly(Question.Kind.DATE_OF_BIRTH, Question.Kind.AGE_IN_YEARS);

    assertThat(found(harmonised, declined().answer("age", 16).answer("cohabitation", "yes")))
        .isEmpty();
    assertThat(found(harmonised, declined().answer("age", 15).answer("cohabitation", "yes")))
        .containsExactly("EQM-2012 /answers/cohabitation");
    assertThat(found(harmonised, declined().answer("age", 15).answer("marital-status", "married")))
        .containsExactly("EQM-2018 /answers/marital-status");
    assertThat(found(harmonised, declined().answer("age", 126)))
        .containsExactly("EQM-2009 /answers/age");
    assertThat(found(harmonised, declined().answer("cohabitation", "yes"))).isEmpty();
  }

  @Test
  void ofTheDateOfBirthAndTheAgeEitherIsEnough() {
    ResponseValidator complete =
        ResponseValidator.of(HarmonisedQuestionnaires.HARMONISED_WALES, Completeness.COMPLETE);
    assertThat(open(complete, ResponseDraft.builder()))
        .contains("/answers/date-of-birth", "/answers/age");
    assertThat(open(complete, ResponseDraft.builder().answer("age", 40)))
        .doesNotContain("/answers/date-of-birth", "/answers/age")
        .contains("/answers/cohabitation");
    assertThat(open(complete, ResponseDraft.builder().answer("age", 12)))
        .doesNotContain("/answers/cohabitation");
    assertThat(open(complete, declined())).doesNotContain("/answers/date-of-birth", "/answers/age");
  }

  private static ResponseDraft.Builder declined() {
    return ResponseDraft.builder().answer("date-of-birth", "prefer-not-to-say");
  }

  private static List<String> found(Questionnaire questionnaire, ResponseDraft.Builder draft) {
    return ResponseValidator.of(questionnaire, Completeness.DRAFT).validate(draft.build()).stream()
        .map(issue -> issue.type().id() + " " + issue.position())
        .toList();
  }

  private static List<String> open(ResponseValidator complete, ResponseDraft.Builder draft) {
    return complete.validate(draft.build()).stream()
        .filter(issue -> issue.type() == IssueType.QUESTION_OPEN)
        .map(issue -> issue.position().toString())
        .toList();
  }

  @Test
  void theTopicsOf2013CoverTheNineProtectedCharacteristics() {
    assertThat(
            HarmonisedQuestionnaires.WELSH_GOVERNMENT_TOPICS.questions().stream()
                .flatMap(question -> question.protects().stream())
                .distinct())
        .containsExactlyInAnyOrder(ProtectedCharacteristic.values());
  }

  @Test
  void needsForServicesAreNotAboutProtectedCharacteristics() {
    assertThat(HarmonisedQuestionnaires.SERVICE_NEEDS.questions())
        .allMatch(question -> question.protects().isEmpty());
  }

  @Test
  void ourOwnWelshIsMarked() {
    assertThat(CENSUS.question("sex").wording().aboutOneself().origin())
        .isEqualTo(TextOrigin.OFFICIAL);
    assertThat(CENSUS.question("partner-sex").wording().aboutOneself().origin())
        .isEqualTo(TextOrigin.AWAITING_REVIEW);
    assertThat(CENSUS.questions().stream().flatMap(question -> question.variants().stream()))
        .hasSize(9)
        .allMatch(variant -> variant.wording().aboutOneself().origin() == TextOrigin.OFFICIAL)
        .allMatch(variant -> variant.wording().aboutAnother().origin() == TextOrigin.OFFICIAL);
    assertThat(HarmonisedQuestionnaires.MODEL_CATEGORY_FORM.questions())
        .allMatch(
            question -> question.wording().aboutOneself().origin() == TextOrigin.AWAITING_REVIEW);
  }

  @Test
  void theCensusWelshOfAnotherEnglishIsMarkedAsSuch() {
    for (String id : List.of("long-lasting-condition", "activity-restriction")) {
      LocalizedText census = CENSUS.question(id).wording().aboutOneself();
      LocalizedText standard =
          HarmonisedQuestionnaires.HARMONISED_WALES.question(id).wording().aboutOneself();
      assertThat(standard.welsh()).isEqualTo(census.welsh());
      assertThat(standard.english()).isNotEqualTo(census.english());
      assertThat(standard.origin()).isEqualTo(TextOrigin.OFFICIAL_ELSEWHERE);
    }
  }

  @Test
  void noOfficialTextIsPairedWithTwoEnglishOnes() {
    Map<String, Set<String>> english = new HashMap<>();
    for (Questionnaire questionnaire : HarmonisedStandards.questionnaires()) {
      for (Question question : questionnaire.questions()) {
        LocalizedText text = question.wording().aboutOneself();
        if (text.origin() == TextOrigin.OFFICIAL) {
          english.computeIfAbsent(text.welsh(), welsh -> new HashSet<>()).add(text.english());
        }
      }
    }
    assertThat(english)
        .hasSizeGreaterThan(20)
        .allSatisfy((welsh, texts) -> assertThat(texts).hasSize(1));
  }

  @Test
  void aQuestionnaireIsFoundByIdAndByTheProvider() {
    assertThat(HarmonisedStandards.questionnaire("ons:census-wales:2021")).isEqualTo(CENSUS);
    assertThat(Questionnaires.load().all()).containsAll(HarmonisedStandards.questionnaires());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonisedStandards.questionnaire("census"))
        .withMessageContaining("'census'")
        .withMessageContaining("ons:census-wales:2021");
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
