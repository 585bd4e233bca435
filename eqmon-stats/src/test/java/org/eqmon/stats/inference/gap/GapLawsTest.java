package org.eqmon.stats.inference.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.gap.DifferenceMarginTest.Variance;
import org.eqmon.stats.inference.numerics.Binomial;

/** What holds for every pair of groups, whatever the named method. */
class GapLawsTest {
  private static final double ROUNDING = 1e-7;

  /** An interval and the test of no gap that it is declared to invert. */
  private record Pair(
      String name,
      double none,
      java.util.function.BiFunction<TwoGroups, Confidence, Optional<Interval>> interval,
      Function<TwoGroups, Estimate> pValue) {}

  private static final List<Pair> PAIRS =
      List.of(
          difference(RiskDifferenceMethod.MIETTINEN_NURMINEN, Variance.RESTRICTED_INFLATED),
          difference(RiskDifferenceMethod.MEE, Variance.RESTRICTED),
          difference(RiskDifferenceMethod.WALD, Variance.UNPOOLED),
          ratio(RiskRatioMethod.MIETTINEN_NURMINEN, margin(Variance.RESTRICTED_INFLATED)),
          ratio(RiskRatioMethod.KOOPMAN, test(TwoProportionsMethod.POOLED_Z)),
          odds(OddsRatioMethod.MIETTINEN_NURMINEN, margin(Variance.RESTRICTED_INFLATED)),
          odds(OddsRatioMethod.CORNFIELD, test(TwoProportionsMethod.POOLED_Z)),
          odds(OddsRatioMethod.CORNFIELD_CONTINUITY, test(TwoProportionsMethod.YATES)),
          odds(OddsRatioMethod.CONDITIONAL_EXACT, GapLawsTest::doubledFisher));

  private static Pair difference(RiskDifferenceMethod method, Variance variance) {
    return new Pair(
        method.name(),
        0,
        (groups, confidence) -> riskDifference(method, groups, confidence),
        margin(variance));
  }

  private static Pair ratio(RiskRatioMethod method, Function<TwoGroups, Estimate> pValue) {
    return new Pair(
        method.name(), 1, (groups, confidence) -> riskRatio(method, groups, confidence), pValue);
  }

  private static Pair odds(OddsRatioMethod method, Function<TwoGroups, Estimate> pValue) {
    return new Pair(
        method.name(), 1, (groups, confidence) -> oddsRatio(method, groups, confidence), pValue);
  }

  private static Function<TwoGroups, Estimate> margin(Variance variance) {
    return groups ->
        DifferenceMarginTest.withDefaults()
            .with(variance)
            .of(groups, 0, Alternative.TWO_SIDED)
            .pValue();
  }

  private static Function<TwoGroups, Estimate> test(TwoProportionsMethod method) {
    return groups -> TwoProportionsTest.withDefaults().with(method).of(groups).pValue();
  }

  private static Estimate doubledFisher(TwoGroups groups) {
    TwoProportionsTest test = TwoProportionsTest.withDefaults();
    return Estimate.of(
        Math.min(
            1,
            2
                * Math.min(
                    test.of(groups, Alternative.LESS).pValue().value(),
                    test.of(groups, Alternative.GREATER).pValue().value())));
  }

  private static Optional<Interval> riskDifference(
      RiskDifferenceMethod method, TwoGroups groups, Confidence confidence) {
    return RiskDifferenceInterval.withDefaults()
        .with(method)
        .with(confidence)
        .of(groups)
        .interval();
  }

  private static Optional<Interval> riskRatio(
      RiskRatioMethod method, TwoGroups groups, Confidence confidence) {
    return RiskRatioInterval.withDefaults().with(method).with(confidence).of(groups).interval();
  }

  private static Optional<Interval> oddsRatio(
      OddsRatioMethod method, TwoGroups groups, Confidence confidence) {
    return OddsRatioInterval.withDefaults().with(method).with(confidence).of(groups).interval();
  }

