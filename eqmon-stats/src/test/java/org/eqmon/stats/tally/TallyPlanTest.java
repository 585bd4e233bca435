package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic.Selection;
import org.junit.jupiter.api.Test;

class TallyPlanTest {
  private static final int ROWS = 5_000;

  private static Variable variable(int number, int answers) {
    Code[] codes = new Code[answers];
    for (int a = 0; a < answers; a++) {
      codes[a] = Code.of("a" + a, Fixtures.text("Answer " + a));
    }
    return Variable.of(Fixtures.characteristic("v" + number, Selection.SINGLE, codes));
  }

  private static TallySchema allPairs(List<Variable> variables) {
    Set<TableSpec> tables = new TreeSet<>();
    for (Variable one : variables) {
      for (Variable other : variables) {
        if (one.id().compareTo(other.id()) < 0) {
          tables.add(TableSpec.of(one.id(), other.id()));
        }
      }
    }
    return TallySchema.of(CountingUnit.PERSONS, variables, List.of(), tables);
  }

  @Test
  void countsEveryTableOfManyColumnsInFewJointTables() {
    Random random = new Random(7);
    List<Variable> variables = new ArrayList<>();
    EncodedColumns columns = EncodedColumns.ofRows(ROWS);
    List<int[]> codes = new ArrayList<>();
    for (int v = 0; v < 9; v++) {
      int answers = v == 0 ? 300 : 2 + v;
      variables.add(variable(v, answers));
      int[] column = random.ints(ROWS, 0, answers).toArray();
      codes.add(column);
      columns = columns.with(variables.get(v), EncodedColumns.levelsOf(variables.get(v)), column);
    }
    TallySchema schema = allPairs(variables);
    TallyPlan plan = TallyPlan.of(schema, columns);

    Tally tally = plan.fill();

    assertThat(plan.jointTables()).hasSizeLessThan(schema.tables().size() / 2);
    assertThat(plan.fill(ForkJoinPool.commonPool(), 4)).isEqualTo(tally);
    for (int a = 0; a < 9; a++) {
      for (int b = a + 1; b < 9; b++) {
        CountTable table = tally.table(TableSpec.of("v" + a, "v" + b));
        assertThat(table.total()).isEqualTo(ROWS);
        int[] one = codes.get(a);
        int[] other = codes.get(b);
        long expected = 0;
        for (int row = 0; row < ROWS; row++) {
          expected += one[row] == 1 && other[row] == 1 ? 1 : 0;
        }
        assertThat(table.cell(1, 1)).isEqualTo(expected);
      }
    }
  }

  @Test
  void countsCombinationsTooManyToCountJointly() {
    List<Code> codes = new ArrayList<>();
    for (int a = 0; a < 16; a++) {
      codes.add(Code.of("a" + a, Fixtures.text("Answer " + a)));
    }
    Variable first =
        Variable.of(
            Fixtures.characteristic("first", Selection.MULTIPLE, codes.toArray(new Code[0])));
    Variable second =
        Variable.of(
            Fixtures.characteristic("second", Selection.MULTIPLE, codes.toArray(new Code[0])));
    TableSpec both = TableSpec.of("first", "second");
    TallySchema schema =
        TallySchema.of(CountingUnit.PERSONS, List.of(first, second), List.of(), Set.of(both));
    List<Answer> dictionary = new ArrayList<>();
    int[] rows = new int[5_000];
    for (int i = 0; i < rows.length; i++) {
      Set<String> chosen = new TreeSet<>();
      for (int bit = 0; bit < 16; bit++) {
        if (((i + 1) >> bit & 1) == 1) {
          chosen.add("a" + bit);
        }
      }
      dictionary.add(Answer.of(chosen));
      rows[i] = i;
    }
    EncodedColumns columns =
        EncodedColumns.ofRows(rows.length)
            .with(first, dictionary, rows)
            .with(second, dictionary, rows);

    CountTable table = TallyPlan.of(schema, columns).fill(ForkJoinPool.commonPool(), 2).table(both);

    assertThat(TallyPlan.of(schema, columns)).hasToString("TallyPlan (0 joint tables, 1 by row)");
    assertThat(table.total()).isEqualTo(rows.length);
    assertThat(table.count(Map.of("first", "a0"))).isEqualTo(rows.length / 2);
    assertThat(table.count(Map.of("first", "a0", "second", "a0"))).isEqualTo(rows.length / 2);
  }

