package org.eqmon.stats.inference.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.WelchTest;

/**
 * Laws of decompositions. Covariates and outcomes are small whole numbers or halves, so that
 * designs are either singular or far from it and rounding stays near 1e-12.
 */
class DecompositionLawsTest {
  private static final double TINY = 1e-9;

  /** A group: covariates, an outcome and how many people have both. */
  record Rows(List<int[]> rows) {
    double[][] x() {
      return rows.stream().map(r -> new double[] {r[0], r[1] / 2.0}).toArray(double[][]::new);
    }

    double[] y() {
      return rows.stream().mapToDouble(r -> r[2] / 2.0).toArray();
    }

    long[] people() {
      return rows.stream().mapToLong(r -> r[3]).toArray();
    }

    GroupAmounts amounts() {
      return GroupAmounts.of(x(), y(), people());
    }

    /** Rates with as many events as the outcome, or everybody if that is more. */
    GroupRates rates() {
      return GroupRates.of(
          x(), rows.stream().mapToLong(r -> Math.min(r[2], r[3])).toArray(), people());
    }

    @Override
    public String toString() {
      return Arrays.deepToString(rows.toArray());
    }
  }

  @Provide
  Arbitrary<Rows> groups() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(-3, 9),
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(0, 9))
        .as((a, b, y, n) -> new int[] {a, b, y, n})
        .list()
        .ofSize(9)
        .map(Rows::new);
  }

  /** The events and members of two groups in some categories. */
  record Categories(List<long[]> cells) {
    long[] column(int index) {
      return cells.stream().mapToLong(c -> c[index]).toArray();
    }

    KitagawaParts parts() {
      return Kitagawa.withDefaults().ofCounts(column(0), column(1), column(2), column(3));
    }

    KitagawaParts swapped() {
      return Kitagawa.withDefaults().ofCounts(column(2), column(3), column(0), column(1));
    }

    @Override
    public String toString() {
      return Arrays.deepToString(cells.toArray());
    }
  }

  @Provide
  Arbitrary<Categories> categories() {
    Arbitrary<Long> count = Arbitraries.longs().between(0, 40);
    return Combinators.combine(count, count, count, count)
        .as((e, f, g, h) -> new long[] {e, e + f + 1, g, g + h + 1})
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(Categories::new);
  }

  private static double value(Comparison part) {
    return part.estimate().estimate().value();
  }

  private static double error(Comparison part) {
    return part.estimate().standardError().value();
  }

  private static void assertClose(Comparison one, Comparison other) {
    assertClose(one, other, 1);
  }

  private static void assertClose(Comparison one, Comparison other, double sign) {
    Estimate estimate = one.estimate().estimate();
    assertThat(estimate.isDefined()).isEqualTo(other.estimate().estimate().isDefined());
    if (estimate.isDefined()) {
      assertThat(estimate.value()).isCloseTo(sign * value(other), within(TINY));
      assertThat(one.estimate().standardError().isDefined())
          .isEqualTo(other.estimate().standardError().isDefined());
      if (one.estimate().standardError().isDefined()) {
        assertThat(error(one)).isCloseTo(error(other), within(TINY));
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void kitagawasPartsAddUpAndTurnWithTheGroups(@ForAll("categories") Categories data) {
    KitagawaParts parts = data.parts();
    KitagawaParts back = data.swapped();
    assertThat(value(parts.rateEffect()) + value(parts.compositionEffect()))
        .isCloseTo(value(parts.gap()), within(1e-14));
    assertThat(parts.crudeA().estimate().value() - parts.crudeB().estimate().value())
        .isCloseTo(value(parts.gap()), within(1e-14));
    assertThat(parts.categories().stream().mapToDouble(KitagawaCategory::rateEffect).sum())
        .isCloseTo(value(parts.rateEffect()), within(1e-14));
    assertThat(parts.categories().stream().mapToDouble(KitagawaCategory::compositionEffect).sum())
        .isCloseTo(value(parts.compositionEffect()), within(1e-14));
    assertClose(parts.gap(), back.gap(), -1);
    assertClose(parts.rateEffect(), back.rateEffect(), -1);
    assertClose(parts.compositionEffect(), back.compositionEffect(), -1);
    assertThat(parts.standardisedAToB()).isEqualTo(back.standardisedBToA());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void kitagawaIsOaxacaBlinderOfItsCategoriesAgainstTheMeanOfBoth(
      @ForAll("categories") Categories data) {
    Function<Integer, GroupAmounts> group =
        first -> {
          double[][] x = new double[data.cells().size()][data.cells().size() - 1];
          for (int k = 1; k < x.length; k++) {
            x[k][k - 1] = 1;
          }
          return GroupAmounts.of(GroupRates.of(x, data.column(first), data.column(first + 1)));
        };
    TwofoldParts parts =
        OaxacaBlinder.withDefaults()
            .with(ReferenceCoefficients.MEAN)
            .twofold(group.apply(0), group.apply(2));
    assertClose(data.parts().gap(), parts.gap());
    assertClose(data.parts().rateEffect(), parts.unexplained());
    assertClose(data.parts().compositionEffect(), parts.explained());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void equalRatesLeaveOnlyComposition(
      @ForAll("categories") Categories data, @ForAll("categories") Categories shares) {
    int size = Math.min(data.cells().size(), shares.cells().size());
    long[] events = new long[size];
    long[] members = new long[size];
    long[] moreEvents = new long[size];
    long[] moreMembers = new long[size];
    for (int k = 0; k < size; k++) {
      events[k] = data.cells().get(k)[0];
      members[k] = data.cells().get(k)[1];
      long factor = shares.cells().get(k)[1];
      moreEvents[k] = factor * events[k];
      moreMembers[k] = factor * members[k];
    }
    KitagawaParts parts =
        Kitagawa.withDefaults().ofCounts(events, members, moreEvents, moreMembers);
    assertThat(value(parts.rateEffect())).isZero();
    assertThat(value(parts.compositionEffect())).isCloseTo(value(parts.gap()), within(1e-14));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void threePartsAddUp(@ForAll("groups") Rows a, @ForAll("groups") Rows b) {
    ThreefoldParts parts = OaxacaBlinder.withDefaults().threefold(a.amounts(), b.amounts());
    Assume.that(parts.endowments().estimate().estimate().isDefined());
    assertThat(value(parts.endowments()) + value(parts.coefficients()) + value(parts.interaction()))
        .isCloseTo(value(parts.gap()), within(TINY));
    assertThat(parts.terms().stream().mapToDouble(t -> value(t.endowments())).sum())
        .isCloseTo(value(parts.endowments()), within(TINY));
    assertThat(parts.terms().stream().mapToDouble(t -> value(t.coefficients())).sum())
        .isCloseTo(value(parts.coefficients()), within(TINY));
    assertThat(parts.terms().stream().mapToDouble(t -> value(t.interaction())).sum())
        .isCloseTo(value(parts.interaction()), within(TINY));
    ThreefoldParts back = OaxacaBlinder.withDefaults().threefold(b.amounts(), a.amounts());
    assertThat(value(back.endowments()))
        .isCloseTo(-value(parts.endowments()) - value(parts.interaction()), within(TINY));
    assertThat(value(back.interaction())).isCloseTo(value(parts.interaction()), within(TINY));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void twoPartsAddUpAndTurnWithTheGroups(
      @ForAll("groups") Rows a, @ForAll("groups") Rows b, @ForAll ReferenceCoefficients reference) {
    OaxacaBlinder there = OaxacaBlinder.withDefaults().with(reference);
    OaxacaBlinder back =
        switch (reference) {
          case GROUP_A -> there.with(ReferenceCoefficients.GROUP_B);
          case GROUP_B -> there.with(ReferenceCoefficients.GROUP_A);
          default -> there;
        };
    TwofoldParts parts = there.twofold(a.amounts(), b.amounts());
    TwofoldParts turned = back.twofold(b.amounts(), a.amounts());
    assertClose(parts.gap(), turned.gap(), -1);
    assertClose(parts.explained(), turned.explained(), -1);
    assertClose(parts.unexplained(), turned.unexplained(), -1);
    assertClose(parts.unexplainedA(), turned.unexplainedB(), -1);
    Assume.that(parts.explained().estimate().estimate().isDefined());
    assertThat(value(parts.explained()) + value(parts.unexplained()))
        .isCloseTo(value(parts.gap()), within(1e-13));
    assertThat(value(parts.unexplainedA()) + value(parts.unexplainedB()))
        .isCloseTo(value(parts.unexplained()), within(TINY));
    assertThat(parts.terms().stream().mapToDouble(t -> value(t.explained())).sum())
        .isCloseTo(value(parts.explained()), within(TINY));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theGapHasWelchsErrorWhateverTheCovariates(
      @ForAll("groups") Rows a, @ForAll("groups") Rows b) {
    Comparison gap = OaxacaBlinder.withDefaults().threefold(a.amounts(), b.amounts()).gap();
    Comparison welch =
        WelchTest.withDefaults()
            .compare(ValueCounts.of(a.y(), a.people()), ValueCounts.of(b.y(), b.people()));
    Assume.that(Arrays.stream(a.people()).sum() > 1 && Arrays.stream(b.people()).sum() > 1);
    assertThat(value(gap)).isCloseTo(value(welch), within(TINY));
    assertThat(error(gap)).isCloseTo(error(welch), within(TINY));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void splittingRowsChangesNothing(
      @ForAll("groups") Rows a, @ForAll("groups") Rows b, @ForAll ReferenceCoefficients reference) {
    OaxacaBlinder method = OaxacaBlinder.withDefaults().with(reference);
    GroupAmounts rows =
        GroupAmounts.of(
            repeated(a.x(), a.people()),
            Arrays.stream(repeated(column(a.y()), a.people())).mapToDouble(y -> y[0]).toArray());
    TwofoldParts whole = method.twofold(a.amounts(), b.amounts());
    TwofoldParts split = method.twofold(rows, b.amounts());
    assertClose(whole.explained(), split.explained());
    assertClose(whole.unexplainedA(), split.unexplainedA());
    assertClose(
        method.threefold(a.amounts(), b.amounts()).interaction(),
        method.threefold(rows, b.amounts()).interaction());
  }

  private static double[][] column(double[] values) {
    return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }

  private static double[][] repeated(double[][] rows, long[] times) {
    Stream<double[]> all = Stream.empty();
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      all = Stream.concat(all, Stream.generate(() -> row).limit(times[i]));
    }
    return all.toArray(double[][]::new);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aGroupHasNoGapToItself(@ForAll("groups") Rows a, @ForAll ReferenceCoefficients reference) {
    OaxacaBlinder method = OaxacaBlinder.withDefaults().with(reference);
    TwofoldParts two = method.twofold(a.amounts(), a.amounts());
    ThreefoldParts three = method.threefold(a.amounts(), a.amounts());
    ExplainedGap fairlie = Fairlie.withDefaults().of(a.rates(), a.rates());
    YunParts yun = Yun.withDefaults().of(a.rates(), a.rates());
    for (Comparison part :
        List.of(
            two.gap(),
            two.explained(),
            two.unexplained(),
            three.endowments(),
            three.coefficients(),
            three.interaction(),
            fairlie.gap(),
            fairlie.explained(),
            fairlie.unexplained(),
            yun.characteristics(),
            yun.coefficients())) {
      part.estimate()
          .estimate()
          .toOptional()
          .ifPresent(zero -> assertThat(zero).isCloseTo(0, within(TINY)));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void fairliesPartsAddUpAndTurnWithTheGroups(@ForAll("groups") Rows a, @ForAll("groups") Rows b) {
    for (ReferenceCoefficients reference :
        List.of(
            ReferenceCoefficients.GROUP_A,
            ReferenceCoefficients.GROUP_B,
            ReferenceCoefficients.POOLED)) {
      ExplainedGap parts = Fairlie.withDefaults().with(reference).of(a.rates(), b.rates());
      ReferenceCoefficients other =
          switch (reference) {
            case GROUP_A -> ReferenceCoefficients.GROUP_B;
            case GROUP_B -> ReferenceCoefficients.GROUP_A;
            default -> reference;
          };
      ExplainedGap back = Fairlie.withDefaults().with(other).of(b.rates(), a.rates());
      Estimate explained = parts.explained().estimate().estimate();
      assertThat(back.explained().estimate().estimate().isDefined())
          .isEqualTo(explained.isDefined());
      if (explained.isDefined()) {
        assertThat(value(parts.explained()) + value(parts.unexplained()))
            .isCloseTo(value(parts.gap()), within(1e-15));
        assertThat(value(back.explained())).isCloseTo(-explained.value(), within(1e-7));
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void yunsPartsAddUpAndAreFairliesByTheCoefficientsOfA(
      @ForAll("groups") Rows a, @ForAll("groups") Rows b) {
    YunParts parts = Yun.withDefaults().of(a.rates(), b.rates());
    Assume.that(parts.characteristics().estimate().estimate().isDefined());
    ExplainedGap fairlie =
        Fairlie.withDefaults().with(ReferenceCoefficients.GROUP_A).of(a.rates(), b.rates());
    assertThat(value(parts.characteristics()) + value(parts.coefficients()))
        .isCloseTo(value(parts.gap()), within(1e-14));
    assertThat(value(parts.characteristics())).isCloseTo(value(fairlie.explained()), within(1e-7));
    assertSharesAddUp(parts.characteristicsTerms(), parts.characteristics());
    assertSharesAddUp(parts.coefficientsTerms(), parts.coefficients());
  }

  /** Large shares that cancel leave the rounding of the largest. */
  private static void assertSharesAddUp(List<Comparison> shares, Comparison part) {
    if (shares.stream().allMatch(s -> s.estimate().estimate().isDefined())) {
      double sizes = shares.stream().mapToDouble(s -> Math.abs(value(s))).sum();
      assertThat(shares.stream().mapToDouble(DecompositionLawsTest::value).sum())
          .isCloseTo(value(part), within(1e-12 * Math.max(1, sizes * sizes)));
    }
  }
}
