package org.eqmon.stats.inference.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
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

  @Provide
  Arbitrary<ReferenceShare> sampledReference() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0.001, 0.999).ofScale(6);
    return Arbitraries.oneOf(
        share.map(ReferenceShare::known),
        Combinators.combine(share, Arbitraries.doubles().between(3, 1e7).ofScale(6))
            .as(ReferenceShare::estimated));
  }

  @Property(tries = 600)
  void intervalsExcludeNoGapExactlyWhenPIsAtMostTheLevel(
      @ForAll("observed") Observed observed,
      @ForAll("sampledReference") ReferenceShare reference,
      @ForAll ShareStatistic statistic,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    ShareComparison comparison =
        Representation.withDefaults()
            .with(statistic)
            .compare(observed.count(), observed.total(), reference);
    double p = comparison.pValue().value();
    double alpha = 1 - level;
    Assume.that(Math.abs(p - alpha) > 1e-7 * alpha);
    Confidence confidence = new Confidence(level);
    assertThat(comparison.difference(confidence).interval().orElseThrow().contains(0))
        .isEqualTo(p > alpha);
    assertThat(comparison.ratio(confidence).interval().orElseThrow().contains(1))
        .isEqualTo(p > alpha);
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
      @ForAll("observed") Observed observed,
      @ForAll("sampledReference") ReferenceShare reference,
      @ForAll ShareStatistic statistic) {
    Representation representation = Representation.withDefaults().with(statistic);
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
      @ForAll("observed") Observed observed,
      @ForAll("sampledReference") ReferenceShare reference,
      @ForAll ShareStatistic statistic) {
    Assume.that(observed.count() < observed.total());
    Representation representation = Representation.withDefaults().with(statistic);
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
    assertThat(more.lower()).isGreaterThanOrEqualTo(fewer.lower() * (1 - 1e-12));
    assertThat(more.upper()).isGreaterThanOrEqualTo(fewer.upper() * (1 - 1e-12));
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
      @ForAll("observed") Observed observed,
      @ForAll("sampledReference") ReferenceShare reference,
      @ForAll ShareStatistic statistic) {
    ShareComparison comparison =
        Representation.withDefaults()
            .with(statistic)
            .compare(observed.count(), observed.total(), reference);
    double p = comparison.equivalenceOfRatio(0.8, 1.25).pValue().value();
    Assume.that(Math.abs(p - 0.05) > 1e-8);
    Interval at90 = comparison.ratio(new Confidence(0.9)).interval().orElseThrow();
    assertThat(p <= 0.05).isEqualTo(at90.lower() > 0.8 && at90.upper() < 1.25);
  }
}
