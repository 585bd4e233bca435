package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.validation.IssueType;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final TableSpec SEX_BY_LET = TableSpec.of("sex", "let");

  private static Observation observation(String sex, Set<String> identity, String let) {
    return new Observation(
        EqualityResponse.empty()
            .with(Fixtures.SEX, Answer.of(sex))
            .with(Fixtures.IDENTITY, Answer.of(identity)),
        Map.of("let", Answer.of(let), "year", Answer.of("2024")),
        Map.of("arrears", 100L));
  }

  private static Tally three() {
    return TallyBuilder.of(Fixtures.SCHEMA)
        .add(observation("F", Set.of("WE", "BR"), "yes"))
        .add(observation("F", Set.of("WE"), "no"))
        .add(observation("M", Set.of("EN"), "yes"))
        .build();
  }

  @Test
  void countsEveryCombinationAndItsMargins() {
    CountTable table = three().table(SEX_BY_LET);

    assertThat(table.total()).isEqualTo(3);
    assertThat(table.count(Map.of("sex", "F", "let", "yes"))).isEqualTo(1);
    assertThat(table.count(Map.of("sex", "F"))).isEqualTo(2);
    assertThat(table.where("let", "yes").total()).isEqualTo(2);
    assertThat(table.counts("sex")).startsWith(2, 1);
    assertThat(table.cell(0, 1)).isEqualTo(1);
    assertThat(three().table(TableSpec.of("sex"))).isEqualTo(table.margin("sex"));
  }

  @Test
  void countsAPersonOncePerGroupChosenAndOnceInTheTotal() {
    CountTable table = three().table(TableSpec.of("identity", "sex"));

    assertThat(table.counts("identity")).startsWith(2, 1, 1, 0);
    assertThat(table.total()).isEqualTo(3);
    assertThat(table.margin("sex").total()).isEqualTo(3);
    assertThat(table.count(Map.of("sex", "F"))).isEqualTo(2);
    assertThat(table.count(Map.of("identity", "WE", "sex", "F"))).isEqualTo(2);
    assertThat(table.where("identity", "WE").total()).isEqualTo(2);
  }

  @Test
  void countsAQuestionThatWasNotPutAsNotAsked() {
    CountTable table = three().table(TableSpec.of("ethnic"));

    assertThat(table.count(Map.of("ethnic", NonAnswer.NOT_ASKED.id()))).isEqualTo(3);
  }

  @Test
  void addsUpMeasuresExactly() {
    CountTable table = three().table(TableSpec.of("identity").withSum("arrears"));

    assertThat(table.sums("arrears")).isEqualTo(new Sums(3, 300, BigInteger.valueOf(30_000)));
    assertThat(table.sums("arrears", Map.of("identity", "WE")))
        .isEqualTo(new Sums(2, 200, BigInteger.valueOf(20_000)));
  }

  @Test
  void keepsSquaresBeyondTheRangeOfALong() {
    long amount = Long.MAX_VALUE / 2;
    TableSpec spec = TableSpec.of().withSum("arrears");
    TallySchema schema =
        TallySchema.of(CountingUnit.PERSONS, List.of(), List.of(Fixtures.ARREARS), Set.of(spec));
    Observation rich =
        new Observation(EqualityResponse.empty(), Map.of(), Map.of("arrears", amount));

    Tally tally = TallyBuilder.of(schema).add(rich, 2).build();

    BigInteger square = BigInteger.valueOf(amount).pow(2);
    assertThat(tally.table(spec).sums("arrears"))
        .isEqualTo(new Sums(2, 2 * amount, square.shiftLeft(1)));
    assertThatThrownBy(() -> tally.merge(tally))
        .isInstanceOfSatisfying(
            CountTooLargeException.class,
            e -> assertThat(e.type()).isEqualTo(IssueType.COUNT_TOO_LARGE))
        .hasMessageContaining("EQM-1006")
        .hasMessageNotContaining(Long.toString(amount));
  }

  @Test
  void addsToAllTablesOrToNone() {
    TallyBuilder builder =
        TallyBuilder.of(Fixtures.SCHEMA)
            .addCount(
                TableSpec.of("satisfied", "ethnic"),
                Map.of("satisfied", "1", "ethnic", "A"),
                Long.MAX_VALUE);
    Tally before = builder.build();

    assertThatThrownBy(() -> builder.add(observation("F", Set.of("WE"), "yes")))
        .isInstanceOf(CountTooLargeException.class);

    assertThat(builder.build()).isEqualTo(before);
  }

  @Test
  void refusesToMergeAnotherSchemaNamingBothIds() {
    TallySchema other =
        TallySchema.of(
            CountingUnit.HOUSEHOLDS,
            List.of(Fixtures.SEX_VARIABLE),
            List.of(),
            Set.of(TableSpec.of("sex")));

    assertThatThrownBy(() -> Tally.empty(other).merge(three()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(other.id())
        .hasMessageContaining(Fixtures.SCHEMA.id());
  }

  @Test
  void neverShowsAnAnswerInAnError() {
    Observation bad = Observation.of(EqualityResponse.empty(), Map.of("let", Answer.of("secret")));

    assertThatThrownBy(() -> TallyBuilder.of(Fixtures.SCHEMA).add(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("let")
        .hasMessageNotContaining("secret");
  }

  @Test
  void needsAPeriod() {
    Observation undated = Observation.of(EqualityResponse.empty());

    assertThatThrownBy(() -> TallyBuilder.of(Fixtures.SCHEMA).add(undated))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("year");
  }

  @Test
  void printsShapesAndNeverCounts() {
    Tally tally =
        TallyBuilder.of(Fixtures.SCHEMA).add(observation("F", Set.of("WE"), "yes"), 98_765).build();

    assertThat(tally.toString()).doesNotContain("98765");
    assertThat(tally.table(SEX_BY_LET).toString()).isEqualTo("CountTable [let, sex] (7 x 7)");
    assertThat(tally.table(TableSpec.of("identity").withSum("arrears")).sums("arrears").toString())
        .doesNotContain("98765");
  }

  @Test
  void isEmptyWithoutProvenance() {
    assertThat(Tally.empty(Fixtures.SCHEMA).provenance()).isEqualTo(Provenance.NOTHING);
    assertThat(three().provenance()).isEqualTo(Provenance.OWN_RECORDS);
    assertThat(three().merge(Tally.empty(Fixtures.SCHEMA))).isEqualTo(three());
  }
}
