package org.eqmon.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeListTest {
  private static final Code HEADING = Code.of("h", text("Heading"));
  private static final Code ONE = Code.of("1", text("One")).under("h");
  private static final Code TWO = Code.of("2", text("Two")).under("1x");
  private static final Code DEEP = Code.of("1x", text("Inner heading")).under("h");
  private static final Code THREE = Code.of("3", text("Three"));
  private static final Code NOT_ANSWERED =
      Code.of("9", text("Not answered"), NonAnswer.NOT_ANSWERED);

  @Test
  void answersAreNeitherHeadingsNorNonAnswers() {
    CodeList list = list(HEADING, ONE, DEEP, TWO, THREE, NOT_ANSWERED);
    assertThat(list.codes()).hasSize(6);
    assertThat(list.answers()).containsExactly(ONE, TWO, THREE);
    assertThat(list.isHeading("h")).isTrue();
    assertThat(list.isHeading("3")).isFalse();
    assertThat(list.nonAnswer(NonAnswer.NOT_ANSWERED)).contains(NOT_ANSWERED);
    assertThat(list.nonAnswer(NonAnswer.NOT_KNOWN)).isEmpty();
  }

  @Test
  void aHeadingHoldsAnswersAtAnyDepth() {
    CodeList list = list(HEADING, ONE, DEEP, TWO, THREE, NOT_ANSWERED);
    assertThat(list.answersUnder("h")).containsExactly(ONE, TWO);
    assertThat(list.answersUnder("1x")).containsExactly(TWO);
    assertThat(list.answersUnder("3")).isEmpty();
  }

  @Test
  void anUnknownCodeIsAnErrorThatListsTheCodesAndNotTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list(THREE, NOT_ANSWERED).get("secret"))
        .withMessageContaining("[3, 9]")
        .withMessageNotContaining("secret");
  }

  @Test
  void refusesListsThatContradictThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list(THREE, THREE))
        .withMessageContaining("'3' twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list(ONE))
        .withMessageContaining("parent 'h'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                list(Code.of("a", text("A")).under("b"), Code.of("b", text("B")).under("a"), THREE))
        .withMessageContaining("circle");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list(NOT_ANSWERED))
        .withMessageContaining("no answers");
    assertThatIllegalArgumentException().isThrownBy(() -> ONE.under("1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Code.of(" ", text("Blank")));
  }

  @Test
  void aRollUpNamesEachAnswerOnce() {
    CodeListId broader = CodeListId.parse("a:broad:1");
    CodeList list = rolled(new RollUp(broader, Map.of("1", "x", "2", "x")));
    assertThat(list.rollUpTo(broader)).isPresent();
    assertThat(list.rollUpTo(CodeListId.parse("a:broad:2"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rolled(new RollUp(broader, Map.of("1", "x"))))
        .withMessageContaining("each answer once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rolled(new RollUp(broader, Map.of("1", "x", "2", "x", "9", "x"))));
  }

  @Test
  void idsReadBackAndRefuseOtherForms() {
    CodeListId id = CodeListId.parse("ons:ethnic-group-5:2021");
    assertThat(id).isEqualTo(new CodeListId("ons", "ethnic-group-5", "2021"));
    assertThat(CodeListId.parse(id.toString())).isEqualTo(id);
    assertThat(id).isGreaterThan(CodeListId.parse("ons:ethnic-group-19:2021"));
    for (String wrong : List.of("ons:x", "ons:x:1:2", "ONS:x:1", "ons::1", "ons:x y:1")) {
      assertThatIllegalArgumentException().isThrownBy(() -> CodeListId.parse(wrong));
    }
  }

  @Test
  void textsNeedBothLanguagesAndSayWhoWroteTheWelsh() {
    assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.official("Yes", " "));
    LocalizedText yes = LocalizedText.official("Yes", "Oes");
    assertThat(yes.in(Language.WELSH)).isEqualTo("Oes");
    assertThat(yes.in(Language.ENGLISH)).isEqualTo("Yes");
    LocalizedText both = yes.with(" (", LocalizedText.awaitingReview("often", "yn aml"), ")");
    assertThat(both).isEqualTo(LocalizedText.awaitingReview("Yes (often)", "Oes (yn aml)"));
    assertThat(yes.with(", ", yes, "").origin()).isEqualTo(TextOrigin.OFFICIAL);
    LocalizedText own = new LocalizedText("mine", "fy un i", TextOrigin.HOST);
    assertThat(own.with(", ", yes, "").origin()).isEqualTo(TextOrigin.HOST);
    assertThat(yes.with(", ", own, "").origin()).isEqualTo(TextOrigin.HOST);
    assertThat(both.with(", ", own, "").origin()).isEqualTo(TextOrigin.AWAITING_REVIEW);
    LocalizedText borrowed = new LocalizedText("Yes!", "Oes", TextOrigin.OFFICIAL_ELSEWHERE);
    assertThat(borrowed.with(", ", yes, "").origin()).isEqualTo(TextOrigin.OFFICIAL_ELSEWHERE);
    assertThat(yes.with(", ", borrowed, "").origin()).isEqualTo(TextOrigin.OFFICIAL_ELSEWHERE);
    assertThat(own.with(", ", borrowed, "").origin()).isEqualTo(TextOrigin.HOST);
  }

  private static CodeList rolled(RollUp rollUp) {
    return new CodeList(
        CodeListId.parse("a:list:1"),
        text("List"),
        CodeList.Order.NOMINAL,
        CodeList.Use.OUTPUT,
        List.of(Code.of("1", text("One")), Code.of("2", text("Two")), NOT_ANSWERED),
        List.of(rollUp),
        new Source("p", "t", "r", "d", "l", "a"),
        List.of());
  }

  private static CodeList list(Code... codes) {
    return new CodeList(
        CodeListId.parse("a:list:1"),
        text("List"),
        CodeList.Order.NOMINAL,
        CodeList.Use.OUTPUT,
        List.of(codes),
        List.of(),
        new Source("p", "t", "r", "d", "l", "a"),
        List.of());
  }

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
