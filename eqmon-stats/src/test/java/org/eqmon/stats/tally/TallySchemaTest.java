package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Characteristic.Selection;
import org.junit.jupiter.api.Test;

class TallySchemaTest {
  private static final List<Variable> VARIABLES =
      List.of(Fixtures.SEX_VARIABLE, Fixtures.ETHNIC_VARIABLE, Fixtures.LET);

  private static TallySchema schema(TableSpec... tables) {
    return TallySchema.of(
        CountingUnit.PERSONS, VARIABLES, List.of(Fixtures.ARREARS), Set.of(tables));
  }

  @Test
  void keepsNoTableThatIsAMarginOfAnother() {
    TallySchema fused =
        schema(
            TableSpec.of("sex"),
            TableSpec.of("let", "sex"),
            TableSpec.of("sex", "let").withSum("arrears"),
            TableSpec.of("ethnic"));

    assertThat(fused.tables())
        .containsExactly(TableSpec.of("ethnic"), TableSpec.of("let", "sex").withSum("arrears"));
    assertThat(fused.holds(TableSpec.of("sex"))).isTrue();
    assertThat(fused.holds(TableSpec.of())).isTrue();
    assertThat(fused.holds(TableSpec.of("ethnic", "sex"))).isFalse();
    assertThat(fused.holds(TableSpec.of("ethnic").withSum("arrears"))).isFalse();
  }

  @Test
  void doesNotDependOnTheOrderOfDeclaration() {
    TallySchema one = schema(TableSpec.of("sex", "let"), TableSpec.of("ethnic"));
    List<Variable> reversed = new ArrayList<>(VARIABLES);
    java.util.Collections.reverse(reversed);
    TallySchema other =
        TallySchema.of(
            CountingUnit.PERSONS,
            reversed,
            List.of(),
            Set.of(TableSpec.of("ethnic"), TableSpec.of("let", "sex"), TableSpec.of("let")));

    assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(other.id()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void hasAnotherIdForAnotherUnitListSelectionOrTable() {
    TallySchema schema = schema(TableSpec.of("sex"));
    Variable otherSex =
        Variable.of(
            Fixtures.characteristic(
                "sex",
                Selection.MULTIPLE,
                Fixtures.SEX.codes().answers().toArray(new org.eqmon.core.codelist.Code[0])));

    assertThat(
            Set.of(
                schema.id(),
                schema(TableSpec.of("let")).id(),
                TallySchema.of(
                        CountingUnit.HOUSEHOLDS, VARIABLES, List.of(), Set.of(TableSpec.of("sex")))
                    .id(),
                TallySchema.of(
                        CountingUnit.PERSONS,
                        List.of(otherSex),
                        List.of(),
                        Set.of(TableSpec.of("sex")))
                    .id()))
        .hasSize(4);
  }

  @Test
  void refusesATableTooLargeNamingItsSizeAndTheLimit() {
    List<Level> days = new ArrayList<>();
    for (int day = 0; day < 5000; day++) {
      days.add(Level.of("d" + day, Fixtures.text("Day " + day)));
    }
    Variable waited = Variable.ordinal("waited", Fixtures.text("Waited"), days);
    Variable booked = Variable.ordinal("booked", Fixtures.text("Booked"), days);

    assertThatThrownBy(
            () ->
                TallySchema.of(
                    CountingUnit.PERSONS,
                    List.of(waited, booked),
                    List.of(),
                    Set.of(TableSpec.of("waited", "booked"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[booked, waited]")
        .hasMessageContaining("25050025")
        .hasMessageContaining("16777216");
  }

  @Test
  void namesWhatATableNeedsAndIsNotThere() {
    assertThatThrownBy(() -> schema(TableSpec.of("age")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variable 'age'")
        .hasMessageContaining("ethnic");
    assertThatThrownBy(() -> schema(TableSpec.of("sex").withSum("rent")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measure 'rent'");
    assertThatThrownBy(() -> schema(TableSpec.of("sex")).variable("let"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'let'");
  }

  @Test
  void refusesTwoVariablesOfOneId() {
    assertThatThrownBy(
            () ->
                TallySchema.of(
                    CountingUnit.PERSONS,
                    List.of(Fixtures.SEX_VARIABLE, Variable.binary("sex", Fixtures.text("Sex"))),
                    List.of(),
                    Set.of(TableSpec.of("sex"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sex'");
  }

  @Test
  void variablesHaveAnswersThenNonAnswers() {
    assertThat(Fixtures.ETHNIC_VARIABLE.answers())
        .extracting(Level::code)
        .containsExactly("W1", "W2", "A");
    assertThat(Fixtures.ETHNIC_VARIABLE.levels()).hasSize(3 + NonAnswer.values().length);
    assertThat(Fixtures.LET.indexOf("yes")).isZero();
    assertThat(Fixtures.YEAR.levels()).hasSize(2);
    assertThatThrownBy(() -> Fixtures.LET.indexOf("secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[yes, no,")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(
            () ->
                Variable.period(
                    "year", Fixtures.text("Year"), List.of(Level.of(NonAnswer.NOT_KNOWN))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTableNamesEachVariableOnce() {
    assertThatThrownBy(() -> TableSpec.of("sex", "sex"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CellRef.of(TableSpec.of("sex"), java.util.Map.of("let", "yes")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
