package org.eqmon.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
            .with(SINGLE, new Answer.SelfDescribed("other", "my words"))
            .with(MULTIPLE, Answer.of(Set.of("read", "write")));
    assertThat(response.answer(SINGLE)).isEqualTo(new Answer.SelfDescribed("other", "my words"));
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
    refuses(SINGLE, new Answer.SelfDescribed("azure", "secret"), "code that invites them");
    refuses(MULTIPLE, Answer.of(Set.of("none", "read")), "exclusive code");
    assertThat(EqualityResponse.empty().with(MULTIPLE, Answer.of("none"))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answer.of(Set.of()))
        .withMessageContaining("non-answer with its reason");
  }

  @Test
  void showsShapesAndNeverAnswers() {
    EqualityResponse response =
        EqualityResponse.empty()
            .with(SINGLE, new Answer.SelfDescribed("other", "secret"))
            .with(MULTIPLE, Answer.of(Set.of("read")));
    assertThat(response.toString()).isEqualTo("EqualityResponse (2 questions)");
    assertThat(response.answer(SINGLE).toString()).isEqualTo("SelfDescribed");
    assertThat(response.answer(MULTIPLE).toString()).isEqualTo("MultiCoded");
    assertThat(Answer.of("azure").toString()).isEqualTo("Coded");
    assertThat(Answer.none(NonAnswer.NOT_KNOWN).toString()).isEqualTo("NoAnswer");
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
