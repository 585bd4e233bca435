package org.eqmon.stats.inference.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.RateComparison;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.Hypergeometric;

class RepresentationLawsTest {
  /** A count and its total. */
  record Observed(long count, long total) {}

  @Provide
  Arbitrary<Observed> observed() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, 40),
            Arbitraries.longs().between(1, 2_000),
            Arbitraries.longs().between(1, 3_000_000_000L))
        .flatMap(
            total ->
                Arbitraries.longs()
                    .between(0, total)
                    .edgeCases(edges -> edges.add(0L, total))
                    .map(count -> new Observed(count, total)));
  }

  /** A statistic with a reference that it has limits in closed form, or nearly, for. */
  record Yardstick(ReferenceShare reference, ShareStatistic statistic) {}

  @Provide
  Arbitrary<Yardstick> yardstick() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0.001, 0.999).ofScale(6);
    return Arbitraries.oneOf(
        Combinators.combine(share.map(ReferenceShare::known), Arbitraries.of(ShareStatistic.class))
            .as(Yardstick::new),
        Combinators.combine(
                Combinators.combine(share, Arbitraries.doubles().between(3, 1e7).ofScale(6))
                    .as(ReferenceShare::estimated),
                Arbitraries.of(ShareStatistic.MID_P, ShareStatistic.SCORE))
            .as(Yardstick::new));
  }

  @Property(tries = 600)
  void intervalsExcludeNoGapExactlyWhenPIsAtMostTheLevel(
      @ForAll("observed") Observed observed,
      @ForAll("yardstick") Yardstick yardstick,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    ShareComparison comparison =
        Representation.withDefaults()
            .with(yardstick.statistic())
            .compare(observed.count(), observed.total(), yardstick.reference());
    double p = comparison.pValue().value();
    double alpha = 1 - level;
    Assume.that(Math.abs(p - alpha) > 1e-7 * alpha);
    Confidence confidence = new Confidence(level);
    assertThat(comparison.difference(confidence).interval().orElseThrow().contains(0))
        .isEqualTo(p > alpha);
    assertThat(comparison.ratio(confidence).interval().orElseThrow().contains(1))
        .isEqualTo(p > alpha);
  }

  @Property(tries = 60)
  void againstAnEstimateIntervalsExcludeNoGapExactlyWhenPIsAtMostTheLevel(
      @ForAll("observed") Observed observed,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double share,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 1e5) double size,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    ShareComparison comparison =
        Representation.withDefaults()
            .compare(observed.count(), observed.total(), ReferenceShare.estimated(share, size));
    Confidence confidence = new Confidence(level);
    boolean flagged = comparison.pValue().value() <= 1 - level;
    assertThat(comparison.difference(confidence).interval().orElseThrow().contains(0))
        .isEqualTo(!flagged);
    assertThat(comparison.ratio(confidence).interval().orElseThrow().contains(1))
        .isEqualTo(!flagged);
  }

  @Property(tries = 100)
  void anEstimateFromWholeCountsIsASecondGroup(
      @ForAll @LongRange(min = 1, max = 300) long total,
      @ForAll @LongRange(min = 1, max = 300) long size,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double part,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double otherPart) {
    long count = Math.round(part * total);
    long other = Math.round(otherPart * size);
    double share = (double) other / size;
    ShareComparison comparison =
        Representation.withDefaults()
            .compare(count, total, ReferenceShare.estimated(share, (double) size));
    RateComparison groups = RateGap.withDefaults().compare(TwoGroups.of(count, total, other, size));
    assertThat(comparison.pValue()).isEqualTo(groups.pValue());
    assertThat(comparison.equivalenceOfDifference(-0.1, 0.1).pValue())
        .isEqualTo(groups.equivalence(GapMargin.difference(0.1)).pValue());
  }

  @Property(tries = 60)
  void aShareBetweenTwoWholeCountsIsTakenForTheOneThatSpeaksLess(
      @ForAll @LongRange(min = 1, max = 200) long total,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double part,
      @ForAll @LongRange(min = 2, max = 200) long size,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double share) {
    long count = Math.round(part * total);
    double members = share * size;
    Assume.that(Math.abs(members - Math.rint(members)) > 1e-3);
    ShareComparison between =
        Representation.withDefaults()
            .compare(count, total, ReferenceShare.estimated(share, (double) size));
    ShareComparison higher =
        Representation.withDefaults()
            .compare(
                count, total, ReferenceShare.estimated(Math.ceil(members) / size, (double) size));
    assertThat(between.pValue(Alternative.GREATER)).isEqualTo(higher.pValue(Alternative.GREATER));
    ShareComparison lower =
        Representation.withDefaults()
            .compare(
                count, total, ReferenceShare.estimated(Math.floor(members) / size, (double) size));
    assertThat(between.pValue(Alternative.LESS)).isEqualTo(lower.pValue(Alternative.LESS));
  }

  @Example
  void anEstimateFromLessThanOnePersonSaysNothing() {
    ShareComparison comparison =
        Representation.withDefaults().compare(40, 50, ReferenceShare.estimated(0.1, 0.7));
    assertThat(comparison.pValue().value()).isEqualTo(1);
    assertThat(comparison.difference(new Confidence(0.95)).interval().orElseThrow())
        .isEqualTo(new Interval(-1, 1, 0.95));
    assertThat(comparison.ratio(new Confidence(0.95)).interval().orElseThrow())
        .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
  }

  @Example
  void anEstimatedShareIsFlaggedNoMoreOftenThanTheLevel() {
    int[][] sizes = {{9, 40}, {12, 300}, {30, 30}};
    for (int[] size : sizes) {
      boolean[][] flagged = new boolean[size[0] + 1][size[1] + 1];
      for (int i = 0; i <= size[0]; i++) {
        for (int j = 0; j <= size[1]; j++) {
          ReferenceShare reference =
              ReferenceShare.estimated((double) j / size[1], (double) size[1]);
          flagged[i][j] =
              Representation.withDefaults().compare(i, size[0], reference).pValue().value() <= 0.05;
        }
      }
      for (double share = 0.01; share < 1; share += 0.01) {
        Binomial counts = new Binomial(size[0], share);
        Binomial others = new Binomial(size[1], share);
        double chance = 0;
        for (int i = 0; i <= size[0]; i++) {
          for (int j = 0; j <= size[1]; j++) {
            chance += flagged[i][j] ? counts.probability(i) * others.probability(j) : 0;
          }
        }
        assertThat(chance).isLessThanOrEqualTo(0.05);
      }
    }
  }

  @Property(tries = 600)
  void theIntervalAtOneMinusPHasItsNearerLimitAtNoGap(
      @ForAll("observed") Observed observed,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll ShareStatistic statistic) {
    ShareComparison comparison =
        Representation.withDefaults()
            .with(statistic)
            .compare(observed.count(), observed.total(), ReferenceShare.known(share));
    double p = comparison.pValue().value();
    Assume.that(p > 1e-6 && p < 0.9);
    Interval ratio = comparison.ratio(new Confidence(1 - p)).interval().orElseThrow();
    double nearer = comparison.ratio().value() > 1 ? ratio.lower() : ratio.upper();
    assertThat(nearer).isCloseTo(1, within(1e-8));
  }

  @Property(tries = 400)
  void aPoolsIntervalHoldsTheGroupExactlyWhenPIsAboveTheLevel(
      @ForAll("observed") Observed drawn,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double groupPart,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 5) double poolTimes,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double level) {
    Assume.that(drawn.total() <= 2_000);
    long pool = Math.max(drawn.total(), (long) (drawn.total() * poolTimes));
    long group = (long) (groupPart * pool);
    Assume.that(group > 0);
    for (ShareStatistic statistic :
        new ShareStatistic[] {ShareStatistic.EXACT, ShareStatistic.MID_P}) {
      ShareComparison comparison =
          Representation.withDefaults()
              .with(statistic)
              .compare(drawn.count(), drawn.total(), ReferenceShare.finitePool(group, pool));
      double p = comparison.pValue().value();
      Assume.that(Math.abs(p - (1 - level)) > 1e-9);
      assertThat(comparison.difference(new Confidence(level)).interval().orElseThrow().contains(0))
          .isEqualTo(p > 1 - level);
    }
  }

  @Property(tries = 300)
  void theOthersAreOverRepresentedAsTheGroupIsUnder(
      @ForAll("observed") Observed observed, @ForAll("yardstick") Yardstick yardstick) {
    Representation representation = Representation.withDefaults().with(yardstick.statistic());
    ReferenceShare reference = yardstick.reference();
    ReferenceShare others =
        reference instanceof ReferenceShare.Estimated estimated
            ? ReferenceShare.estimated(1 - reference.share(), estimated.effectiveSize())
            : ReferenceShare.known(1 - reference.share());
    ShareComparison group = representation.compare(observed.count(), observed.total(), reference);
    ShareComparison rest =
        representation.compare(observed.total() - observed.count(), observed.total(), others);
    assertThat(rest.pValue(Alternative.LESS).value())
        .isCloseTo(group.pValue(Alternative.GREATER).value(), within(1e-7));
    Interval of = group.difference(new Confidence(0.95)).interval().orElseThrow();
    Interval ofRest = rest.difference(new Confidence(0.95)).interval().orElseThrow();
    assertThat(ofRest.lower()).isCloseTo(-of.upper(), within(1e-9));
    assertThat(ofRest.upper()).isCloseTo(-of.lower(), within(1e-9));
  }

  @Property(tries = 300)
  void oneMoreInTheGroupMovesBothLimitsUp(
      @ForAll("observed") Observed observed, @ForAll("yardstick") Yardstick yardstick) {
    Assume.that(observed.count() < observed.total());
    Representation representation = Representation.withDefaults().with(yardstick.statistic());
    ReferenceShare reference = yardstick.reference();
    Interval fewer =
        representation
            .compare(observed.count(), observed.total(), reference)
            .ratio(new Confidence(0.95))
            .interval()
            .orElseThrow();
    Interval more =
        representation
            .compare(observed.count() + 1, observed.total(), reference)
            .ratio(new Confidence(0.95))
            .interval()
            .orElseThrow();
    // a reference share near 0 is found to some 1e-13, and a ratio to it has few digits fewer
    assertThat(more.lower()).isGreaterThanOrEqualTo(fewer.lower() * (1 - 1e-7));
    assertThat(more.upper()).isGreaterThanOrEqualTo(fewer.upper() * (1 - 1e-7));
  }

  @Property(tries = 200)
  void aDetectableShareIsFoundWithThePowerAndNoNearerOneIs(
      @ForAll("observed") Observed observed,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.95) double power) {
    Assume.that(observed.total() <= 2_000);
    DetectableShare detectable =
        Representation.withDefaults()
            .minimumDetectable(
                observed.total(), ReferenceShare.known(share), new Confidence(0.95), power);
    if (detectable.above().isDefined()) {
      assertThat(rejectedAbove(observed.total(), share, detectable.above().value()))
          .isCloseTo(power, within(1e-9));
    }
    if (detectable.below().isDefined()) {
      assertThat(rejectedAbove(observed.total(), 1 - share, 1 - detectable.below().value()))
          .isCloseTo(power, within(1e-9));
    }
  }

  private static double rejectedAbove(long total, double reference, double share) {
    double power = 0;
    for (long count = 0; count <= total; count++) {
      ShareComparison comparison =
          Representation.withDefaults().compare(count, total, ReferenceShare.known(reference));
      if (2 * comparison.pValue(Alternative.GREATER).value() <= 1 - 0.95) {
        power += new Binomial(total, share).probability(count);
      }
    }
    return power;
  }

  @Property(tries = 200)
  void theExactTestRejectsEqualSharesAtMostAsOftenAsItSays(
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double share,
      @ForAll("observed") Observed observed,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.2) double level) {
    Assume.that(observed.total() <= 200);
    long total = observed.total();
    double rejected = 0;
    for (long count = 0; count <= total; count++) {
      double p =
          Representation.withDefaults()
              .compare(count, total, ReferenceShare.known(share))
              .pValue()
              .value();
      if (p <= level) {
        rejected += new Binomial(total, share).probability(count);
      }
    }
    assertThat(rejected).isLessThanOrEqualTo(level * (1 + 1e-9));
  }

  @Property(tries = 100)
  void aLargePoolIsLikeAKnownShare(
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll("observed") Observed some) {
    Assume.that(some.total() <= 40);
    long pool = 1_000_000_000_000L;
    double fromPool =
        Representation.withDefaults()
            .compare(
                some.count(),
                some.total(),
                ReferenceShare.finitePool(Math.round(share * pool), pool))
            .pValue()
            .value();
    double known =
        Representation.withDefaults()
            .compare(some.count(), some.total(), ReferenceShare.known(share))
            .pValue()
            .value();
    assertThat(fromPool).isCloseTo(known, within(1e-6));
    assertThat(new Hypergeometric(pool, pool / 2, 4).atMost(4)).isEqualTo(1);
  }

  @Property(tries = 100)
  void equivalenceIsShownExactlyWhenTheIntervalAtTwiceTheLevelLiesWithin(
      @ForAll("observed") Observed observed, @ForAll("yardstick") Yardstick yardstick) {
    ShareComparison comparison =
        Representation.withDefaults()
            .with(yardstick.statistic())
            .compare(observed.count(), observed.total(), yardstick.reference());
    double p = comparison.equivalenceOfRatio(0.8, 1.25).pValue().value();
    Assume.that(Math.abs(p - 0.05) > 1e-8);
    Interval at90 = comparison.ratio(new Confidence(0.9)).interval().orElseThrow();
    assertThat(p <= 0.05).isEqualTo(at90.lower() > 0.8 && at90.upper() < 1.25);
  }
}
