package org.eqmon.stats.inference.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class ContingencyTableTest {
  @Provide
  Arbitrary<List<List<Long>>> tables() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 4), Arbitraries.integers().between(2, 3))
        .flatAs(
            (rows, columns) ->
                Arbitraries.longs().between(0, 4).list().ofSize(columns).list().ofSize(rows));
  }

  private static ContingencyTable table(List<List<Long>> rows) {
    return ContingencyTable.of(
        rows.stream()
            .map(row -> row.stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new));
  }

  private static double exact(ContingencyTable table) {
    return FisherFreemanHaltonTest.withDefaults().of(table).test().pValue().value();
  }

  @Property(tries = 150)
  void theExactTestIsThatOfAPlainListOfAllTables(@ForAll("tables") List<List<Long>> rows) {
    assertThat(exact(table(rows))).isCloseTo(listed(table(rows)), within(1e-9));
  }

  /** Returns the p-value by listing every table with the margins, cell by cell. */
  private static double listed(ContingencyTable table) {
    long[] columns = new long[table.columnCount()];
    Arrays.setAll(columns, table::columnTotal);
    List<Double> logs = new ArrayList<>();
    fill(table, new long[table.rowCount()][table.columnCount()], 0, 0, columns, logs);
    double observed = 0;
    for (int i = 0; i < table.rowCount(); i++) {
      for (int j = 0; j < table.columnCount(); j++) {
        observed -= logFactorial(table.count(i, j));
      }
    }
    double all = 0;
    double extreme = 0;
    for (double log : logs) {
      double weight = Math.exp(log - observed);
      all += weight;
      extreme += weight <= 1 + 1e-7 ? weight : 0;
    }
    return extreme / all;
  }

  private static void fill(
      ContingencyTable table, long[][] cells, int row, int column, long[] left, List<Double> logs) {
    if (row == cells.length) {
      if (Arrays.stream(left).allMatch(n -> n == 0)) {
        double log = 0;
        for (long[] counts : cells) {
          for (long count : counts) {
            log -= logFactorial(count);
          }
        }
        logs.add(log);
      }
      return;
    }
    long open = table.rowTotal(row) - Arrays.stream(cells[row], 0, column).sum();
    boolean last = column == left.length - 1;
    for (long count = last ? open : 0; count <= Math.min(open, left[column]); count++) {
      cells[row][column] = count;
      left[column] -= count;
      fill(table, cells, last ? row + 1 : row, last ? 0 : column + 1, left, logs);
      left[column] += count;
    }
    cells[row][column] = 0;
  }

  private static double logFactorial(long n) {
    double sum = 0;
    for (long k = 2; k <= n; k++) {
      sum += Math.log(k);
    }
    return sum;
  }

  @Property(tries = 100)
  void residualsOfATableAddUpToNothing(@ForAll("tables") List<List<Long>> rows) {
    ContingencyTable table = table(rows);
    for (int i = 0; i < table.rowCount() && table.total() > 0; i++) {
      double sum = 0;
      for (int j = 0; j < table.columnCount(); j++) {
        sum += table.count(i, j) - table.expected(i, j);
      }
      assertThat(sum).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void randomTablesGiveTheSamePForTheSameSeedAndNever0() {
    ContingencyTable table =
        ContingencyTable.of(new long[][] {{12, 3, 5}, {4, 9, 6}, {7, 7, 7}, {1, 2, 11}});
    double exact = exact(table);
    FisherFreemanHaltonTest random =
        FisherFreemanHaltonTest.withDefaults().with(new MonteCarlo(20_000, 5)).withMostSteps(0);
    FisherFreemanHaltonResult first = random.of(table);
    assertThat(random.of(table)).isEqualTo(first);
    assertThat(first.test().pValue().value())
        .isCloseTo(exact, within(4 * first.standardError().value()));
    assertThat(random.with(new MonteCarlo(20_000, 6)).of(table)).isNotEqualTo(first);
    ContingencyTable extreme = ContingencyTable.of(new long[][] {{60, 0}, {0, 60}});
    assertThat(random.of(extreme).test().pValue().value()).isEqualTo(1 / 20_001.0);
  }

  @Test
  void tablesThatSayNothing() {
    ContingencyTable emptyRow = ContingencyTable.of(new long[][] {{3, 4}, {0, 0}});
    assertThat(IndependenceTest.withDefaults().of(emptyRow).pValue().isDefined()).isFalse();
    assertThat(IndependenceTest.cramersV(emptyRow).isDefined()).isFalse();
    assertThat(exact(emptyRow)).isEqualTo(1);
    assertThat(exact(ContingencyTable.of(new long[2][2]))).isEqualTo(1);
    assertThat(LinearByLinearTest.withDefaults().of(emptyRow).pValue().isDefined()).isFalse();
    long big = 100_000_000;
    ContingencyTable large =
        ContingencyTable.of(new long[][] {{big, big + 9}, {big, big}, {big - 3, big}});
    assertThat(FisherFreemanHaltonTest.withDefaults().of(large).test().pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_LARGE));
    assertThat(IndependenceTest.withDefaults().of(large).pValue().value()).isBetween(0.9, 1.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContingencyTable.of(new long[][] {{1, 2}, {3}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContingencyTable.of(new long[][] {{1, -2}}));
  }

  @Test
  void aPairWithoutVariationIsLeftOutOfTheAdjustment() {
    var pairs =
        EqualProportionsTest.withDefaults()
            .pairwise(new long[] {0, 0, 6, 9}, new long[] {5, 7, 12, 11});
    assertThat(pairs.get(0).get(0).isDefined()).isFalse();
    assertThat(pairs.get(2).get(2).isDefined()).isTrue();
  }
}
