package org.eqmon.stats.inference.paired;

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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.numerics.Binomial;

class PairedLawsTest {
  @Provide
  Arbitrary<PairedCounts> counts() {
    Arbitrary<Long> count =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 4),
            Arbitraries.longs().between(0, 200),
            Arbitraries.longs().between(0, PairedCounts.LARGEST));
    Arbitrary<Double> distance = Arbitraries.doubles().between(-4, 4);
    return Combinators.combine(count, count, count, count, distance, Arbitraries.of(true, false))
        .as(
            (both, first, second, neither, z, near) -> {
              long close = Math.max(0, Math.round(first + z * Math.sqrt(2.0 * first)));
              return PairedCounts.of(
                  both, first, near ? Math.min(PairedCounts.LARGEST, close) : second, neither);
            })
        .filter(pairs -> pairs.pairs() > 0);
  }

  private static Interval difference(double level, PairedCounts counts) {
    return PairedRiskDifferenceInterval.withDefaults()
        .with(new Confidence(level))
        .of(counts)
        .interval()
        .orElseThrow();
  }

  private static Interval ratio(double level, PairedCounts counts) {
    return PairedRiskRatioInterval.withDefaults()
        .with(new Confidence(level))
        .of(counts)
        .interval()
        .orElseThrow();
  }

  @Property(tries = 500)
  void bothIntervalsExcludeNoGapExactlyWhenMcNemarsUncorrectedTestRejects(
      @ForAll("counts") PairedCounts counts,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    boolean changed = counts.firstOnly() + counts.secondOnly() > 0;
    double p =
        changed
            ? McNemarTest.withDefaults().with(McNemarMethod.CHI_SQUARED).of(counts).pValue().value()
            : 1;
    Assume.that(Math.abs(p - (1 - level)) > 1e-6 * (1 - level));
    assertThat(difference(level, counts).contains(0)).isEqualTo(p > 1 - level);
    assertThat(ratio(level, counts).contains(1)).isEqualTo(p > 1 - level);
  }

  @Property(tries = 300)
  void takingTheAnswersTheOtherWayRoundInvertsBothIntervals(
      @ForAll("counts") PairedCounts counts,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    Interval one = difference(level, counts);
    Interval other = difference(level, counts.swapped());
    assertThat(other.lower()).isEqualTo(-one.upper());
    assertThat(other.upper()).isEqualTo(-one.lower());
    Interval quotient = ratio(level, counts);
    Interval inverse = ratio(level, counts.swapped());
    assertThat(inverse.upper()).isEqualTo(1 / quotient.lower());
    assertThat(quotient.upper()).isEqualTo(1 / inverse.lower());
  }

  @Property(tries = 300)
  void onlyTheChangesAndTheNumberOfPairsMatterToTheDifference(
      @ForAll("counts") PairedCounts counts, @ForAll @IntRange(min = 0, max = 3) int moved) {
    Assume.that(counts.both() >= moved && counts.neither() + moved <= PairedCounts.LARGEST);
    PairedCounts other =
        PairedCounts.of(
            counts.both() - moved,
            counts.firstOnly(),
            counts.secondOnly(),
            counts.neither() + moved);
    assertThat(difference(0.95, other)).isEqualTo(difference(0.95, counts));
  }

  @Property(tries = 300)
  void oneMoreYesToTheFirstMovesNoLimitDown(@ForAll("counts") PairedCounts counts) {
    Assume.that(counts.neither() > 0 && counts.firstOnly() < PairedCounts.LARGEST);
    PairedCounts more =
        PairedCounts.of(
            counts.both(), counts.firstOnly() + 1, counts.secondOnly(), counts.neither() - 1);
    Interval before = difference(0.95, counts);
    Interval after = difference(0.95, more);
    double rounding = 1e-9 * before.width() + 1e-13;
    assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower() - rounding);
    assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper() - rounding);
  }

  @Property(tries = 200)
  void theExactTestRejectsEqualAnswersAtMostAsOftenAsItSays(
      @ForAll @IntRange(min = 1, max = 60) int changed) {
    Binomial first = new Binomial(changed, 0.5);
    double[] p = new double[changed + 1];
    for (int k = 0; k <= changed; k++) {
      p[k] =
          McNemarTest.withDefaults()
              .of(PairedCounts.of(3, k, (long) changed - k, 4))
              .pValue()
              .value();
    }
    for (double level : p) {
      double flagged = 0;
      for (int k = 0; k <= changed; k++) {
        flagged += p[k] <= level ? first.probability(k) : 0;
      }
      assertThat(flagged).isEqualTo(level, within(1e-12));
    }
  }
}
