package org.eqmon.stats.inference.smallgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.RisingFactorial;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SmallGroupsLawsTest {
  private static final BetaBinomialShrinkage INTEGRATED = BetaBinomialShrinkage.withDefaults();
  private static final BetaBinomialShrinkage MOST_LIKELY =
      INTEGRATED.with(PriorUncertainty.IGNORED);

  /** Counts of groups. */
  record Groups(List<Long> eventCounts, List<Long> trialCounts) {
    long[] events() {
      return eventCounts.stream().mapToLong(Long::longValue).toArray();
    }

    long[] trials() {
      return trialCounts.stream().mapToLong(Long::longValue).toArray();
    }

    Groups complement() {
      List<Long> others = new ArrayList<>();
      for (int i = 0; i < eventCounts.size(); i++) {
        others.add(trialCounts.get(i) - eventCounts.get(i));
      }
      return new Groups(others, trialCounts);
    }

    Groups reversed() {
      return new Groups(reversed(eventCounts), reversed(trialCounts));
    }

    private static List<Long> reversed(List<Long> values) {
      List<Long> back = new ArrayList<>(values);
      Collections.reverse(back);
      return back;
    }
  }

  @Provide
  Arbitrary<Groups> groups() {
    Arbitrary<List<Long>> group =
        Combinators.combine(Arbitraries.longs().between(0, 40), Arbitraries.longs().between(0, 40))
            .as((x, y) -> List.of(x, x + y));
    return group
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(
            list ->
                new Groups(
                    list.stream().map(g -> g.get(0)).toList(),
                    list.stream().map(g -> g.get(1)).toList()));
  }

  @Property(tries = 10)
  void countingWhatDidNotHappenMirrorsEveryRate(@ForAll("groups") Groups groups) {
    for (BetaBinomialShrinkage method : List.of(INTEGRATED, MOST_LIKELY)) {
      ShrunkenRates there = method.of(groups.events(), groups.trials());
      ShrunkenRates back = method.of(groups.complement().events(), groups.trials());
      for (int i = 0; i < groups.trials().length; i++) {
        EstimateWithError a = there.rates().get(i);
        EstimateWithError b = back.rates().get(i);
        assertThat(b.estimate().isDefined()).isEqualTo(a.estimate().isDefined());
        if (a.interval().isPresent()) {
          assertThat(b.estimate().value()).isCloseTo(1 - a.estimate().value(), within(1e-4));
          assertThat(b.interval().orElseThrow().upper())
              .isCloseTo(1 - a.interval().orElseThrow().lower(), within(1e-3));
        }
      }
    }
  }

  @Property(tries = 10)
  void theOrderOfGroupsDoesNotMatter(@ForAll("groups") Groups groups) {
    ShrunkenRates there = INTEGRATED.of(groups.events(), groups.trials());
    ShrunkenRates back = INTEGRATED.of(groups.reversed().events(), groups.reversed().trials());
    for (int i = 0; i < groups.trials().length; i++) {
      Estimate a = there.rates().get(i).estimate();
      Estimate b = back.rates().get(groups.trials().length - 1 - i).estimate();
      assertThat(b.isDefined()).isEqualTo(a.isDefined());
      a.toOptional().ifPresent(v -> assertThat(b.value()).isCloseTo(v, within(1e-6)));
    }
  }

  @Property(tries = 10)
  void aRateIsDrawnTowardsTheCommonOneAndNotBeyond(@ForAll("groups") Groups groups) {
    ShrunkenRates shrunken = MOST_LIKELY.of(groups.events(), groups.trials());
    for (int i = 0; i < groups.trials().length; i++) {
      if (!shrunken.commonRate().isDefined()) {
        return;
      }
      double common = shrunken.commonRate().value();
      double share = shrunken.priorShares().get(i).value();
      double rate = shrunken.rates().get(i).estimate().value();
      double own =
          groups.trials()[i] == 0 ? common : (double) groups.events()[i] / groups.trials()[i];
      assertThat(rate).isCloseTo(share * common + (1 - share) * own, within(1e-12));
    }
  }

  @Property(tries = 40)
  void noOtherPriorIsMoreLikely(
      @ForAll("groups") Groups groups,
      @ForAll @DoubleRange(min = -3, max = 3) double logStrength,
      @ForAll @DoubleRange(min = -3, max = 3) double logit) {
    ShrunkenRates shrunken = MOST_LIKELY.of(groups.events(), groups.trials());
    shrunken
        .prior()
        .ifPresent(
            prior -> {
              GroupCounts counts = new GroupCounts(groups.events(), groups.trials());
              BetaPrior other =
                  GroupCounts.prior(
                      Math.log(prior.strength()) + logStrength,
                      Math.log(prior.alpha() / prior.beta()) + logit);
              double most = -shrunken.negativeLogLikelihood().value();
              assertThat(counts.logLikelihood(other.alpha(), other.beta()))
                  .isLessThanOrEqualTo(most + 1e-9 * Math.abs(most));
            });
  }

  @Property(tries = 10)
  void anIntervalHoldsItsEstimateAndWidensWithItsLevel(@ForAll("groups") Groups groups) {
    ShrunkenRates narrow =
        INTEGRATED.with(new Confidence(0.8)).of(groups.events(), groups.trials());
    ShrunkenRates wide = INTEGRATED.with(new Confidence(0.99)).of(groups.events(), groups.trials());
    for (int i = 0; i < groups.trials().length; i++) {
      if (narrow.rates().get(i).interval().isPresent()) {
        Interval inner = narrow.rates().get(i).interval().orElseThrow();
        Interval outer = wide.rates().get(i).interval().orElseThrow();
        assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
        assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
        assertThat(outer.contains(wide.rates().get(i).estimate().value())).isTrue();
      }
    }
  }

  @Test
  void groupsThatDifferNoMoreThanChanceHaveNoMostLikelyPrior() {
    long[] x = {5, 5, 5, 5, 5, 5};
    long[] n = {10, 10, 10, 10, 10, 10};
    assertThat(MOST_LIKELY.of(x, n).commonRate())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
    ShrunkenRates integrated = INTEGRATED.of(x, n);
    assertThat(integrated.rates().get(0).estimate().value()).isCloseTo(0.5, within(1e-6));
    assertThat(integrated.rates().get(0).interval().orElseThrow().width()).isGreaterThan(0.15);
  }

  @Test
  void whatCannotBeSharedIsUndefined() {
    assertThat(INTEGRATED.of(new long[0], new long[0]).commonRate())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(INTEGRATED.of(new long[2], new long[2]).rates().get(1).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(INTEGRATED.of(new long[] {3, 0}, new long[] {8, 0}).commonRate())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(MOST_LIKELY.of(new long[2], new long[] {8, 9}).commonRate())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThat(MOST_LIKELY.of(new long[] {8, 0}, new long[] {8, 9}).commonRate())
        .as("rates of 0 and 1 only are as far apart as can be")
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
    assertThat(MOST_LIKELY.of(new long[] {1, 0, 1}, new long[] {1, 1, 1}).commonRate())
        .as("groups of one person say nothing of how groups differ")
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
  }

  @Test
  void aGroupWithoutAnybodyGetsTheCommonRate() {
    ShrunkenRates shrunken = INTEGRATED.of(new long[] {4, 0, 9, 3}, new long[] {10, 0, 12, 11});
    assertThat(shrunken.rates().get(1).estimate().value())
        .isCloseTo(shrunken.commonRate().value(), within(1e-4));
    assertThat(shrunken.priorShares().get(1).value()).isCloseTo(1, within(1e-6));
  }

  @Test
  void largeGroupsKeepTheirRates() {
    long n = 1_000_000_000;
    long[] x = {300_000_000, 310_000_000, 305_000_000};
    long[] trials = {n, n, n};
    for (BetaBinomialShrinkage method : List.of(INTEGRATED, MOST_LIKELY)) {
      ShrunkenRates shrunken = method.of(x, trials);
      for (int i = 0; i < 3; i++) {
        assertThat(shrunken.rates().get(i).estimate().value())
            .isCloseTo((double) x[i] / n, within(1e-6));
        assertThat(shrunken.rates().get(i).standardError().value())
            .isCloseTo(Math.sqrt(0.3 * 0.7 / n), within(1e-6));
      }
    }
  }

  @Test
  void countsThatCannotOccurAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INTEGRATED.of(new long[] {3}, new long[] {2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INTEGRATED.of(new long[] {-1, 2}, new long[] {2, 3}));
    assertThatIllegalArgumentException().isThrownBy(() -> INTEGRATED.of(new long[1], new long[2]));
    assertThatIllegalArgumentException().isThrownBy(() -> new BetaPrior(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BetaPrior(1, Double.POSITIVE_INFINITY));
  }

  @Property(tries = 300)
  void aRisingFactorialIsItsProduct(
      @ForAll @DoubleRange(min = 0.01, max = 1e7) double first,
      @ForAll @LongRange(max = 400) long factors) {
    double sum = 0;
    double slope = 0;
    double size = 0;
    for (long j = 0; j < factors; j++) {
      sum += Math.log(first + j);
      size += Math.abs(Math.log(first + j));
      slope += 1 / (first + j);
    }
    assertThat(RisingFactorial.log(first, factors)).isCloseTo(sum, within(1e-13 * (1 + size)));
    assertThat(RisingFactorial.slope(first, factors))
        .isCloseTo(slope, within(1e-12 * slope + 1e-300));
  }

  @Property(tries = 200)
  void jamesSteinKeepsTheMeanAndTheOrder(
      @ForAll @LongRange(min = 1, max = 200) long trials, @ForAll("rates") double[] rates) {
    JamesSteinEstimates shrunken = JamesStein.withDefaults().ofRates(rates, trials);
    if (!shrunken.factor().isDefined()) {
      assertThat(Arrays.stream(rates).sum()).isIn(0.0, (double) rates.length);
      return;
    }
    assertThat(shrunken.factor().value()).isBetween(0.0, 1.0);
    double mean = shrunken.mean().value();
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      double estimate = shrunken.estimates().get(i).value();
      sum += estimate;
      assertThat((estimate - mean) * (rates[i] - mean)).isGreaterThanOrEqualTo(0);
      assertThat(Math.abs(estimate - mean)).isLessThanOrEqualTo(Math.abs(rates[i] - mean) + 1e-15);
    }
    assertThat(sum / rates.length).isCloseTo(mean, within(1e-12));
  }

  @Provide
  Arbitrary<double[]> rates() {
    return Arbitraries.integers()
        .between(0, 20)
        .map(i -> i / 20.0)
        .array(Double[].class)
        .ofMinSize(3)
        .ofMaxSize(12)
        .map(array -> Arrays.stream(array).mapToDouble(Double::doubleValue).toArray());
  }

  @Test
  void jamesSteinHasNoAnswerWithoutValuesOrSpread() {
    JamesStein untruncated = JamesStein.withDefaults().with(JamesStein.Factor.UNTRUNCATED);
    assertThat(untruncated.of(new double[] {1, 2}, 1).factor())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(untruncated.of(new double[] {2, 2, 2, 2}, 1).factor())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_VARIANCE));
    assertThat(untruncated.of(new double[] {2, 2.1, 1.9, 2, 2}, 5).factor().value()).isNegative();
    assertThat(JamesStein.withDefaults().of(new double[] {2, 2, 2, 2}, 1).estimates().get(3))
        .isEqualTo(Estimate.of(2));
    assertThat(JamesStein.withDefaults().ofRates(new double[4], 5).factor())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> untruncated.ofRates(new double[] {0.1, 1.1}, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> untruncated.ofRates(new double[] {0.1, 1}, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> untruncated.of(new double[3], 0));
  }

  @Test
  void jamesSteinIsNearerTheTruthThanTheValuesThemselves() {
    Random random = new Random(11);
    double own = 0;
    double shrunken = 0;
    for (int run = 0; run < 2000; run++) {
      double[] truth = random.doubles(10, -1, 1).toArray();
      double[] values = Arrays.stream(truth).map(t -> t + random.nextGaussian()).toArray();
      List<Estimate> estimates = JamesStein.withDefaults().of(values, 1).estimates();
      for (int i = 0; i < 10; i++) {
        own += Math.pow(values[i] - truth[i], 2);
        shrunken += Math.pow(estimates.get(i).value() - truth[i], 2);
      }
    }
    assertThat(shrunken).isLessThan(0.7 * own);
  }

  /** Effects and their standard errors. */
  record Sample(List<Double> effectList, List<Double> errorList) {
    double[] effects() {
      return effectList.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] errors() {
      return errorList.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  @Provide
  Arbitrary<Sample> effects() {
    Arbitrary<List<Double>> group =
        Combinators.combine(
                Arbitraries.doubles().between(-10, 10), Arbitraries.doubles().between(0.1, 5))
            .as((y, se) -> List.of(y, se));
    return group
        .list()
        .ofMinSize(2)
        .ofMaxSize(10)
        .map(
            list ->
                new Sample(
                    list.stream().map(g -> g.get(0)).toList(),
                    list.stream().map(g -> g.get(1)).toList()));
  }

  @Property(tries = 150)
  void poolingMovesAndStretchesWithItsEffects(
      @ForAll("effects") Sample data,
      @ForAll Heterogeneity heterogeneity,
      @ForAll PooledError error) {
    RandomEffects method = RandomEffects.withDefaults().with(heterogeneity).with(error);
    PooledEffects pooled = method.pool(data.effects(), data.errors());
    PooledEffects moved =
        method.pool(
            Arrays.stream(data.effects()).map(y -> 8 - 2 * y).toArray(),
            Arrays.stream(data.errors()).map(se -> 2 * se).toArray());
    assertThat(moved.mean().estimate().estimate().value())
        .isCloseTo(8 - 2 * pooled.mean().estimate().estimate().value(), within(1e-6));
    assertThat(moved.tauSquared().estimate().value())
        .isCloseTo(4 * pooled.tauSquared().estimate().value(), within(1e-6));
    assertThat(moved.homogeneity().statistic().value())
        .isCloseTo(pooled.homogeneity().statistic().value(), within(1e-6));
  }

  @Property(tries = 150)
  void theIntervalOfTheMeanExcludesZeroExactlyWhenTheTestRejects(
      @ForAll("effects") Sample data,
      @ForAll Heterogeneity heterogeneity,
      @ForAll PooledError error,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    PooledEffects pooled =
        RandomEffects.withDefaults()
            .with(heterogeneity)
            .with(error)
            .with(new Confidence(level))
            .pool(data.effects(), data.errors());
    if (!pooled.mean().test().pValue().isDefined()) { // groups that are all alike have no spread
      assertThat(error).isEqualTo(PooledError.HARTUNG_KNAPP);
      assertThat(Arrays.stream(data.effects()).distinct()).hasSize(1);
      assertThat(pooled.mean().estimate().interval()).isEmpty();
      return;
    }
    double p = pooled.mean().test().pValue().value();
    if (Math.abs(p - (1 - level)) > 1e-9) {
      assertThat(pooled.mean().estimate().interval().orElseThrow().contains(0))
          .isEqualTo(p > 1 - level);
    }
  }

  @Property(tries = 150)
  void aGroupsEffectIsDrawnTowardsTheMeanAndNotBeyond(
      @ForAll("effects") Sample data, @ForAll Heterogeneity heterogeneity) {
    PooledEffects pooled =
        RandomEffects.withDefaults().with(heterogeneity).pool(data.effects(), data.errors());
    double mean = pooled.mean().estimate().estimate().value();
    for (int i = 0; i < data.effects().length; i++) {
      double drawn = pooled.groups().get(i).estimate().value();
      assertThat(drawn)
          .isBetween(
              Math.min(mean, data.effects()[i]) - 1e-9, Math.max(mean, data.effects()[i]) + 1e-9);
    }
    assertThat(pooled.heterogeneityShare().value()).isBetween(0.0, 1.0);
    assertThat(pooled.tauSquared().interval().orElseThrow().lower()).isNotNegative();
  }

  @Test
  void effectsThatAgreeHaveNoHeterogeneity() {
    for (Heterogeneity heterogeneity : Heterogeneity.values()) {
      RandomEffects method = RandomEffects.withDefaults().with(heterogeneity);
      PooledEffects pooled = method.pool(new double[] {3, 3, 3}, new double[] {1, 2, 3});
      assertThat(pooled.tauSquared().estimate()).isEqualTo(Estimate.of(0));
      assertThat(pooled.homogeneity().pValue()).isEqualTo(Estimate.of(1));
      assertThat(pooled.mean().estimate().interval()).isPresent();
      assertThat(
              method
                  .with(PooledError.HARTUNG_KNAPP)
                  .pool(new double[] {3, 3, 3}, new double[] {1, 2, 3})
                  .mean()
                  .test()
                  .pValue())
          .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_VARIANCE));
    }
  }

  @Test
  void poolingNeedsTwoGroupsAndPossibleErrors() {
    RandomEffects method = RandomEffects.withDefaults();
    assertThat(method.pool(new double[] {1}, new double[] {1}).tauSquared().estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(method.pool(new double[0], new double[0]).mean().test().pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(method.pool(new double[2], new double[] {1, 1}).newGroup()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.pool(new double[] {1, 2}, new double[] {0, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.pool(new double[] {1, Double.NaN}, new double[] {1, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.pool(new double[] {1, 2}, new double[] {1}));
  }

  @Test
  void theDefaultErrorKeepsItsLevelWithFewGroupsAndTheNormalOneDoesNot() {
    assertThat(missed(RandomEffects.withDefaults(), 4, 2000)).isLessThan(0.06);
    assertThat(missed(RandomEffects.withDefaults().with(PooledError.NORMAL), 4, 2000))
        .isGreaterThan(0.08);
  }

  /** Returns how often a 95% interval misses the mean effect of groups that differ. */
  private static double missed(RandomEffects method, int k, int runs) {
    Random random = new Random(6);
    int missed = 0;
    for (int run = 0; run < runs; run++) {
      double[] errors = random.doubles(k, 0.2, 1).toArray();
      double[] effects =
          Arrays.stream(errors)
              .map(se -> 0.7 * random.nextGaussian() + se * random.nextGaussian())
              .toArray();
      PooledEffects pooled = method.pool(effects, errors);
      missed += pooled.mean().estimate().interval().orElseThrow().contains(0) ? 0 : 1;
    }
    return (double) missed / runs;
  }

  /** The table of coverage in docs/methods/smallgroups.md. */
  @Test
  @Tag("slow")
  void integratedIntervalsCoverAndThoseThatIgnoreThePriorsErrorDoNot() {
    for (int k : new int[] {5, 10, 20}) {
      for (double strength : new double[] {5, 30, 300}) {
        assertThat(coverage(INTEGRATED, k, strength, 500 / k)).isGreaterThan(0.92);
      }
    }
    assertThat(coverage(MOST_LIKELY, 5, 30, 200)).isLessThan(0.85);
  }

  /**
   * Returns the share of groups whose 95% interval holds their rate, where there is an interval.
   */
  private static double coverage(BetaBinomialShrinkage method, int k, double strength, int runs) {
    Random random = new Random(4);
    long covered = 0;
    long all = 0;
    for (int run = 0; run < runs; run++) {
      double[] rates = new double[k];
      long[] trials = new long[k];
      long[] events = new long[k];
      for (int i = 0; i < k; i++) {
        rates[i] =
            BetaDistribution.of(0.3 * strength, 0.7 * strength)
                .inverseCumulativeProbability(random.nextDouble());
        trials[i] = 5L + random.nextInt(40);
        for (int j = 0; j < trials[i]; j++) {
          events[i] += random.nextDouble() < rates[i] ? 1 : 0;
        }
      }
      List<EstimateWithError> shrunken = method.of(events, trials).rates();
      for (int i = 0; i < k; i++) {
        if (shrunken.get(i).interval().isPresent()) {
          all++;
          covered += shrunken.get(i).interval().orElseThrow().contains(rates[i]) ? 1 : 0;
        }
      }
    }
    return (double) covered / all;
  }
}