  @Test
  void needsAColumnForEveryVariableAndMeasure() {
    EncodedColumns empty = EncodedColumns.ofRows(0);
    TallySchema schema =
        TallySchema.of(
            CountingUnit.PERSONS,
            List.of(Fixtures.SEX_VARIABLE),
            List.of(Fixtures.ARREARS),
            Set.of(TableSpec.of("sex").withSum("arrears")));
    EncodedColumns sexes = empty.with(Fixtures.SEX_VARIABLE, List.of(), new byte[0]);

    assertThatThrownBy(() -> TallyPlan.of(schema, empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sex'");
    assertThatThrownBy(() -> TallyPlan.of(schema, sexes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'arrears'");
    assertThat(Tally.of(schema, sexes.with(Fixtures.ARREARS, new long[0])))
        .isEqualTo(Tally.empty(schema));
  }

  @Test
  void refusesCodesThatTheDictionaryLacks() {
    EncodedColumns two = EncodedColumns.ofRows(2);
    List<Answer> sexes = List.of(Answer.of("F"), Answer.of("M"));

    assertThatThrownBy(() -> two.with(Fixtures.SEX_VARIABLE, sexes, new byte[] {0, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sex'")
        .hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> two.with(Fixtures.SEX_VARIABLE, sexes, new int[] {0, -1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> two.with(Fixtures.SEX_VARIABLE, sexes, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 rows");
    assertThatThrownBy(() -> two.with(Fixtures.ARREARS, new long[] {1, -2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'arrears'");
    assertThatThrownBy(
            () ->
                two.with(
                    Fixtures.IDENTITY_VARIABLE, List.of(Answer.of(Set.of("WE", "N"))), new byte[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exclusive");
  }

  @Test
  void readsUnsignedCodesOfTwoBytes() {
    Variable wide = variable(0, 300);
    short[] codes = new short[600];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (short) (i % 300);
    }
    TallySchema schema =
        TallySchema.of(CountingUnit.PERSONS, List.of(wide), List.of(), Set.of(TableSpec.of("v0")));

    Tally tally =
        Tally.of(
            schema,
            EncodedColumns.ofRows(codes.length).with(wide, EncodedColumns.levelsOf(wide), codes));

    assertThat(tally.table(TableSpec.of("v0")).cell(299)).isEqualTo(2);
    assertThat(tally.table(TableSpec.of("v0")).total()).isEqualTo(600);
  }

  @Test
  void sumsBeyondTheRangeOfALongAreRefusedOnAnyThread() {
    TallySchema schema =
        TallySchema.of(
            CountingUnit.PERSONS,
            List.of(),
            List.of(Fixtures.ARREARS),
            Set.of(TableSpec.of().withSum("arrears")));
    EncodedColumns columns =
        EncodedColumns.ofRows(3)
            .with(Fixtures.ARREARS, new long[] {Long.MAX_VALUE, EncodedColumns.NO_AMOUNT, 1});

    assertThatThrownBy(() -> Tally.of(schema, columns)).isInstanceOf(CountTooLargeException.class);
    assertThatThrownBy(() -> TallyPlan.of(schema, columns).fill(ForkJoinPool.commonPool(), 1))
        .isInstanceOf(CountTooLargeException.class);
    assertThatThrownBy(() -> TallyPlan.of(schema, columns).fill(ForkJoinPool.commonPool(), 3))
        .isInstanceOf(CountTooLargeException.class);
    assertThatThrownBy(() -> TallyPlan.of(schema, columns).fill(ForkJoinPool.commonPool(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
