package org.eqmon.stats.inference.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.contingency.ContingencyTable;
import org.eqmon.stats.inference.contingency.LinearByLinearTest;

class OrdinalLawsTest {
  private static final Offset<Double> CLOSE = within(1e-10);

  @Provide
  Arbitrary<long[]> levels() {
    return Arbitraries.longs().between(0, 6).array(long[].class).ofSize(5);
  }

  @Provide
  Arbitrary<long[]> fewPeople() {
    return Arbitraries.longs().between(0, 3).array(long[].class).ofSize(4);
  }

  @Provide
  Arbitrary<Confidence> confidence() {
    return Arbitraries.doubles().between(0.5, 0.999).ofScale(4).map(Confidence::new);
  }

  @Property(tries = 200)
  void pairsMatchTheirDefinition(@ForAll("levels") long[] first, @ForAll("levels") long[] second) {
    double above = 0;
    double tied = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        above += i > j ? first[i] * second[j] : 0;
        tied += i == j ? first[i] * second[j] : 0;
      }
    }
    PairCounts pairs = PairCounts.of(counts(first), counts(second));
    assertThat(pairs.above()).isEqualTo(above);
    assertThat(pairs.tied()).isEqualTo(tied);
    assertThat(pairs.pairs())
        .isEqualTo((double) Arrays.stream(first).sum() * Arrays.stream(second).sum());
  }

  @Property(tries = 300)
  void swappingGroupsMirrorsEverything(
      @ForAll("levels") long[] first,
      @ForAll("levels") long[] second,
      @ForAll("confidence") Confidence confidence) {
    ValueCounts x = counts(first);
    ValueCounts y = counts(second);
    for (NullDistribution distribution : NullDistribution.values()) {
      MannWhitney test = MannWhitney.withDefaults().with(distribution);
      assertSame(test.test(x, y).pValue(), test.test(y, x).pValue());
      assertSame(
          test.with(Alternative.LESS).test(x, y).pValue(),
          test.with(Alternative.GREATER).test(y, x).pValue());
    }
    for (BrunnerMunzel.Scale scale : BrunnerMunzel.Scale.values()) {
      BrunnerMunzel method = BrunnerMunzel.withDefaults().with(scale).with(confidence);
      assertMirrored(method.compare(x, y), method.compare(y, x));
    }
    for (ProbabilityOfSuperiority.Spread spread : ProbabilityOfSuperiority.Spread.values()) {
      ProbabilityOfSuperiority method =
          ProbabilityOfSuperiority.withDefaults().with(spread).with(confidence);
      assertMirrored(method.compare(x, y), method.compare(y, x));
    }
    IntervalEstimate there = HodgesLehmann.withDefaults().with(confidence).shift(x, y);
    IntervalEstimate back = HodgesLehmann.withDefaults().with(confidence).shift(y, x);
    assertSame(there.estimate(), back.estimate().map(shift -> 0.0 - shift));
    assertThat(there.interval().map(i -> new Interval(-i.upper(), -i.lower(), i.confidence())))
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-12, Double.class)
        .isEqualTo(back.interval());
  }

  @Property(tries = 300)
  void anIntervalExcludesOneHalfExactlyWhenItsTestRejects(
      @ForAll("levels") long[] first,
      @ForAll("levels") long[] second,
      @ForAll("confidence") Confidence confidence) {
    ValueCounts x = counts(first);
    ValueCounts y = counts(second);
    for (BrunnerMunzel.Scale scale : BrunnerMunzel.Scale.values()) {
      assertAgree(
          BrunnerMunzel.withDefaults().with(scale).with(confidence).compare(x, y), 0.5, confidence);
    }
    for (ProbabilityOfSuperiority.Spread spread : ProbabilityOfSuperiority.Spread.values()) {
      ProbabilityOfSuperiority method =
          ProbabilityOfSuperiority.withDefaults().with(spread).with(confidence);
      assertAgree(method.compare(x, y), 0.5, confidence);
      assertAgree(method.cliffsDelta(x, y), 0, confidence);
    }
  }

  @Property(tries = 200)
  void onlyTheOrderOfValuesMatters(
      @ForAll("levels") long[] first,
      @ForAll("levels") long[] second,
      @ForAll @DoubleRange(min = 0.1, max = 5) double rate) {
    ValueCounts x = counts(first);
    ValueCounts y = counts(second);
    ValueCounts stretchedX = x.map(v -> Math.exp(rate * v));
    ValueCounts stretchedY = y.map(v -> Math.exp(rate * v));
    assertThat(PairCounts.of(stretchedX, stretchedY)).isEqualTo(PairCounts.of(x, y));
    assertThat(BrunnerMunzel.withDefaults().compare(stretchedX, stretchedY))
        .isEqualTo(BrunnerMunzel.withDefaults().compare(x, y));
    assertThat(KruskalWallis.withDefaults().test(List.of(stretchedX, stretchedY)))
        .isEqualTo(KruskalWallis.withDefaults().test(List.of(x, y)));
  }

  @Property(tries = 200)
  void kruskalWallisOfTwoGroupsIsTheSquareOfMannWhitney(
      @ForAll("levels") long[] first, @ForAll("levels") long[] second) {
    ValueCounts x = counts(first);
    ValueCounts y = counts(second);
    TestResult two = MannWhitney.withDefaults().with(NullDistribution.NORMAL).test(x, y);
    TestResult several = KruskalWallis.withDefaults().test(List.of(x, y, ValueCounts.empty()));
    assertSame(two.statistic().map(z -> z * z), several.statistic());
    assertSame(two.pValue(), several.pValue());
  }

  @Property(tries = 60)
  void exactPValuesMatchDealingEveryHand(
      @ForAll("fewPeople") long[] first, @ForAll("fewPeople") long[] second) {
    ValueCounts x = counts(first);
    ValueCounts y = counts(second);
    if (x.isEmpty() || y.isEmpty() || x.total() + y.total() > 14) {
      return;
    }
    MannWhitney exact = MannWhitney.withDefaults().with(NullDistribution.EXACT);
    double[] people = people(x.plus(y));
    double observed = PairCounts.of(x, y).u();
    double hands = 0;
    double atLeast = 0;
    double atMost = 0;
    for (int hand = 0; hand < 1 << people.length; hand++) {
      if (Integer.bitCount(hand) != x.total()) {
        continue;
      }
      double u = u(people, hand);
      hands++;
      atLeast += u >= observed ? 1 : 0;
      atMost += u <= observed ? 1 : 0;
    }
    assertThat(exact.with(Alternative.GREATER).test(x, y).pValue().value())
        .isCloseTo(atLeast / hands, CLOSE);
    assertThat(exact.with(Alternative.LESS).test(x, y).pValue().value())
        .isCloseTo(atMost / hands, CLOSE);
  }

  @Property(tries = 100)
  void theSignedRankTestMatchesEveryChoiceOfSigns(
      @ForAll("fewPeople") long[] positive, @ForAll("fewPeople") long[] negative) {
    ValueCounts differences = counts(positive).plus(counts(negative).map(v -> -v));
    long n = differences.total();
    if (n == 0 || n > 14) {
      return;
    }
    double[] sizes = people(differences.map(Math::abs));
    double observed = 0;
    for (int i = 0; i < differences.distinct(); i++) {
      if (differences.value(i) > 0) {
        observed += differences.count(i) * midrank(sizes, differences.value(i));
      }
    }
    double atLeast = 0;
    for (int signs = 0; signs < 1 << n; signs++) {
      double v = 0;
      for (int i = 0; i < n; i++) {
        v += (signs >> i & 1) * midrank(sizes, sizes[i]);
      }
      atLeast += v >= observed - 1e-9 ? 1 : 0;
    }
    TestResult exact =
        WilcoxonSignedRank.withDefaults()
            .with(NullDistribution.EXACT)
            .with(Alternative.GREATER)
            .test(differences);
    assertThat(exact.statistic().value()).isEqualTo(observed);
    assertThat(exact.pValue().value()).isCloseTo(Math.scalb(atLeast, (int) -n), CLOSE);
  }

  @Property(tries = 100)
  void theShiftIsTheMedianOfAllDifferencesAndMovesWithTheFirstGroup(
      @ForAll("levels") long[] first, @ForAll("levels") long[] second) {
    ValueCounts x = counts(first);
    ValueCounts y = counts(second);
    if (x.isEmpty() || y.isEmpty()) {
      return;
    }
    double[] differences = new double[(int) (x.total() * y.total())];
    int k = 0;
    for (double a : people(x)) {
      for (double b : people(y)) {
        differences[k++] = a - b;
      }
    }
    Arrays.sort(differences);
    double median = (differences[(k - 1) / 2] + differences[k / 2]) / 2;
    IntervalEstimate shift = HodgesLehmann.withDefaults().shift(x, y);
    assertThat(shift.estimate().value()).isEqualTo(median);
    IntervalEstimate moved = HodgesLehmann.withDefaults().shift(x.map(v -> v + 7), y);
    assertThat(moved.estimate().value()).isCloseTo(median + 7, CLOSE);
    assertThat(moved.interval().map(Interval::lower))
        .isEqualTo(shift.interval().map(i -> i.lower() + 7));
  }

  @Property(tries = 200)
  void somersDOfTwoGroupsIsCliffsDelta(
      @ForAll("levels") long[] first, @ForAll("levels") long[] second) {
    assertSame(
        SomersD.withDefaults().of(new long[][] {first, second}).estimate(),
        PairCounts.of(counts(second), counts(first)).cliffsDelta());
  }

  @Property(tries = 200)
  void aTrendTurnsRoundWithItsRows(
      @ForAll("levels") long[] low,
      @ForAll("levels") long[] middle,
      @ForAll("levels") long[] high) {
    long[][] table = {low, middle, high};
    long[][] turned = {high, middle, low};
    LinearByLinearTest trend = LinearByLinearTest.withDefaults();
    ContingencyTable up = ContingencyTable.of(table);
    ContingencyTable down = ContingencyTable.of(turned);
    assertSame(trend.of(up).pValue(), trend.of(down).pValue());
    assertSame(trend.correlation(up), trend.correlation(down).map(r -> -r));
    LinearByLinearTest scaled =
        trend.withScores(new double[] {10, 12, 14}, new double[] {-3, -2.5, -2, -1.5, -1});
    assertSame(trend.of(up).pValue(), scaled.of(up).pValue());
    assertSame(
        SomersD.withDefaults().test(table).pValue(), SomersD.withDefaults().test(turned).pValue());
  }

  private static double u(double[] people, int hand) {
    double u = 0;
    for (int i = 0; i < people.length; i++) {
      for (int j = 0; j < people.length; j++) {
        if ((hand >> i & 1) == 1 && (hand >> j & 1) == 0) {
          u += (Math.signum(people[i] - people[j]) + 1) / 2;
        }
      }
    }
    return u;
  }

  private static double midrank(double[] sorted, double value) {
    double below = Arrays.stream(sorted).filter(v -> v < value).count();
    double same = Arrays.stream(sorted).filter(v -> v == value).count();
    return below + (same + 1) / 2;
  }

  private static double[] people(ValueCounts counts) {
    double[] people = new double[(int) counts.total()];
    int k = 0;
    for (int i = 0; i < counts.distinct(); i++) {
      for (int c = 0; c < counts.count(i); c++) {
        people[k++] = counts.value(i);
      }
    }
    return people;
  }

  private static ValueCounts counts(long[] levels) {
    return ValueCounts.ofLevels(levels);
  }

  private static void assertMirrored(Comparison there, Comparison back) {
    assertSame(there.estimate().estimate(), back.estimate().estimate().map(p -> 1 - p));
    assertSame(there.test().pValue(), back.test().pValue());
    assertThat(there.estimate().interval().isPresent())
        .isEqualTo(back.estimate().interval().isPresent());
    there
        .estimate()
        .interval()
        .ifPresent(
            i -> {
              Interval mirrored = back.estimate().interval().orElseThrow();
              assertThat(i.lower()).isCloseTo(1 - mirrored.upper(), CLOSE);
              assertThat(i.upper()).isCloseTo(1 - mirrored.lower(), CLOSE);
            });
  }

  private static void assertAgree(Comparison comparison, double noGap, Confidence confidence) {
    double level = 1 - confidence.level();
    comparison
        .estimate()
        .interval()
        .ifPresent(
            interval -> {
              double p = comparison.test().pValue().value();
              if (Math.abs(p - level) > 1e-9) {
                assertThat(interval.contains(noGap)).isEqualTo(p > level);
              }
            });
  }

  private static void assertSame(Estimate one, Estimate other) {
    assertThat(one.isDefined()).isEqualTo(other.isDefined());
    if (one.isDefined()) {
      assertThat(one.value()).isCloseTo(other.value(), CLOSE);
    }
  }
}
