package org.eqmon.stats.inference.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.GapScale;
import org.junit.jupiter.api.Test;

final class RateGapTest {
  private static final RateGap METHOD = RateGap.withDefaults();

  @Provide
  Arbitrary<TwoGroups> groups() {
    Arbitrary<Long> trials =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 12),
            Arbitraries.longs().between(1, 150),
            Arbitraries.longs().between(1, 20_000));
    Arbitrary<Double> rate = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(trials, rate, trials, rate)
        .as((n1, p1, n2, p2) -> TwoGroups.of(Math.round(n1 * p1), n1, Math.round(n2 * p2), n2));
  }

  @Provide
  Arbitrary<Confidence> confidences() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.999).map(Confidence::new);
  }

  @Property(tries = 150)
  void intervalsExcludeNoGapExactlyWhenTheTestRejects(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    RateComparison gap = METHOD.compare(groups);
    boolean rejected = gap.pValue().value() <= 1 - confidence.level();
    assertThat(gap.excludesNoGap(confidence)).isEqualTo(rejected);
    assertThat(difference(gap, confidence).contains(0)).isEqualTo(!rejected);
    assertThat(ratio(gap, confidence).contains(1)).isEqualTo(!rejected);
  }

  @Property(tries = 60)
  void swappingGroupsInvertsEverythingExactly(@ForAll("groups") TwoGroups groups) {
    Confidence confidence = Confidence.NINETY_FIVE_PERCENT;
    RateComparison gap = METHOD.compare(groups);
    RateComparison swapped = METHOD.compare(groups.swapped());
    assertThat(swapped.pValue()).isEqualTo(gap.pValue());
    assertThat(swapped.pValue(Alternative.LESS)).isEqualTo(gap.pValue(Alternative.GREATER));
    Interval difference = difference(gap, confidence);
    Interval opposite = difference(swapped, confidence);
    assertThat(opposite.lower()).isEqualTo(-difference.upper());
    assertThat(opposite.upper()).isEqualTo(-difference.lower());
    Interval ratio = ratio(gap, confidence);
    Interval inverse = ratio(swapped, confidence);
    assertThat(inverse.upper()).isEqualTo(1 / ratio.lower(), within(1e-14 / ratio.lower()));
    assertThat(ratio.upper()).isEqualTo(1 / inverse.lower(), within(1e-14 / inverse.lower()));
  }

  @Property(tries = 60)
  void countingNonEventsReversesTheDifference(@ForAll("groups") TwoGroups groups) {
    Confidence confidence = Confidence.NINETY_FIVE_PERCENT;
    RateComparison gap = METHOD.compare(groups);
    RateComparison complement = METHOD.compare(groups.complement());
    double p = gap.pValue().value();
    assertThat(complement.pValue().value()).isEqualTo(p, within(1e-3 * p));
    Interval difference = difference(gap, confidence);
    Interval reversed = difference(complement, confidence);
    // The p-value jumps as the gap moves, and the two searches may stop at neighbouring jumps.
    double jump = 0.02 * difference.width();
    assertThat(reversed.lower()).isEqualTo(-difference.upper(), within(jump));
    assertThat(reversed.upper()).isEqualTo(-difference.lower(), within(jump));
  }

  @Property(tries = 150)
  void moreEventsHardlyEverSpeakLessForALargerRate(@ForAll("groups") TwoGroups groups) {
    boolean hasRoom = groups.events1() < groups.trials1();
    if (!hasRoom || groups.trials1() + groups.trials2() >= 2000) {
      return;
    }
    TwoGroups more =
        TwoGroups.of(groups.events1() + 1, groups.trials1(), groups.events2(), groups.trials2());
    RateGap exact = METHOD.with(RateGapRule.EXACT);
    double before = exact.compare(groups).pValue(Alternative.GREATER).value();
    // Above one half no verdict rests on it: a two-sided p-value is twice the smaller one. Below,
    // the range of rates that the data don't rule out moves with the data (docs/methods/gap.md).
    if (before <= 0.5) {
      double after = exact.compare(more).pValue(Alternative.GREATER).value();
      assertThat(after).isLessThanOrEqualTo(before * 1.25);
    }
  }

  /** Where the probability peaks between the end of the rates and the first one looked at. */
  @Test
  void theLargestProbabilityIsFoundNearTheEndsToo() {
    RateComparison gap = METHOD.compare(TwoGroups.of(6, 9, 2, 4));
    // By full enumeration over 20,001 rates.
    assertThat(new ExactGapTest(gap.groups()).atLevel(difference(-0.452), 0.025))
        .isEqualTo(0.02543241326, within(1e-5));
  }

  private static FixedGap difference(double gap) {
    return new FixedGap(GapScale.DIFFERENCE, gap);
  }

  @Test
  void aLimitIsTheOneFurthestOutWhereThePValueJumps() {
    TwoGroups groups = TwoGroups.of(2, 5, 1, 8);
    double lower = difference(METHOD.compare(groups), Confidence.NINETY_FIVE_PERCENT).lower();
    ExactGapTest test = new ExactGapTest(groups);
    // Between the two crossings there are gaps that are ruled out.
    assertThat(test.atLevel(difference(-0.3), 0.025)).isLessThan(0.025);
    assertThat(test.atLevel(difference(lower + 1e-4), 0.025)).isGreaterThan(0.025);
    for (double gap = -0.99; gap < lower - 1e-6; gap += 0.005) {
      assertThat(test.atLevel(difference(gap), 0.025)).isLessThan(0.025);
    }
    assertThat(lower).isEqualTo(-0.36903, within(1e-4));
  }

  @Test
  void aGapOfAnySizeHasItsTest() {
    RateComparison gap = METHOD.compare(TwoGroups.of(12, 30, 20, 45));
    Interval at90 = difference(gap, new Confidence(0.9));
    TestResult above = gap.test(GapMargin.Scale.DIFFERENCE, at90.lower(), Alternative.GREATER);
    assertThat(above.pValue().value()).isEqualTo(0.05, within(1e-3));
    TestResult below = gap.test(GapMargin.Scale.DIFFERENCE, at90.upper(), Alternative.LESS);
    assertThat(below.pValue().value()).isEqualTo(0.05, within(1e-3));
    assertThat(gap.test(GapMargin.Scale.RATIO, 1, Alternative.LESS).pValue())
        .isEqualTo(gap.pValue(Alternative.LESS));
    assertThat(gap.test(GapMargin.Scale.RATIO, 0.5, Alternative.GREATER).pValue())
        .isEqualTo(gap.nonInferiority(GapMargin.ratio(0.5, 2), Alternative.GREATER).pValue());
    assertThatThrownBy(() -> gap.test(GapMargin.Scale.RATIO, 0, Alternative.LESS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> gap.test(GapMargin.Scale.DIFFERENCE, 0, Alternative.TWO_SIDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one-sided");
    assertThat(
            METHOD
                .compare(TwoGroups.of(0, 0, 1, 2))
                .test(GapMargin.Scale.RATIO, 2, Alternative.LESS)
                .pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
  }

  @Test
  void equalGroupsAreFlaggedNoMoreOftenThanTheLevel() {
    long[][] sizes = {{3, 3}, {5, 5}, {5, 40}, {12, 30}, {25, 25}, {4, 200}};
    for (long[] size : sizes) {
      double[][] p = new double[(int) size[0] + 1][(int) size[1] + 1];
      for (int i = 0; i <= size[0]; i++) {
        for (int j = 0; j <= size[1]; j++) {
          p[i][j] = METHOD.compare(TwoGroups.of(i, size[0], j, size[1])).pValue().value();
        }
      }
      for (double rate = 0.005; rate < 1; rate += 0.005) {
        assertThat(flagged(p, rate, 0.05)).isLessThanOrEqualTo(0.05);
        assertThat(flagged(p, rate, 0.01)).isLessThanOrEqualTo(0.01);
      }
    }
  }

  private static double flagged(double[][] p, double rate, double level) {
    Binomial events1 = new Binomial(p.length - 1, rate);
    Binomial events2 = new Binomial(p[0].length - 1, rate);
    double chance = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p[i].length; j++) {
        if (p[i][j] <= level) {
          chance += events1.probability(i) * events2.probability(j);
        }
      }
    }
    return chance;
  }

  @Test
  void smallCountsAreComparedExactlyAndLargeOnesByScore() {
    assertThat(METHOD.compare(TwoGroups.of(99, 1000, 500, 1000)).reason())
        .isEqualTo(RateGapReason.SMALL_COUNT);
    assertThat(METHOD.compare(TwoGroups.of(950, 1000, 500, 1000)).reason())
        .isEqualTo(RateGapReason.SMALL_COUNT);
    assertThat(METHOD.compare(TwoGroups.of(100, 1000, 500, 1000)).reason())
        .isEqualTo(RateGapReason.LARGE_COUNTS);
  }

  @Test
  void theTwoStatisticsAgreeWhereTheyMeet() {
    TwoGroups groups = TwoGroups.of(110, 400, 130, 350);
    RateComparison exact = METHOD.with(RateGapRule.EXACT).compare(groups);
    RateComparison score = METHOD.with(RateGapRule.CORRECTED_SCORE).compare(groups);
    assertThat(score.pValue().value() / exact.pValue().value()).isBetween(1.0, 1.1);
    Interval a = difference(exact, Confidence.NINETY_FIVE_PERCENT);
    Interval b = difference(score, Confidence.NINETY_FIVE_PERCENT);
    assertThat(a.lower()).isEqualTo(b.lower(), within(0.002));
    assertThat(a.upper()).isEqualTo(b.upper(), within(0.002));
  }

  @Test
  void anEmptyGroupIsUndefined() {
    RateComparison gap = METHOD.compare(TwoGroups.of(0, 0, 3, 9));
    assertThat(gap.pValue()).isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(gap.riskDifference(Confidence.NINETY_FIVE_PERCENT).interval()).isEmpty();
    assertThat(gap.riskRatio(Confidence.NINETY_FIVE_PERCENT).estimate().isDefined()).isFalse();
    assertThat(gap.equivalence(GapMargin.difference(0.1)).pValue().isDefined()).isFalse();
    assertThat(gap.minimumDetectable(Confidence.NINETY_FIVE_PERCENT, 0.8)).isEmpty();
    assertThat(gap.excludesNoGap(Confidence.NINETY_FIVE_PERCENT)).isFalse();
  }

  @Test
  void withoutEventsAnyRatioIsPossible() {
    RateComparison gap = METHOD.compare(TwoGroups.of(0, 20, 0, 25));
    assertThat(gap.pValue().value()).isEqualTo(1);
    assertThat(gap.riskRatio(Confidence.NINETY_FIVE_PERCENT).estimate().isDefined()).isFalse();
    Interval ratio = ratio(gap, Confidence.NINETY_FIVE_PERCENT);
    assertThat(ratio.lower()).isZero();
    assertThat(ratio.upper()).isInfinite();
    assertThat(difference(gap, Confidence.NINETY_FIVE_PERCENT).contains(0)).isTrue();
  }

  @Test
  void theDetectableGapIsFoundWithItsPower() {
    TwoGroups groups = TwoGroups.of(3, 12, 9, 20);
    DetectableGap gap =
        METHOD.compare(groups).minimumDetectable(Confidence.NINETY_FIVE_PERCENT, 0.8).orElseThrow();
    assertThat(found(groups, 0.45 + gap.above().value(), Alternative.GREATER))
        .isEqualTo(0.8, within(1e-4));
    assertThat(gap.below().isDefined() ? gap.below().value() : -1).isLessThan(0);
    assertThat(gap.ratioAbove().value()).isEqualTo((0.45 + gap.above().value()) / 0.45);
  }

  private static double found(TwoGroups sizes, double rate1, Alternative direction) {
    Binomial events1 = new Binomial(sizes.trials1(), rate1);
    Binomial events2 = new Binomial(sizes.trials2(), 0.45);
    double power = 0;
    for (long i = 0; i <= sizes.trials1(); i++) {
      for (long j = 0; j <= sizes.trials2(); j++) {
        TwoGroups outcome = TwoGroups.of(i, sizes.trials1(), j, sizes.trials2());
        if (METHOD.compare(outcome).pValue(direction).value() <= 0.025) {
          power += events1.probability(i) * events2.probability(j);
        }
      }
    }
    return power;
  }

  @Test
  void equivalenceNeedsBothSides() {
    RateComparison gap = METHOD.compare(TwoGroups.of(4100, 5000, 4050, 5000));
    GapMargin margin = GapMargin.difference(0.05);
    double above = gap.nonInferiority(margin, Alternative.GREATER).pValue().value();
    double below = gap.nonInferiority(margin, Alternative.LESS).pValue().value();
    assertThat(gap.equivalence(margin).pValue().value()).isEqualTo(Math.max(above, below));
    assertThat(gap.equivalence(margin).pValue().value()).isLessThan(0.001);
    assertThat(gap.equivalence(GapMargin.ratio(0.8, 1.25)).pValue().value()).isLessThan(1e-6);
    assertThatThrownBy(() -> gap.nonInferiority(margin, Alternative.TWO_SIDED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GapMargin.ratio(1.1, 1.25))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Interval difference(RateComparison gap, Confidence confidence) {
    return gap.riskDifference(confidence).interval().orElseThrow();
  }

  private static Interval ratio(RateComparison gap, Confidence confidence) {
    return gap.riskRatio(confidence).interval().orElseThrow();
  }
}
