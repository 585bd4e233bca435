package org.eqmon.stats.inference.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.ValueCounts;

class AmountLawsTest {
  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.integers()
        .between(-20, 80)
        .map(i -> i / 4.0)
        .array(Double[].class)
        .ofMinSize(2)
        .ofMaxSize(12)
        .map(boxed -> Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
  }

  @Provide
  Arbitrary<double[]> fewValues() {
    return values().map(v -> Arrays.copyOf(v, Math.min(v.length, 5)));
  }

  @Property(tries = 200)
  void momentsOfPartsAddUpToThoseOfTheWhole(
      @ForAll("values") double[] one, @ForAll("values") double[] two) {
    Moments whole = Moments.of(ValueCounts.of(one).plus(ValueCounts.of(two)));
    Moments sum = Moments.of(ValueCounts.of(one)).plus(Moments.of(ValueCounts.of(two)));
    assertThat(sum.count()).isEqualTo(whole.count());
    assertThat(sum.mean().value()).isCloseTo(whole.mean().value(), within(1e-12));
    assertThat(sum.variance().value()).isCloseTo(whole.variance().value(), within(1e-10));
    assertThat(Moments.of(ValueCounts.empty()).plus(sum)).isSameAs(sum);
  }

  @Property(tries = 200)
  void gapsScaleWithTheirUnitAndTurnWithTheGroups(
      @ForAll("values") double[] one,
      @ForAll("values") double[] two,
      @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
    ValueCounts x = ValueCounts.of(one);
    ValueCounts y = ValueCounts.of(two);
    ValueCounts scaledX = x.map(v -> unit * v);
    ValueCounts scaledY = y.map(v -> unit * v);
    WelchTest welch = WelchTest.withDefaults();
    assertScaled(welch.compare(x, y), welch.compare(scaledX, scaledY), unit);
    assertScaled(welch.compare(x, y), welch.compare(y, x), -1);
    TrimmedMean trimmed = TrimmedMean.withDefaults();
    assertScaled(trimmed.compare(x, y), trimmed.compare(scaledX, scaledY), unit);
    assertScaled(trimmed.compare(x, y), trimmed.compare(y, x), -1);
    MedianDifference median = MedianDifference.withDefaults();
    assertScaled(median.compare(x, y), median.compare(scaledX, scaledY), unit);
    assertScaled(median.compare(x, y), median.compare(y, x), -1);
    Estimate g = StandardisedMeanDifference.withDefaults().difference(x, y).estimate();
    assertClose(
        g, StandardisedMeanDifference.withDefaults().difference(scaledX, scaledY).estimate(), 1);
    assertClose(g, StandardisedMeanDifference.withDefaults().difference(y, x).estimate(), -1);
  }

  @Property(tries = 200)
  void withNothingTrimmedItIsStudentsMeanAndWelchsTest(
      @ForAll("values") double[] one, @ForAll("values") double[] two) {
    ValueCounts x = ValueCounts.of(one);
    ValueCounts y = ValueCounts.of(two);
    TrimmedMean trimmed = TrimmedMean.withDefaults().withTrimmedShare(0);
    assertScaled(WelchTest.withDefaults().compare(x, y), trimmed.compare(x, y), 1);
    Interval plain = StudentMean.withDefaults().mean(x).interval().orElseThrow();
    assertThat(trimmed.mean(x).interval().orElseThrow().upper())
        .isCloseTo(plain.upper(), within(1e-9));
  }

  @Property(tries = 300)
  void quantilesLieBetweenTheirNeighboursAndNeverFall(
      @ForAll("values") double[] raw,
      @ForAll @DoubleRange(min = 0, max = 1) double p,
      @ForAll @DoubleRange(min = 0, max = 1) double q) {
    ValueCounts values = ValueCounts.of(raw);
    double[] sorted = raw.clone();
    Arrays.sort(sorted);
    for (QuantileType type : QuantileType.values()) {
      SampleQuantile method = SampleQuantile.withDefaults().with(type);
      double low = method.quantile(values, Math.min(p, q)).estimate().value();
      double high = method.quantile(values, Math.max(p, q)).estimate().value();
      assertThat(low).isLessThanOrEqualTo(high).isGreaterThanOrEqualTo(sorted[0]);
      assertThat(high).isLessThanOrEqualTo(sorted[sorted.length - 1]);
      Interval interval = method.quantile(values, p).interval().orElseThrow();
      assertThat(interval.confidence()).isGreaterThanOrEqualTo(0.95 - 1e-12);
    }
  }

