package org.eqmon.stats.inference.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;
import org.junit.jupiter.api.Test;

class ProportionEdgesTest {
  private static final List<ProportionMethod> EXACT =
      List.of(ProportionMethod.CLOPPER_PEARSON, ProportionMethod.BLAKER);

  private static Interval interval(
      ProportionMethod method, Confidence confidence, long events, long trials) {
    return ProportionInterval.withDefaults()
        .with(method)
        .with(confidence)
        .of(events, trials)
        .interval()
        .orElseThrow();
  }

  @Test
  void exactIntervalsNeverCoverLessOftenThanTheySay() {
    for (ProportionMethod method : EXACT) {
      for (int trials = 1; trials <= 15; trials++) {
        Interval[] intervals = new Interval[trials + 1];
        for (int x = 0; x <= trials; x++) {
          intervals[x] = interval(method, Confidence.NINETY_FIVE_PERCENT, x, trials);
        }
        for (double share = 0.003; share < 1; share += 0.007) {
          Binomial binomial = new Binomial(trials, share);
          double covered = 0;
          for (int x = 0; x <= trials; x++) {
            covered += intervals[x].contains(share) ? binomial.probability(x) : 0;
          }
          assertThat(covered).isGreaterThan(0.95 - 1e-6);
        }
      }
    }
  }

  @Property(tries = 100)
  void aDesignEffectIsAsManyPeopleLess(
      @ForAll @LongRange(min = 1, max = 1000) long trials,
      @ForAll @LongRange(max = 1000) long some,
      @ForAll @LongRange(min = 1, max = 9) long effect) {
    long events = Math.min(some, trials);
    Interval few =
        interval(ProportionMethod.WILSON, Confidence.NINETY_FIVE_PERCENT, events, trials);
    Interval many =
        ProportionInterval.withDefaults()
            .withDesignEffect(effect)
            .of(effect * events, effect * trials)
            .interval()
            .orElseThrow();
    assertThat(many.lower()).isCloseTo(few.lower(), within(1e-12));
    assertThat(many.upper()).isCloseTo(few.upper(), within(1e-12));
  }

  @Test
  void nobodyIsUndefinedAndImpossibleCountsAreRefused() {
    for (ProportionMethod method : ProportionMethod.values()) {
      var nobody = ProportionInterval.withDefaults().with(method).of(0, 0);
      assertThat(nobody.estimate()).isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
      assertThat(nobody.interval()).isEmpty();
    }
    var wilson = ProportionInterval.withDefaults();
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.of(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> wilson.withDesignEffect(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wilson.withDesignEffect(2).with(ProportionMethod.JEFFREYS));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
  }
}
