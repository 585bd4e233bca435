package org.eqmon.stats.inference.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.Normal;

class ProportionLawsTest {
  /** A count and its total. */
  record Observed(long count, long total) {}

  @Provide
  Arbitrary<Observed> observed() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, 8),
            Arbitraries.longs().between(1, 2_000),
            Arbitraries.longs().between(1, 1_000_000_000))
        .flatMap(
            total ->
                Arbitraries.longs()
                    .between(0, total)
                    .edgeCases(edges -> edges.add(0L, total))
                    .map(count -> new Observed(count, total)));
  }

  private static Interval interval(ProportionMethod method, double level, Observed observed) {
    return ProportionInterval.withDefaults()
        .with(method)
        .with(new Confidence(level))
        .of(observed.count(), observed.total())
        .interval()
        .orElseThrow();
  }

  @Property(tries = 500)
  void anIntervalHoldsAShareExactlyWhenItsTestDoesNotRejectIt(
      @ForAll("observed") Observed observed,
      @ForAll @Scale(6) @DoubleRange(min = -5, max = 5) double distance,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    double n = observed.total();
    double near = (observed.count() + 0.5) / (n + 1);
    double share = near + distance * Math.sqrt(near * (1 - near) / n);
    Assume.that(share > 0 && share < 1);
    Map<ProportionMethod, TwoSidedRule> pairs =
        Map.of(
            ProportionMethod.CLOPPER_PEARSON, TwoSidedRule.DOUBLED,
            ProportionMethod.MID_P, TwoSidedRule.MID_P);
    pairs.forEach(
        (method, rule) -> {
          double p =
              BinomialTest.withDefaults()
                  .with(rule)
                  .test(observed.count(), observed.total(), share)
                  .pValue()
                  .value();
          holds(interval(method, level, observed), share, p, 1 - level);
        });
    double score = Math.abs(observed.count() - n * share) / Math.sqrt(n * share * (1 - share));
    holds(
        interval(ProportionMethod.WILSON, level, observed),
        share,
        Normal.twoSided(score),
        1 - level);
  }

  private static void holds(Interval interval, double share, double p, double level) {
    if (Math.abs(p - level) > 1e-6 * level) {
      assertThat(interval.contains(share)).isEqualTo(p > level);
    }
  }

  @Property(tries = 300)
  void countingTheOthersTurnsAnIntervalRound(
      @ForAll("observed") Observed observed,
      @ForAll ProportionMethod method,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    Interval one = interval(method, level, observed);
    Interval others =
        interval(
            method, level, new Observed(observed.total() - observed.count(), observed.total()));
    // Beta quantiles, which Jeffreys' interval needs, are found by a solver.
    double rounding = 1e-6 * one.width() + 1e-14;
    assertThat(others.lower()).isEqualTo(1 - one.upper(), within(rounding));
    assertThat(others.upper()).isEqualTo(1 - one.lower(), within(rounding));
  }

  @Property(tries = 300)
  void oneMoreEventMovesNoLimitDown(
      @ForAll("observed") Observed observed,
      @ForAll ProportionMethod method,
      @ForAll @Scale(6) @DoubleRange(min = 0.8, max = 0.9999) double level) {
    // Wald's interval has no width without events, and a lower limit of 0 with one.
    Assume.that(method != ProportionMethod.WALD && observed.count() < observed.total());
    Interval before = interval(method, level, observed);
    Interval after = interval(method, level, new Observed(observed.count() + 1, observed.total()));
    double rounding = 1e-6 * before.width() + 1e-14;
    assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower() - rounding);
    assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper() - rounding);
  }

  @Property(tries = 300)
  void aHigherConfidenceHoldsALowerOneAndTheObservedShare(
      @ForAll("observed") Observed observed, @ForAll ProportionMethod method) {
    Interval inner = interval(method, 0.9, observed);
    Interval outer = interval(method, 0.99, observed);
    assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower() + 1e-6 * inner.width());
    assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper() - 1e-6 * inner.width());
    assertThat(outer.contains((double) observed.count() / observed.total())).isTrue();
    assertThat(outer.lower()).isNotNegative();
    assertThat(outer.upper()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 300)
  void blakersIntervalLiesWithinClopperAndPearsons(
      @ForAll("observed") Observed observed,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    Interval blaker = interval(ProportionMethod.BLAKER, level, observed);
    Interval outer = interval(ProportionMethod.CLOPPER_PEARSON, level, observed);
    assertThat(blaker.lower()).isGreaterThanOrEqualTo(outer.lower() - 1e-13);
    assertThat(blaker.upper()).isLessThanOrEqualTo(outer.upper() + 1e-13);
  }

  @Property(tries = 200)
  void exactPValuesAreAtMostALevelNoMoreOftenThanItSays(
      @ForAll @IntRange(min = 1, max = 60) int trials,
      @ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 0.9999) double share,
      @ForAll TwoSidedRule rule,
      @ForAll Alternative alternative) {
    Assume.that(rule != TwoSidedRule.MID_P);
    BinomialTest test = BinomialTest.withDefaults().with(rule).with(alternative);
    Binomial counts = new Binomial(trials, share);
    double[] p = new double[trials + 1];
    for (int k = 0; k <= trials; k++) {
      p[k] = test.test(k, trials, share).pValue().value();
    }
    for (double level : p) {
      double flagged = 0;
      for (int k = 0; k <= trials; k++) {
        // Rounding parts p-values that are one.
        flagged += p[k] <= level * (1 + 1e-9) ? counts.probability(k) : 0;
      }
      assertThat(flagged).isLessThanOrEqualTo(level * (1 + 1e-6));
    }
  }
}
