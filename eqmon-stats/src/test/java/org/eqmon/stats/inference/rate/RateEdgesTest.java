package org.eqmon.stats.inference.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Poisson;
import org.junit.jupiter.api.Test;

class RateEdgesTest {
  @Provide
  Arbitrary<Confidence> confidences() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.998).map(Confidence::new);
  }

  @Property(tries = 200)
  void exactLimitsLeaveHalfOfTheRestInEachTail(
      @ForAll("confidences") Confidence confidence, @ForAll @LongRange(max = 100_000) long count) {
    Interval limits =
        CountInterval.withDefaults().with(confidence).of(count).interval().orElseThrow();
    double tail = confidence.tail();
    assertThat(new Poisson(limits.upper()).atMost(count)).isCloseTo(tail, within(1e-6 * tail));
    if (count > 0) {
      assertThat(new Poisson(limits.lower()).atLeast(count)).isCloseTo(tail, within(1e-6 * tail));
    } else {
      assertThat(limits.lower()).isZero();
    }
  }

  @Test
  void byarsLimitsAreWithinAFifthOfAPercentOfTheExactOnesFromTenEventsOn() {
    for (long count : new long[] {10, 11, 15, 25, 50, 100, 1000, 100_000}) {
      Interval exact = CountInterval.withDefaults().of(count).interval().orElseThrow();
      Interval byar =
          CountInterval.withDefaults().with(CountMethod.BYAR).of(count).interval().orElseThrow();
      assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.002 * exact.lower()));
      assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.002 * exact.upper()));
    }
  }

  @Test
  void ratesWithoutEventsOrExposure() {
    var none = RateRatio.withDefaults().interval(0, 3, 0, 4);
    assertThat(none.estimate().isDefined()).isFalse();
    assertThat(none.interval().orElseThrow().lower()).isZero();
    assertThat(none.interval().orElseThrow().upper()).isInfinite();
    assertThat(RateRatio.withDefaults().test(Alternative.TWO_SIDED, 0, 3, 0, 4).pValue())
        .isEqualTo(Estimate.of(1));
    assertThat(CrudeRate.withDefaults().of(0, 0).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(StandardisedRatio.withDefaults().interval(3, 0).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThatIllegalArgumentException().isThrownBy(() -> CountInterval.withDefaults().of(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.withDefaults().interval(1, -2, 3, 4));
  }

  @Test
  void aMultiplierScalesARateAndItsLimitsAlike() {
    var one = CrudeRate.withDefaults().withMultiplier(1).of(7, 350);
    var thousand = CrudeRate.withDefaults().withMultiplier(1000).of(7, 350);
    assertThat(thousand.estimate().value()).isCloseTo(1000 * one.estimate().value(), within(1e-9));
    assertThat(thousand.interval().orElseThrow().upper())
        .isCloseTo(1000 * one.interval().orElseThrow().upper(), within(1e-9));
  }
}
