package org.eqmon.stats.inference.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.junit.jupiter.api.Test;

class NumberNeededTest {
  @Provide
  Arbitrary<TwoGroups> groups() {
    Arbitrary<Long> count =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 6), Arbitraries.longs().between(0, 300));
    return Combinators.combine(count, count, count, count)
        .as((a, b, c, d) -> TwoGroups.of(a, a + b, c, c + d))
        .filter(groups -> !groups.hasEmptyGroup());
  }

  @Property(tries = 150)
  void infinityIsANumberNeededExactlyWhenNoGapIsFound(@ForAll("groups") TwoGroups groups) {
    NumberNeeded.Result needed = NumberNeeded.withDefaults().of(groups);
    boolean found =
        RateGap.withDefaults().compare(groups).excludesNoGap(Confidence.NINETY_FIVE_PERCENT);
    assertThat(needed.compatible()).hasSize(found ? 1 : 2);
    assertThat(needed.allows(Double.POSITIVE_INFINITY)).isEqualTo(!found);
    assertThat(needed.allows(needed.number().value()) || !found).isTrue();
    assertThat(Math.abs(needed.number().value())).isGreaterThanOrEqualTo(1);
    assertThat(needed.allows(0.5)).isFalse();
  }

  @Test
  void numbersNeededOfAltmansKind() {
    // One event more among 4 to 16 people, or not found: among 5 or more, or one less in 26 or
    // more.
    NumberNeeded.Result found = NumberNeeded.withDefaults().of(TwoGroups.of(60, 200, 30, 200));
    assertThat(found.number().value()).isCloseTo(200 / 30.0, within(1e-12));
    assertThat(found.compatible().get(0).lower()).isPositive();
    NumberNeeded.Result open = NumberNeeded.withDefaults().of(TwoGroups.of(6, 20, 3, 20));
    assertThat(open.allows(-1)).isFalse();
    assertThat(open.compatible().get(0).upper()).isNegative();
    assertThat(open.compatible().get(1).lower()).isPositive();
    assertThat(NumberNeeded.withDefaults().of(TwoGroups.of(0, 0, 3, 20)).compatible()).isEmpty();
    assertThat(NumberNeeded.withDefaults().of(TwoGroups.of(2, 9, 2, 9)).number())
        .isEqualTo(Estimate.of(Double.POSITIVE_INFINITY));
  }
}