  /** From one member to a billion, with nobody and everybody having the event among the cases. */
  @Provide
  Arbitrary<TwoGroups> groups() {
    Arbitrary<Long> trials =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 6),
            Arbitraries.longs().between(1, 300),
            Arbitraries.longs().between(1, 1_000_000_000));
    Arbitrary<Double> rate =
        Arbitraries.oneOf(
            Arbitraries.of(0.0, 1.0),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1e-6).ofScale(12));
    Arbitrary<Double> shift = Arbitraries.doubles().between(-4, 4);
    return Combinators.combine(trials, rate, trials, rate, shift, Arbitraries.of(true, false))
        .as(
            (n1, p1, n2, p2, z, near) -> {
              double error = Math.sqrt(p1 * (1 - p1) * (1.0 / n1 + 1.0 / n2));
              double other = near ? Math.max(0, Math.min(1, p1 + z * error)) : p2;
              return TwoGroups.of(Math.round(n1 * p1), n1, Math.round(n2 * other), n2);
            });
  }

  @Provide
  Arbitrary<Confidence> confidences() {
    return Arbitraries.doubles().between(0.5, 0.9999).ofScale(6).map(Confidence::new);
  }

  @Property(tries = 300)
  void anIntervalExcludesNoGapExactlyWhenPIsAtMostTheLevel(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    double level = 1 - confidence.level();
    for (Pair pair : PAIRS) {
      Optional<Interval> interval = pair.interval().apply(groups, confidence);
      Estimate p = pair.pValue().apply(groups);
      if (!p.isDefined()) {
        // No variation: nothing is excluded. Wald's interval is then the point itself.
        assertThat(interval.orElseThrow().contains(pair.none()) || pair.name().equals("WALD"))
            .as(pair.name())
            .isTrue();
      } else if (Math.abs(p.value() - level) > ROUNDING * level) {
        assertThat(interval.orElseThrow().contains(pair.none()))
            .as(pair.name())
            .isEqualTo(p.value() > level);
      }
    }
  }

  @Property(tries = 200)
  void anIntervalExcludesAnyMarginExactlyWhenItsTestDoes(
      @ForAll("groups") TwoGroups groups,
      @ForAll("confidences") Confidence confidence,
      @ForAll @Scale(6) @DoubleRange(min = -0.999, max = 0.999) double margin) {
    double level = 1 - confidence.level();
    for (Variance variance : List.of(Variance.RESTRICTED, Variance.RESTRICTED_INFLATED)) {
      double p =
          DifferenceMarginTest.withDefaults()
              .with(variance)
              .of(groups, margin, Alternative.TWO_SIDED)
              .pValue()
              .value();
      RiskDifferenceMethod method =
          variance == Variance.RESTRICTED
              ? RiskDifferenceMethod.MEE
              : RiskDifferenceMethod.MIETTINEN_NURMINEN;
      if (Math.abs(p - level) > ROUNDING * level) {
        assertThat(riskDifference(method, groups, confidence).orElseThrow().contains(margin))
            .isEqualTo(p > level);
      }
    }
  }

  @Property(tries = 200)
  void theScoreIntervalsOfAMethodAgreeOnNoGapOnEveryScale(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    Interval difference =
        riskDifference(RiskDifferenceMethod.SKEWNESS_CORRECTED_SCORE, groups, confidence)
            .orElseThrow();
    Interval ratio =
        riskRatio(RiskRatioMethod.SKEWNESS_CORRECTED_SCORE, groups, confidence).orElseThrow();
    // A limit that lies on no gap but for rounding may fall on either side of it.
    double width = difference.width();
    if (Math.min(Math.abs(difference.lower()), Math.abs(difference.upper())) > 1e-7 * width) {
      assertThat(ratio.contains(1)).isEqualTo(difference.contains(0));
    }
  }

  @Property(tries = 200)
  void swappingTheGroupsInvertsEveryInterval(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      if (method != RiskDifferenceMethod.EXACT) {
        Interval one = riskDifference(method, groups, confidence).orElseThrow();
        Interval other = riskDifference(method, groups.swapped(), confidence).orElseThrow();
        assertThat(other.lower()).isEqualTo(-one.upper());
        assertThat(other.upper()).isEqualTo(-one.lower());
      }
    }
    for (RiskRatioMethod method : RiskRatioMethod.values()) {
      Optional<Interval> one =
          method == RiskRatioMethod.EXACT
              ? Optional.empty()
              : riskRatio(method, groups, confidence);
      Optional<Interval> other =
          method == RiskRatioMethod.EXACT
              ? Optional.empty()
              : riskRatio(method, groups.swapped(), confidence);
      if (one.isPresent() && other.isPresent()) {
        inverts(method.name(), one.get(), other.get());
      }
    }
    for (OddsRatioMethod method : OddsRatioMethod.values()) {
      if (method != OddsRatioMethod.CONDITIONAL_EXACT) {
        Optional<Interval> one = oddsRatio(method, groups, confidence);
        one.ifPresent(
            interval ->
                inverts(
                    method.name(),
                    interval,
                    oddsRatio(method, groups.swapped(), confidence).orElseThrow()));
      }
    }
  }

  @Property(tries = 200)
  void theOddsRatioInvertsWhenEventsAndNonEventsAre(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    for (OddsRatioMethod method : OddsRatioMethod.values()) {
      if (method != OddsRatioMethod.CONDITIONAL_EXACT) {
        Optional<Interval> one = oddsRatio(method, groups, confidence);
        one.ifPresent(
            interval ->
                inverts(
                    method.name(),
                    interval,
                    oddsRatio(method, groups.complement(), confidence).orElseThrow()));
      }
    }
  }

  @Property(tries = 60)
  void theConditionalOddsRatioInvertsBothWays(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    OddsRatioMethod method = OddsRatioMethod.CONDITIONAL_EXACT;
    Interval one = oddsRatio(method, groups, confidence).orElseThrow();
    inverts("swapped", one, oddsRatio(method, groups.swapped(), confidence).orElseThrow());
    inverts("complement", one, oddsRatio(method, groups.complement(), confidence).orElseThrow());
  }

  private static void inverts(String name, Interval one, Interval other) {
    same(name, other.lower(), 1 / one.upper());
    same(name, other.upper(), 1 / one.lower());
  }

  private static void same(String name, double one, double other) {
    if (Double.isInfinite(one) || Double.isInfinite(other)) {
      assertThat(one).as(name).isEqualTo(other);
    } else {
      assertThat(one).as(name).isEqualTo(other, within(1e-8 * Math.abs(other)));
    }
  }

  @Property(tries = 200)
  void countingNonEventsReversesTheDifference(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      if (method != RiskDifferenceMethod.EXACT) {
        Interval one = riskDifference(method, groups, confidence).orElseThrow();
        Interval other = riskDifference(method, groups.complement(), confidence).orElseThrow();
        double rounding = 1e-7 * one.width() + 1e-13;
        assertThat(other.lower()).as(method.name()).isEqualTo(-one.upper(), within(rounding));
        assertThat(other.upper()).as(method.name()).isEqualTo(-one.lower(), within(rounding));
      }
    }
  }

  @Property(tries = 200)
  void oneMoreEventInGroupOneMovesNoLimitDown(
      @ForAll("groups") TwoGroups groups, @ForAll("confidences") Confidence confidence) {
    Assume.that(groups.events1() < groups.trials1());
    TwoGroups more =
        TwoGroups.of(groups.events1() + 1, groups.trials1(), groups.events2(), groups.trials2());
    for (RiskDifferenceMethod method :
        List.of(
            RiskDifferenceMethod.MIETTINEN_NURMINEN,
            RiskDifferenceMethod.MEE,
            RiskDifferenceMethod.NEWCOMBE)) {
      Interval before = riskDifference(method, groups, confidence).orElseThrow();
      Interval after = riskDifference(method, more, confidence).orElseThrow();
      double rounding = 1e-9 * before.width() + 1e-13;
      assertThat(after.lower()).as(method.name()).isGreaterThanOrEqualTo(before.lower() - rounding);
      assertThat(after.upper()).as(method.name()).isGreaterThanOrEqualTo(before.upper() - rounding);
    }
    for (RiskRatioMethod method :
        List.of(RiskRatioMethod.MIETTINEN_NURMINEN, RiskRatioMethod.KOOPMAN)) {
      rises(
          method.name(),
          riskRatio(method, groups, confidence).orElseThrow(),
          riskRatio(method, more, confidence).orElseThrow());
    }
    for (OddsRatioMethod method :
        List.of(OddsRatioMethod.MIETTINEN_NURMINEN, OddsRatioMethod.CORNFIELD)) {
      rises(
          method.name(),
          oddsRatio(method, groups, confidence).orElseThrow(),
          oddsRatio(method, more, confidence).orElseThrow());
    }
  }

  private static void rises(String name, Interval before, Interval after) {
    assertThat(after.lower()).as(name).isGreaterThanOrEqualTo(before.lower() * (1 - 1e-8));
    assertThat(after.upper()).as(name).isGreaterThanOrEqualTo(before.upper() * (1 - 1e-8));
  }

  @Property(tries = 100)
  void aHigherConfidenceHoldsALowerOne(@ForAll("groups") TwoGroups groups) {
    Confidence low = new Confidence(0.9);
    Confidence high = new Confidence(0.99);
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      if (method != RiskDifferenceMethod.EXACT) {
        Interval inner = riskDifference(method, groups, low).orElseThrow();
        Interval outer = riskDifference(method, groups, high).orElseThrow();
        assertThat(outer.lower()).as(method.name()).isLessThanOrEqualTo(inner.lower() + 1e-12);
        assertThat(outer.upper()).as(method.name()).isGreaterThanOrEqualTo(inner.upper() - 1e-12);
      }
    }
  }

  @Property(tries = 60)
  void exactPValuesAreAtMostALevelNoMoreOftenThanItSays(
      @ForAll @IntRange(min = 1, max = 9) int n1,
      @ForAll @IntRange(min = 1, max = 12) int n2,
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.999) double rate,
      @ForAll Alternative alternative) {
    List<Function<TwoGroups, Estimate>> tests =
        List.of(
            g -> TwoProportionsTest.withDefaults().of(g, alternative).pValue(),
            g ->
                TwoProportionsTest.withDefaults()
                    .with(TwoProportionsMethod.BARNARD)
                    .of(g, alternative)
                    .pValue(),
            g ->
                TwoProportionsTest.withDefaults()
                    .with(TwoProportionsMethod.BOSCHLOO)
                    .of(g, alternative)
                    .pValue(),
            g -> RateGap.withDefaults().with(RateGapRule.EXACT).compare(g).pValue(alternative));
    Binomial events1 = new Binomial(n1, rate);
    Binomial events2 = new Binomial(n2, rate);
    for (Function<TwoGroups, Estimate> test : tests) {
      double[] p = new double[(n1 + 1) * (n2 + 1)];
      double[] chance = new double[p.length];
      for (int k = 0; k < p.length; k++) {
        int i = k / (n2 + 1);
        int j = k % (n2 + 1);
        p[k] = test.apply(TwoGroups.of(i, n1, j, n2)).value();
        chance[k] = events1.probability(i) * events2.probability(j);
      }
      for (double level : p) {
        double flagged = 0;
        for (int k = 0; k < p.length; k++) {
          flagged += p[k] <= level ? chance[k] : 0;
        }
        // The search over the common rate finds its maximum to a few parts in 10,000.
        assertThat(flagged).isLessThanOrEqualTo(level * (1 + 5e-4));
      }
    }
  }
}
