package org.eqmon.stats.inference.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsMethod;
import org.eqmon.stats.inference.gap.TwoProportionsTest;

class ContingencyLawsTest {
  @Provide
  Arbitrary<long[][]> tables() {
    Arbitrary<Long> count =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 8), Arbitraries.longs().between(1, 1_000_000_000));
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            columns ->
                count
                    .array(Long[].class)
                    .ofSize(columns)
                    .map(row -> Arrays.stream(row).mapToLong(Long::longValue).toArray())
                    .array(long[][].class)
                    .ofMinSize(2)
                    .ofMaxSize(5))
        .filter(counts -> !ContingencyTable.of(counts).hasEmptyMargin());
  }

  private static double statistic(IndependenceMethod method, long[][] counts) {
    return IndependenceTest.withDefaults()
        .with(method)
        .of(ContingencyTable.of(counts))
        .statistic()
        .value();
  }

  @Property(tries = 300)
  void rowsAndColumnsMayBeExchangedAndReordered(
      @ForAll("tables") long[][] counts, @ForAll IndependenceMethod method) {
    double statistic = statistic(method, counts);
    double rounding = 1e-9 * statistic + 1e-9;
    long[][] reversed = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      reversed[i] = counts[counts.length - 1 - i];
    }
    assertThat(statistic(method, reversed)).isEqualTo(statistic, within(rounding));
    ContingencyTable turned = ContingencyTable.of(counts).transposed();
    assertThat(IndependenceTest.withDefaults().with(method).of(turned).statistic().value())
        .isEqualTo(statistic, within(rounding));
  }

  @Property(tries = 300)
  void splittingARowInEqualPartsChangesTheStatisticNot(
      @ForAll("tables") long[][] counts,
      @ForAll IndependenceMethod method,
      @ForAll @IntRange(min = 2, max = 4) int parts) {
    long[][] whole = counts.clone();
    whole[0] = Arrays.stream(counts[0]).map(count -> parts * count).toArray();
    long[][] split = new long[counts.length + parts - 1][];
    Arrays.fill(split, 0, parts, counts[0]);
    System.arraycopy(counts, 1, split, parts, counts.length - 1);
    double statistic = statistic(method, whole);
    assertThat(statistic(method, split)).isEqualTo(statistic, within(1e-9 * statistic + 1e-9));
  }

  @Property(tries = 300)
  void twoByTwoItIsTheTestOfTwoRates(
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long a,
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long b,
      @ForAll @LongRange(min = 0, max = 60) long c,
      @ForAll @LongRange(min = 0, max = 60) long d) {
    for (long[][] counts : new long[][][] {{{a, b}, {c, d}}, {{c, d}, {d + 1, c}}}) {
      ContingencyTable table = ContingencyTable.of(counts);
      Assume.that(!table.hasEmptyMargin());
      TwoGroups groups =
          TwoGroups.of(
              counts[0][0], counts[0][0] + counts[0][1], counts[1][0], counts[1][0] + counts[1][1]);
      double z =
          TwoProportionsTest.withDefaults()
              .with(TwoProportionsMethod.POOLED_Z)
              .of(groups)
              .statistic()
              .value();
      double statistic = IndependenceTest.withDefaults().of(table).statistic().value();
      assertThat(statistic).isEqualTo(z * z, within(1e-8 * z * z + 1e-9));
    }
  }

  @Property(tries = 200)
  void twoByTwoTheExactTestIsFishers(
      @ForAll @LongRange(min = 0, max = 40) long a,
      @ForAll @LongRange(min = 0, max = 40) long b,
      @ForAll @LongRange(min = 0, max = 40) long c,
      @ForAll @LongRange(min = 0, max = 40) long d) {
    Assume.that(a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
    double p =
        FisherFreemanHaltonTest.withDefaults()
            .of(ContingencyTable.of(new long[][] {{a, b}, {c, d}}))
            .test()
            .pValue()
            .value();
    assertThat(p)
        .isEqualTo(
            TwoProportionsTest.withDefaults().of(TwoGroups.of(a, a + b, c, c + d)).pValue().value(),
            within(1e-9));
  }
}
