package org.eqmon.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.PublishedTable.Row;
import org.eqmon.core.population.PublishedTable.Status;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;

class PublishedTableTest {
  private static final Source SOURCE = new Source("p", "t", "r", "d", "l", "a");
  private static final Area PLACE = new Area("X1", text("Place"));
  private static final Characteristic FRUIT =
      characteristic(
          "fruit",
          List.of(
              new RollUp(
                  CodeListId.parse("a:kind:1"),
                  Map.of("lemon", "sour", "lime", "sour", "plum", "sweet"))),
          Code.of("citrus", text("Citrus")),
          Code.of("lemon", text("Lemon")).under("citrus"),
          Code.of("lime", text("Lime")).under("citrus"),
          Code.of("plum", text("Plum")),
          Code.of("unknown", text("Unknown"), NonAnswer.NOT_KNOWN));
  private static final Characteristic YEAR =
      characteristic(
          "year", List.of(), Code.of("y1", text("Year 1")), Code.of("y2", text("Year 2")));

  private static final List<Row> ROWS =
      List.of(
          Row.of(List.of("y1", PublishedTable.TOTAL), 40),
          Row.of(List.of("y1", "citrus"), 15),
          Row.of(List.of("y1", "lemon"), 10),
          Row.without(List.of("y1", "lime"), Status.NOT_APPLICABLE),
          Row.of(List.of("y1", "plum"), 20),
          Row.of(List.of("y1", "unknown"), 5),
          Row.of(List.of("y2", "lemon"), 0));

  @Test
  void cellsAndChecksPartTheRows() {
    PublishedTable table = table(ROWS, 5);
    assertThat(table.checks()).containsExactly(ROWS.get(0), ROWS.get(1));
    assertThat(table.cells()).containsExactlyElementsOf(ROWS.subList(2, 7));
  }

  @Test
  void aTotalHoldsNonAnswersAndAHeadingHoldsOnlyWhatStandsUnderIt() {
    PublishedTable table = table(ROWS, 5);
    assertThat(table.partsOf(ROWS.get(0))).containsExactlyElementsOf(ROWS.subList(2, 6));
    assertThat(table.partsOf(ROWS.get(1))).containsExactly(ROWS.get(2), ROWS.get(3));
    assertThatIllegalArgumentException().isThrownBy(() -> table.partsOf(ROWS.get(2)));
  }

  @Test
  void roundingToleranceIsHalfTheBaseForEachPublishedPartAndForTheCheck() {
    assertThat(table(ROWS, 5).roundingTolerance(ROWS.get(0))).isEqualTo(10);
    assertThat(table(ROWS, 5).roundingTolerance(ROWS.get(1))).isEqualTo(5);
    assertThat(table(ROWS, 1).roundingTolerance(ROWS.get(0))).isZero();
  }

  @Test
  void oneYearOfATableDropsTheYear() {
    PublishedTable one = table(ROWS, 5).where("year", "y1");
    assertThat(one.columns()).containsExactly(FRUIT);
    assertThat(one.rows()).hasSize(6).contains(Row.of(List.of("plum"), 20));
    assertThat(one.name().english()).isEqualTo("Fruit sold (Year 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(ROWS, 5).where("year", "y3"))
        .withMessageContaining("y3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.where("fruit", "plum"))
        .withMessageContaining("only column");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(List.of(Row.of(List.of("y1", "plum"), 3)), 5))
        .withMessageContaining("isn't rounded to 5")
        .withMessageNotContaining(" 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(List.of(Row.of(List.of("y1", "kiwi"), 5)), 5))
        .withMessageContaining("lacks");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(List.of(Row.of(List.of("y1"), 5)), 5))
        .withMessageContaining("one code for each");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(List.of(ROWS.get(2), ROWS.get(2)), 5))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException().isThrownBy(() -> table(List.of(), 5));
    assertThatIllegalArgumentException().isThrownBy(() -> table(ROWS, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Row.without(List.of("y1", "plum"), Status.PUBLISHED));
    assertThatIllegalArgumentException().isThrownBy(() -> Row.of(List.of("y1", "plum"), -5));
  }

  @Test
  void showsNoCounts() {
    assertThat(table(ROWS, 5).toString())
        .isEqualTo("fruit-sold (X1, [year (a:year:1), fruit (a:fruit:1)], 7 rows)");
    assertThat(ROWS.get(0).toString()).isEqualTo("[y1, _T] PUBLISHED");
  }

  @Test
  void rollsUpCellsAndLeavesChecksToThePublishedForm() {
    Characteristic kind =
        characteristic(
            "kind",
            List.of(),
            Code.of("sour", text("Sour")),
            Code.of("sweet", text("Sweet")),
            Code.of("?", text("Unknown"), NonAnswer.NOT_KNOWN));
    List<Row> rows =
        List.of(
            Row.of(List.of("y1", PublishedTable.TOTAL), 40),
            Row.of(List.of("y1", "lemon"), 10),
            Row.without(List.of("y1", "lime"), Status.NOT_APPLICABLE),
            Row.of(List.of("y1", "plum"), 20),
            Row.of(List.of("y1", "unknown"), 5),
            Row.of(List.of("y2", "lemon"), 15),
            Row.of(List.of("y2", "lime"), 20),
            Row.without(List.of("y2", "plum"), Status.SUPPRESSED));
    PublishedTable rolled = table(rows, 5).rollUpTo("fruit", kind);
    assertThat(rolled.columns()).containsExactly(YEAR, kind);
    assertThat(table(rows, 5).roundedParts()).isEqualTo(1);
    assertThat(rolled.roundedParts()).as("lemon and lime in y2").isEqualTo(2);
    assertThat(rolled.rows())
        .containsExactly(
            Row.of(List.of("y1", "sour"), 10),
            Row.of(List.of("y1", "sweet"), 20),
            Row.of(List.of("y1", "?"), 5),
            Row.of(List.of("y2", "sour"), 35),
            Row.without(List.of("y2", "sweet"), Status.SUPPRESSED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(rows, 5).rollUpTo("year", kind))
        .withMessageContaining("no roll-up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(rows, 5).rollUpTo("colour", kind))
        .withMessageContaining("no column 'colour'");
  }

  private static PublishedTable table(List<Row> rows, long base) {
    return new PublishedTable(
        "fruit-sold",
        text("Fruit sold"),
        PLACE,
        CountingUnit.HOUSEHOLDS,
        List.of(YEAR, FRUIT),
        rows,
        base,
        SOURCE,
        List.of());
  }

  private static Characteristic characteristic(String id, List<RollUp> rollUps, Code... codes) {
    CodeList list =
        new CodeList(
            new CodeListId("a", id, "1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.OUTPUT,
            List.of(codes),
            rollUps,
            SOURCE,
            List.of());
    return new Characteristic(id, text(id), list, Characteristic.Selection.SINGLE, Set.of());
  }

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
