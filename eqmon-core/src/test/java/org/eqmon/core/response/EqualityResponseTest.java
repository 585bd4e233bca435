package org.eqmon.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic.Selection;
import org.junit.jupiter.api.Test;

class EqualityResponseTest {
  private static final Characteristic SINGLE =
      characteristic(
          "colour",
          Selection.SINGLE,
          Code.of("warm", text("Warm")),
          Code.of("crimson", text("Crimson")).under("warm"),
          Code.of("azure", text("Azure")),
          Code.of("other", text("Other")).as(Code.Kind.WRITE_IN),
          Code.of("-8", text("Does not apply"), NonAnswer.NOT_APPLICABLE));
  private static final Characteristic MULTIPLE =
      characteristic(
          "skills",
          Selection.MULTIPLE,
          Code.of("read", text("Read")),
          Code.of("write", text("Write")),
          Code.of("none", text("None of these")).as(Code.Kind.EXCLUSIVE));

  @Test
  void aQuestionThatWasNotPutIsNotAsked() {
    assertThat(EqualityResponse.empty().answer(SINGLE)).isEqualTo(Answer.none(NonAnswer.NOT_ASKED));
  }

  @Test
  void keepsEveryKindOfAnswer() {
    EqualityResponse response =
        EqualityResponse.empty()
            .with(SINGLE, Answer.of("other"))
            .withWords(SINGLE, "my words")
            .with(MULTIPLE, Answer.of(Set.of("read", "write")));
    assertThat(response.answer(SINGLE)).isEqualTo(Answer.of("other"));
    assertThat(response.words(SINGLE)).contains("my words");
    assertThat(response.withoutWords().words(SINGLE)).isEmpty();
    assertThat(response.with(SINGLE, Answer.of("azure")).words(SINGLE)).isEmpty();
    assertThat(response.answer(MULTIPLE)).isEqualTo(Answer.of(Set.of("write", "read")));
    assertThat(response.with(SINGLE, Answer.none(NonAnswer.PREFER_NOT_TO_SAY)).answer(SINGLE))
        .isEqualTo(Answer.none(NonAnswer.PREFER_NOT_TO_SAY));
    assertThat(EqualityResponse.empty().with(SINGLE, Answer.of("azure")))
        .isEqualTo(EqualityResponse.empty().with(SINGLE, Answer.of("azure")))
        .isNotEqualTo(EqualityResponse.empty());
  }

  @Test
  void refusesWhatTheListDoesNotAllowWithoutRepeatingIt() {
    refuses(SINGLE, Answer.of("secret"), "use one of");
    refuses(SINGLE, Answer.of("warm"), "not an answer");
    refuses(SINGLE, Answer.of("-8"), "not an answer");
    refuses(SINGLE, Answer.of(Set.of("azure", "other")), "takes one code");
    refusesWords("azure", "secret", "code that invites them");
    refusesWords("other", "", "1 to 500");
    refusesWords("other", "secret" + "x".repeat(500), "1 to 500");
    refuses(MULTIPLE, Answer.of(Set.of("none", "read")), "exclusive code");
    assertThat(EqualityResponse.empty().with(MULTIPLE, Answer.of("none"))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answer.of(Set.of()))
        .withMessageContaining("non-answer with its reason");
  }

  @Test
  void carriesWhatItWasCollectedForAndAnOpaqueReference() {
    CollectionDetails details =
        CollectionDetails.of(
            Purpose.EQUALITY_MONITORING,
            LawfulBasis.PUBLIC_TASK,
            LocalDate.of(2026, 3, 2),
            CollectionMode.INTERVIEW);
    EqualityResponse response =
        EqualityResponse.empty()
            .withQuestionnaire(QuestionnaireId.parse("test:everything:1"))
            .withReference("7f3a")
            .withDetails(details)
            .with(SINGLE, Answer.of("azure"));
    assertThat(response.questionnaire()).contains(QuestionnaireId.parse("test:everything:1"));
    assertThat(response.reference()).contains("7f3a");
    assertThat(response.withoutReference().reference()).isEmpty();
    assertThat(response.details()).isEqualTo(details).hasToString("CollectionDetails");
    assertThat(response.has(SINGLE)).isTrue();
    assertThat(response.has(MULTIPLE)).isFalse();
    for (String reference : List.of("", "Mair Jones", "a@b.cymru", "x".repeat(65), "a\n")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> response.withReference(reference))
          .withMessageContaining("1 to 64");
    }
  }

  @Test
  void knowsTheAgeOnTheDayOfTheAnswers() {
    EqualityResponse born = EqualityResponse.empty().bornOn(LocalDate.of(2000, 2, 29));
    assertThat(born.age()).isEmpty();
    assertThat(on(born, LocalDate.of(2018, 2, 28)).age()).hasValue(17);
    assertThat(on(born, LocalDate.of(2018, 3, 1)).age()).hasValue(18);
    assertThat(on(born, LocalDate.of(2000, 2, 29)).age()).hasValue(0);
    assertThat(on(born, LocalDate.of(2000, 2, 28)).age()).isEmpty();
    assertThat(born.aged(30).age()).hasValue(30);
    assertThat(born.withoutAge(NonAnswer.NOT_ANSWERED).whyNoAge()).contains(NonAnswer.NOT_ANSWERED);
    assertThat(born.withoutAge(NonAnswer.NOT_ANSWERED).aged(30).whyNoAge()).isEmpty();
    assertThat(born.withoutDateOfBirth(NonAnswer.NOT_ASKED).dateOfBirth()).isEmpty();
    assertThat(born.withoutDateOfBirth(NonAnswer.NOT_ASKED).whyNoDateOfBirth())
        .contains(NonAnswer.NOT_ASKED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> born.aged(777))
        .withMessageNotContaining("777");
  }

  private static EqualityResponse on(EqualityResponse response, LocalDate day) {
    return response.withDetails(
        new CollectionDetails(
            Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty()));
  }

  @Test
  void showsShapesAndNeverAnswers() {
    EqualityResponse response =
        EqualityResponse.empty()
            .with(SINGLE, Answer.of("other"))
            .withWords(SINGLE, "secret")
            .with(MULTIPLE, Answer.of(Set.of("read")));
    assertThat(response.toString()).isEqualTo("EqualityResponse (2 questions)");
    assertThat(response.answer(MULTIPLE).toString()).isEqualTo("MultiCoded");
    assertThat(Answer.of("azure").toString()).isEqualTo("Coded");
    assertThat(Answer.none(NonAnswer.NOT_KNOWN).toString()).isEqualTo("NoAnswer");
  }

  private static void refusesWords(String code, String words, String message) {
    EqualityResponse response = EqualityResponse.empty().with(SINGLE, Answer.of(code));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> response.withWords(SINGLE, words))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  private static void refuses(Characteristic characteristic, Answer answer, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EqualityResponse.empty().with(characteristic, answer))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  private static Characteristic characteristic(String id, Selection selection, Code... codes) {
    return new Characteristic(
        id,
        text(id),
        new CodeList(
            new CodeListId("a", id, "1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.FORM,
            List.of(codes),
            List.of(),
            new Source("p", "t", "r", "d", "l", "a"),
            List.of()),
        selection,
        Set.of());
  }

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