  @Property(tries = 200)
  void aMedianFromBelowIsTheOneFromAboveTurnedRound(@ForAll("values") double[] raw) {
    ValueCounts values = ValueCounts.of(raw);
    var median = SampleQuantile.withDefaults().median(values);
    var turned = SampleQuantile.withDefaults().median(values.map(v -> -v));
    assertThat(turned.estimate().value()).isCloseTo(-median.estimate().value(), within(1e-12));
    assertThat(turned.interval().orElseThrow().lower())
        .isEqualTo(-median.interval().orElseThrow().upper());
  }

  @Property(tries = 60)
  void countingRelabellingsMatchesDealingEveryHand(
      @ForAll("fewValues") double[] one, @ForAll("fewValues") double[] two) {
    double[] people = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, people, one.length, two.length);
    double observed =
        Arrays.stream(one).average().getAsDouble() - Arrays.stream(two).average().getAsDouble();
    double hands = 0;
    double asLarge = 0;
    double above = 0;
    for (int hand = 0; hand < 1 << people.length; hand++) {
      if (Integer.bitCount(hand) == one.length) {
        double in = 0;
        double out = 0;
        for (int i = 0; i < people.length; i++) {
          in += (hand >> i & 1) * people[i];
          out += (1 - (hand >> i & 1)) * people[i];
        }
        double difference = in / one.length - out / two.length;
        hands++;
        asLarge += Math.abs(difference) >= Math.abs(observed) - 1e-9 ? 1 : 0;
        above += difference >= observed - 1e-9 ? 1 : 0;
      }
    }
    PermutationTest test = PermutationTest.withDefaults();
    ValueCounts x = ValueCounts.of(one);
    ValueCounts y = ValueCounts.of(two);
    assertThat(test.test(x, y).relabellings()).isEqualTo(hands);
    assertThat(test.test(x, y).test().pValue().value()).isCloseTo(asLarge / hands, within(1e-12));
    assertThat(test.with(Alternative.GREATER).test(x, y).test().pValue().value())
        .isCloseTo(above / hands, within(1e-12));
    assertThat(test.test(x, y).test().pValue()).isEqualTo(test.test(y, x).test().pValue());
  }

  @Property(tries = 100)
  void cohensHTurnsWithTheGroupsAndWithTheOutcome(
      @ForAll @IntRange(min = 0, max = 20) int x1, @ForAll @IntRange(min = 0, max = 30) int x2) {
    double h = CohensH.withDefaults().compare(x1, 20, x2, 30).estimate().estimate().value();
    assertThat(CohensH.withDefaults().compare(x2, 30, x1, 20).estimate().estimate().value())
        .isCloseTo(-h, within(1e-12));
    assertThat(
            CohensH.withDefaults().compare(20 - x1, 20, 30 - x2, 30).estimate().estimate().value())
        .isCloseTo(-h, within(1e-12));
  }

  @Property(tries = 100)
  void movingAGroupMovesItsGap(@ForAll("values") double[] one, @ForAll("values") double[] two) {
    ValueCounts x = ValueCounts.of(one);
    ValueCounts y = ValueCounts.of(two);
    Comparison there = WelchTest.withDefaults().compare(x, y);
    Assume.that(there.test().pValue().isDefined());
    Comparison moved = WelchTest.withDefaults().compare(x.map(v -> v + 1000), y);
    assertThat(moved.estimate().estimate().value())
        .isCloseTo(there.estimate().estimate().value() + 1000, within(1e-9));
    assertThat(moved.estimate().standardError().value())
        .isCloseTo(there.estimate().standardError().value(), within(1e-9));
  }

  private static void assertScaled(Comparison there, Comparison scaled, double unit) {
    assertClose(there.estimate().estimate(), scaled.estimate().estimate(), unit);
    assertClose(
        there.estimate().standardError(), scaled.estimate().standardError(), Math.abs(unit));
    assertClose(there.test().pValue(), scaled.test().pValue(), 1);
    assertClose(there.test().statistic(), scaled.test().statistic(), Math.signum(unit));
  }

  private static void assertClose(Estimate there, Estimate scaled, double unit) {
    assertThat(scaled.isDefined()).isEqualTo(there.isDefined());
    if (there.isDefined()) {
      double want = unit * there.value();
      assertThat(scaled.value()).isCloseTo(want, within(1e-8 * Math.max(1, Math.abs(want))));
    }
  }
}
