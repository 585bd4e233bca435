package org.eqmon.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.eqmon.core.spi.CodeListProvider;
import org.junit.jupiter.api.Test;

class CodeListsTest {
  private static final CodeList FIRST = list("a:first:1");
  private static final CodeList SECOND = list("a:second:1");
  private static final Crosswalk ACROSS =
      new Crosswalk(
          "first-to-second",
          LocalizedText.awaitingReview("Test", "Prawf"),
          FIRST.id(),
          SECOND.id(),
          List.of(),
          List.of());

  @Test
  void findsWhatProvidersBring() {
    CodeLists lists =
        CodeLists.of(provider("one", List.of(ACROSS), SECOND), provider("two", List.of(), FIRST));
    assertThat(lists.all()).containsExactly(FIRST, SECOND);
    assertThat(lists.get(FIRST.id())).isEqualTo(FIRST);
    assertThat(lists.crosswalk("first-to-second")).isEqualTo(ACROSS);
    assertThat(lists.find(CodeListId.parse("a:third:1"))).isEmpty();
  }

  @Test
  void aDuplicateIdIsAnErrorThatNamesBothProviders() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CodeLists.of(provider("one", List.of(), FIRST), provider("two", List.of(), FIRST)))
        .withMessage("a:first:1 is brought by both one and two");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CodeLists.of(
                    provider("one", List.of(ACROSS), FIRST),
                    provider("two", List.of(ACROSS), SECOND)))
        .withMessage("first-to-second is brought by both one and two");
  }

  @Test
  void anUnknownIdIsAnErrorThatListsTheKnownOnes() {
    CodeLists lists = CodeLists.of(provider("one", List.of(ACROSS), FIRST, SECOND));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lists.get(CodeListId.parse("a:third:1")))
        .withMessage("no code list a:third:1; the known ones are [a:first:1, a:second:1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lists.crosswalk("other"))
        .withMessage("no crosswalk other; the known ones are [first-to-second]");
    assertThat(CodeLists.of().all()).isEmpty();
  }

  private static CodeListProvider provider(
      String name, List<Crosswalk> crosswalks, CodeList... lists) {
    return new CodeListProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<CodeList> codeLists() {
        return List.of(lists);
      }

      @Override
      public List<Crosswalk> crosswalks() {
        return crosswalks;
      }
    };
  }

  private static CodeList list(String id) {
    return new CodeList(
        CodeListId.parse(id),
        LocalizedText.awaitingReview("Test", "Prawf"),
        CodeList.Order.NOMINAL,
        CodeList.Use.OUTPUT,
        List.of(Code.of("1", LocalizedText.awaitingReview("One", "Un"))),
        List.of(),
        new Source("p", "t", "r", "d", "l", "a"),
        List.of());
  }
}
