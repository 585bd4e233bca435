package org.eqmon.stats.inference.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class PairedOddsRatioTest {
  @Provide
  Arbitrary<PairedCounts> pairs() {
    Arbitrary<Long> count =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, 400));
    return Combinators.combine(count, count, count, count)
        .as(PairedCounts::of)
        .filter(counts -> counts.pairs() > 0);
  }

  @Provide
  Arbitrary<Confidence> confidences() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.998).map(Confidence::new);
  }

  private static double p(PairedCounts counts, McNemarMethod method) {
    return McNemarTest.withDefaults().with(method).of(counts).pValue().toOptional().orElse(1);
  }

  private static void agree(Interval interval, double none, double p, Confidence confidence) {
    if (Math.abs(p - (1 - confidence.level())) > 1e-7) {
      assertThat(interval.contains(none)).isEqualTo(p > 1 - confidence.level());
    }
  }

  @Property(tries = 300)
  void intervalsExcludeNoGapExactlyWhenTheirTestRejects(
      @ForAll("pairs") PairedCounts counts, @ForAll("confidences") Confidence confidence) {
    agree(
        odds(counts, confidence, PairedOddsRatioInterval.Tail.EXACT),
        1,
        p(counts, McNemarMethod.EXACT),
        confidence);
    agree(
        odds(counts, confidence, PairedOddsRatioInterval.Tail.MID_P),
        1,
        p(counts, McNemarMethod.MID_P),
        confidence);
  }

  private static Interval odds(
      PairedCounts counts, Confidence confidence, PairedOddsRatioInterval.Tail tail) {
    return PairedOddsRatioInterval.withDefaults()
        .with(tail)
        .with(confidence)
        .of(counts)
        .interval()
        .orElseThrow();
  }

  @Property(tries = 200)
  void swappingTheAnswersInvertsEveryInterval(
      @ForAll("pairs") PairedCounts counts, @ForAll("confidences") Confidence confidence) {
    for (PairedOddsRatioInterval.Tail tail : PairedOddsRatioInterval.Tail.values()) {
      inverse(odds(counts, confidence, tail), odds(counts.swapped(), confidence, tail));
    }
  }

  private static void inverse(Interval here, Interval there) {
    if (here.lower() == 0) {
      assertThat(there.upper()).isInfinite();
    } else {
      assertThat(there.upper() * here.lower()).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 100)
  void thoseWhoAnswerAlikeSayNothingOfTheOddsRatio(@ForAll("pairs") PairedCounts counts) {
    PairedCounts changed = PairedCounts.of(9, counts.firstOnly(), counts.secondOnly(), 2);
    Confidence confidence = Confidence.NINETY_FIVE_PERCENT;
    assertThat(odds(changed, confidence, PairedOddsRatioInterval.Tail.EXACT))
        .isEqualTo(odds(counts, confidence, PairedOddsRatioInterval.Tail.EXACT));
  }

  @Test
  void nobodyWhoAnsweredDifferently() {
    PairedCounts alike = PairedCounts.of(5, 0, 0, 7);
    assertThat(McNemarTest.withDefaults().of(alike).pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    var odds = PairedOddsRatioInterval.withDefaults().of(alike);
    assertThat(odds.estimate()).isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(odds.interval().orElseThrow().lower()).isZero();
    assertThat(odds.interval().orElseThrow().upper()).isInfinite();
    assertThat(PairedOddsRatioInterval.withDefaults().of(PairedCounts.of(0, 0, 0, 0)).interval())
        .isEmpty();
    assertThat(PairedOddsRatioInterval.withDefaults().of(PairedCounts.of(1, 3, 0, 2)).estimate())
        .isEqualTo(Estimate.of(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> PairedCounts.of(0, -1, 0, 0));
  }
}
