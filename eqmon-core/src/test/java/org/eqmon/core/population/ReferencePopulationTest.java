package org.eqmon.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Crosswalk.Mapping;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.Source;
import org.junit.jupiter.api.Test;

class ReferencePopulationTest {
  private static final Caveat SMALL = new Caveat("small", text("Small"));
  private static final Caveat BROAD = new Caveat("broad", text("Broad"));
  private static final Caveat MOVED = new Caveat("moved", text("Moved"));
  private static final CodeListId TWO_ID = CodeListId.parse("a:two:1");
  private static final CodeListId OTHER_ID = CodeListId.parse("a:other:1");

  private static final CodeList FOUR =
      list(
          "a:four:1",
          List.of(
              Code.of("a", text("A")),
              Code.of("b", text("B")),
              Code.of("c", text("C")),
              Code.of("d", text("D")),
              Code.of("-8", text("Not answered"), NonAnswer.NOT_ANSWERED)),
          List.of(new RollUp(TWO_ID, Map.of("a", "x", "b", "x", "c", "x", "d", "y"))),
          List.of());
  private static final CodeList TWO =
      list(
          "a:two:1",
          List.of(
              Code.of("x", text("X")),
              Code.of("y", text("Y")),
              Code.of("9", text("Not answered"), NonAnswer.NOT_ANSWERED)),
          List.of(),
          List.of(BROAD));
  private static final CodeList OTHER =
      list(
          "a:other:1",
          List.of(Code.of("p", text("P")), Code.of("q", text("Q"))),
          List.of(),
          List.of());

  @Test
  void countsOfNonAnswersStandApartFromTheTotal() {
    ReferencePopulation people = population(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 4L, "-8", 5L));
    assertThat(people.total()).isEqualTo(10);
    assertThat(people.counts()).containsOnlyKeys("a", "b", "c", "d");
    assertThat(people.nonAnswers()).containsExactly(Map.entry("-8", 5L));
    assertThat(people.share("d")).isEqualTo(0.4);
    assertThatIllegalArgumentException().isThrownBy(() -> people.count("-8"));
  }

  @Test
  void rollsUpCountsNonAnswersUncertaintyAndCaveats() {
    ReferencePopulation rolled =
        population(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 4L, "-8", 5L)).rollUpTo(TWO);
    assertThat(rolled.counts()).containsExactly(Map.entry("x", 6L), Map.entry("y", 4L));
    assertThat(rolled.nonAnswers()).containsExactly(Map.entry("9", 5L));
    assertThat(rolled.perturbation()).isEqualTo(6);
    assertThat(rolled.caveats()).containsExactly(SMALL, BROAD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> population(counts(1, 1, 1, 1)).rollUpTo(OTHER))
        .withMessageContaining("a:two:1");
  }

  @Test
  void aConversionSaysHowInItsNameAndCarriesItsCaveats() {
    ReferencePopulation converted =
        population(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 4L, "-8", 5L))
            .convert(crosswalk("p", "p", "q", "q"), OTHER);
    assertThat(converted.counts()).containsExactly(Map.entry("p", 3L), Map.entry("q", 7L));
    assertThat(converted.nonAnswers()).isEmpty();
    assertThat(converted.name().english()).isEqualTo("Place, 2021 (C counted under Q)");
    assertThat(converted.name().welsh()).isEqualTo("Place, 2021 (cy) (C counted under Q (cy))");
    assertThat(converted.id()).isEqualTo("place-by-four-to-other");
    assertThat(converted.caveats()).containsExactly(SMALL, MOVED);
    assertThat(converted.perturbation()).isEqualTo(4);
    assertThat(converted.date()).isEqualTo(LocalDate.of(2021, 3, 21));
  }

  @Test
  void aConversionMustNotLoseAnyone() {
    Crosswalk losesD = crosswalk("p", "p", "q", null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> population(counts(1, 2, 3, 4)).convert(losesD, OTHER))
        .withMessageContaining("leaves out 'd'");
    assertThat(population(counts(1, 2, 3, 0)).convert(losesD, OTHER).total()).isEqualTo(6);
  }

  @Test
  void aConversionMustLeadFromThisListToTheTarget() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> population(counts(1, 2, 3, 4)).convert(crosswalk("p", "p", "q", "q"), TWO))
        .withMessageContaining("doesn't lead from a:four:1 to a:two:1");
  }

  @Test
  void refusesCountsThatDoNotFitTheList() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> population(Map.of("a", 1L)))
        .withMessageContaining("'b'");
    assertThatIllegalArgumentException().isThrownBy(() -> population(counts(1, -1, 1, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> population(counts(0, 0, 0, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> population(Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L, "e", 1L)))
        .withMessageContaining("lacks");
  }

  @Property(tries = 200)
  void conversionAndRollUpKeepTheTotal(
      @ForAll @Size(4) List<@LongRange(min = 0, max = 1_000_000_000) Long> counts) {
    counts.set(0, counts.get(0) + 1);
    ReferencePopulation people =
        population(counts(counts.get(0), counts.get(1), counts.get(2), counts.get(3)));
    assertThat(people.rollUpTo(TWO).total()).isEqualTo(people.total());
    ReferencePopulation converted = people.convert(crosswalk("p", "q", "q", "p"), OTHER);
    assertThat(converted.total()).isEqualTo(people.total());
    assertThat(converted.share("p") + converted.share("q")).isCloseTo(1, within(1e-12));
  }

  private static ReferencePopulation population(Map<String, Long> counts) {
    return new ReferencePopulation(
        "place",
        text("Place, 2021"),
        new Area("X1", text("Place")),
        LocalDate.of(2021, 3, 21),
        PopulationBase.ALL_AGES,
        FOUR,
        counts,
        2,
        new Source("p", "t", "r", "d", "l", "a"),
        List.of(SMALL));
  }

  private static Map<String, Long> counts(long a, long b, long c, long d) {
    return Map.of("a", a, "b", b, "c", c, "d", d);
  }

  private static Crosswalk crosswalk(String... targets) {
    List<Mapping> cells = new ArrayList<>();
    List<Code> codes = FOUR.answers();
    for (int i = 0; i < targets.length; i++) {
      cells.add(
          new Mapping(
              codes.get(i).value(),
              Optional.ofNullable(targets[i]),
              targets[i] == null ? Relation.NONE : Relation.BROADER,
              text("because"),
              Optional.empty()));
    }
    return new Crosswalk(
        "four-to-other", text("C counted under Q"), FOUR.id(), OTHER_ID, cells, List.of(MOVED));
  }

  private static CodeList list(
      String id, List<Code> codes, List<RollUp> rollUps, List<Caveat> caveats) {
    return new CodeList(
        CodeListId.parse(id),
        text(id),
        CodeList.Order.NOMINAL,
        CodeList.Use.OUTPUT,
        codes,
        rollUps,
        new Source("p", "t", "r", "d", "l", "a"),
        caveats);
  }

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
