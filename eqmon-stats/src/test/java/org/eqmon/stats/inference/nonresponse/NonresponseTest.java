package org.eqmon.stats.inference.nonresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.junit.jupiter.api.Test;

class NonresponseTest {
  @Property(tries = 300)
  void boundsOfTheGapAreThoseOfEveryAllocation(
      @ForAll @LongRange(min = 0, max = 4) long events1,
      @ForAll @LongRange(min = 0, max = 4) long others1,
      @ForAll @LongRange(min = 0, max = 4) long events2,
      @ForAll @LongRange(min = 0, max = 4) long others2,
      @ForAll @LongRange(min = 0, max = 3) long eventsUnknown,
      @ForAll @LongRange(min = 0, max = 3) long othersUnknown) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (long yes = 0; yes <= eventsUnknown; yes++) {
      for (long no = 0; no <= othersUnknown; no++) {
        double members1 = events1 + others1 + yes + no;
        double members2 = events2 + others2 + eventsUnknown - yes + othersUnknown - no;
        if (members1 > 0 && members2 > 0) {
          double gap = (events1 + yes) / members1 - (events2 + eventsUnknown - yes) / members2;
          least = Math.min(least, gap);
          most = Math.max(most, gap);
        }
      }
    }
    var bounds =
        GapBounds.ofMissingGroups(
            new UnknownGroup(
                TwoGroups.of(events1, events1 + others1, events2, events2 + others2),
                eventsUnknown,
                eventsUnknown + othersUnknown));
    assertThat(bounds.isPresent()).isEqualTo(least <= most);
    if (bounds.isPresent()) {
      assertThat(bounds.get().gap().lower()).isCloseTo(least, within(1e-14));
      assertThat(bounds.get().gap().upper()).isCloseTo(most, within(1e-14));
    }
  }

  @Provide
  Arbitrary<IncompleteGroup> incomplete() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 12),
            Arbitraries.longs().between(0, 12),
            Arbitraries.longs().between(0, 12))
        .filter((events, others, missing) -> events + others > 0)
        .as((events, others, missing) -> new IncompleteGroup(events, events + others, missing));
  }

  @Property(tries = 60)
  void theTippingPointIsTheNearestNumberWithTheOtherConclusion(
      @ForAll("incomplete") IncompleteGroup first, @ForAll("incomplete") IncompleteGroup second) {
    assertNearest(first, second, new Confidence(0.8));
  }

  private static TippingPoint assertNearest(
      IncompleteGroup first, IncompleteGroup second, Confidence confidence) {
    TippingPoint point = TippingPoint.of(first, second, confidence);
    long events2 =
        second.events()
            + Math.round((double) second.missing() * second.events() / second.observed());
    LongPredicate found =
        missing ->
            RateGap.withDefaults()
                .compare(
                    TwoGroups.of(
                        first.events() + missing, first.members(), events2, second.members()))
                .excludesNoGap(confidence);
    OptionalLong nearest =
        LongStream.rangeClosed(0, first.missing())
            .filter(missing -> found.test(missing) != point.found())
            .map(missing -> Math.abs(missing - point.expectedEvents()))
            .min();
    assertThat(point.tippingEvents().isPresent()).isEqualTo(nearest.isPresent());
    point
        .tippingEvents()
        .ifPresent(
            tipping -> {
              assertThat(Math.abs(tipping - point.expectedEvents())).isEqualTo(nearest.getAsLong());
              assertThat(found.test(tipping)).isNotEqualTo(point.found());
            });
    return point;
  }

  @Test
  void aGapThatClosesAndOpensAgainWithinOneStrideIsNotPassedOver() {
    // found until about 900 of 8,000 missing events, not found down to about 700, then found again
    TippingPoint point =
        TippingPoint.of(
            new IncompleteGroup(900, 1000, 9000),
            new IncompleteGroup(1000, 10000, 0),
            Confidence.NINETY_FIVE_PERCENT);
    assertThat(point.found()).isTrue();
    assertThat(point.expectedEvents()).isEqualTo(8100);
    assertThat(point.tippingEvents().getAsLong()).isBetween(100L, 250L);
  }

  @Test
  void aRippleOfTheExactTestCounts() {
    // 98 of 110 differ from 13 of 18 at 90%, 99 of 110 don't (docs/methods/gap.md)
    TippingPoint point =
        assertNearest(
            new IncompleteGroup(80, 90, 20), new IncompleteGroup(13, 18, 0), new Confidence(0.9));
    assertThat(point.found()).isTrue();
    assertThat(point.expectedEvents()).isEqualTo(18);
    assertThat(point.tippingEvents().getAsLong()).isIn(17L, 19L);
  }

  @Test
  void withNobodyObservedThereIsNoTippingPoint() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TippingPoint.of(
                    new IncompleteGroup(0, 0, 4),
                    new IncompleteGroup(1, 2, 3),
                    Confidence.NINETY_FIVE_PERCENT));
  }

  @Property
  void anEValueExplainsItsRatioAway(@ForAll @DoubleRange(min = 0.01, max = 1000) double ratio) {
    EValue value = EValue.of(ratio, 0, Double.POSITIVE_INFINITY);
    double e = value.estimate();
    // the largest bias that two risk ratios of e can make (Ding and VanderWeele's bounding factor)
    assertThat(e * e / (2 * e - 1))
        .isCloseTo(Math.max(ratio, 1 / ratio), within(1e-9 * Math.max(ratio, 1 / ratio)));
    assertThat(value.limit()).isEqualTo(1);
  }

  @Test
  void eValuesAtTheEdges() {
    assertThat(EValue.of(0, 0, 0.5))
        .isEqualTo(new EValue(Double.POSITIVE_INFINITY, 2 + Math.sqrt(2)));
    assertThat(EValue.of(Double.POSITIVE_INFINITY, 2, Double.POSITIVE_INFINITY).limit())
        .isCloseTo(2 + Math.sqrt(2), within(1e-15));
    assertThat(EValue.of(1, 0.5, 2)).isEqualTo(new EValue(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> EValue.of(2, 3, 4));
  }
}
