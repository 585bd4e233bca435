package org.eqmon.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.amount.PermutationTest;
import org.eqmon.stats.inference.amount.SampleQuantile;
import org.eqmon.stats.inference.change.MannKendall;
import org.eqmon.stats.inference.contingency.EqualProportionsTest;
import org.eqmon.stats.inference.gap.RiskDifferenceInterval;
import org.eqmon.stats.inference.gap.RiskDifferenceMethod;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsTest;
import org.eqmon.stats.inference.inequality.Better;
import org.eqmon.stats.inference.inequality.BetweenGroupVariance;
import org.eqmon.stats.inference.inequality.Composition;
import org.eqmon.stats.inference.inequality.GroupValues;
import org.eqmon.stats.inference.inequality.IndexOfDisparity;
import org.eqmon.stats.inference.inequality.LinearSlopeIndex;
import org.eqmon.stats.inference.inequality.MeanDifference;
import org.eqmon.stats.inference.inequality.MeanLogDeviation;
import org.eqmon.stats.inference.inequality.PopulationAttributable;
import org.eqmon.stats.inference.inequality.TheilT;
import org.eqmon.stats.inference.inequality.Weighting;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.inference.processcontrol.ProportionFunnel;
import org.eqmon.stats.inference.processcontrol.RatioFunnel;
import org.eqmon.stats.inference.proportion.ProportionInterval;
import org.eqmon.stats.inference.proportion.ProportionMethod;
import org.eqmon.stats.inference.rate.CountInterval;
import org.eqmon.stats.inference.rate.CountMethod;
import org.eqmon.stats.inference.rate.CrudeRate;
import org.junit.jupiter.api.Test;

/** Faults that were seen in other software for the same purpose, and aren't here. */
class PeerDefectsTest {
  private static final long[] MEMBERS = {400, 300, 250, 150, 500};
  private static final double[] RATES = {0.2, 0.3, 0.4, 0.35, 0.25};

  private static long[] sample(Random random, double[] rates, long[] members) {
    long[] events = new long[rates.length];
    for (int i = 0; i < rates.length; i++) {
      for (long person = 0; person < members[i]; person++) {
        events[i] += random.nextDouble() < rates[i] ? 1 : 0;
      }
    }
    return events;
  }

  /** fairlearn: the bootstrap interval of the largest gap of equal groups never holds 0. */
  @Test
  void equalGroupsAreCompatibleWithNoInequality() {
    Random random = new Random(31);
    double[] rates = new double[5];
    Arrays.fill(rates, 0.4);
    long[] members = {100, 100, 100, 100, 100};
    int runs = 300;
    int holdsZero = 0;
    int found = 0;
    for (int run = 0; run < runs; run++) {
      long[] events = sample(random, rates, members);
      Interval spread =
          BetweenGroupVariance.withDefaults()
              .of(GroupValues.ofRates(events, members))
              .variance()
              .debiased()
              .interval()
              .orElseThrow();
      holdsZero += spread.contains(0) ? 1 : 0;
      found +=
          EqualProportionsTest.withDefaults().of(events, members).pValue().value() <= 0.05 ? 1 : 0;
    }
    assertThat(holdsZero).isGreaterThan((int) (0.9 * runs));
    assertThat(found).isLessThan((int) (0.1 * runs));
  }

  /** healthequal: Theil's T and L times 1,000 with standard errors that aren't. */
  @Test
  void anIndexAndItsStandardErrorAreOnOneScale() {
    Random random = new Random(32);
    int runs = 600;
    double[] theil = new double[runs];
    double[] log = new double[runs];
    for (int run = 0; run < runs; run++) {
      GroupValues sampled = GroupValues.ofRates(sample(random, RATES, MEMBERS), MEMBERS);
      theil[run] = TheilT.withDefaults().of(sampled).observed().estimate().value();
      log[run] = MeanLogDeviation.withDefaults().of(sampled).observed().estimate().value();
    }
    GroupValues truth = GroupValues.ofRates(expected(), MEMBERS);
    assertThat(TheilT.withDefaults().of(truth).observed().standardError().value())
        .isCloseTo(deviation(theil), within(0.25 * deviation(theil)));
    assertThat(MeanLogDeviation.withDefaults().of(truth).observed().standardError().value())
        .isCloseTo(deviation(log), within(0.25 * deviation(log)));
  }

  /** healthequal: an attributable fraction in percent with a standard error as a proportion. */
  @Test
  void anAttributableFractionsErrorIsInPercentToo() {
    Random random = new Random(33);
    int runs = 600;
    double[] fractions = new double[runs];
    for (int run = 0; run < runs; run++) {
      GroupValues sampled = GroupValues.ofRates(sample(random, RATES, MEMBERS), MEMBERS);
      fractions[run] =
          PopulationAttributable.withDefaults().of(sampled, 0).fractionPercent().estimate().value();
    }
    double error =
        PopulationAttributable.withDefaults()
            .with(Composition.FIXED)
            .of(GroupValues.ofRates(expected(), MEMBERS), 0)
            .fractionPercent()
            .standardError()
            .value();
    assertThat(error).isCloseTo(deviation(fractions), within(0.2 * deviation(fractions)));
    assertThat(error).isGreaterThan(1);
  }

  private static long[] expected() {
    return IntStream.range(0, RATES.length)
        .mapToLong(i -> Math.round(RATES[i] * MEMBERS[i]))
        .toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
  }

  /** healthequal: populations counted twice, once in the counts and once as weights. */
  @Test
  void populationsAreCountedOnceInASlope() {
    double[] populations = {100, 900, 300, 50};
    double[] values = {0.5, 0.3, 0.35, 0.1};
    double slope =
        LinearSlopeIndex.withDefaults()
            .of(GroupValues.of(values, populations))
            .slopeIndex()
            .estimate()
            .value();
    assertThat(slope).isCloseTo(leastSquares(values, populations, 1), within(1e-12));
    assertThat(Math.abs(slope - leastSquares(values, populations, 2))).isGreaterThan(0.01);
  }

  private static double leastSquares(double[] values, double[] populations, int power) {
    double total = Arrays.stream(populations).sum();
    double below = 0;
    double weights = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    for (int i = 0; i < values.length; i++) {
      double x = (below + populations[i] / 2) / total;
      double w = Math.pow(populations[i], power);
      below += populations[i];
      weights += w;
      sumX += w * x;
      sumY += w * values[i];
      sumXX += w * x * x;
      sumXY += w * x * values[i];
    }
    return (weights * sumXY - sumX * sumY) / (weights * sumXX - sumX * sumX);
  }

  /** healthequal: a crash where no standard errors are given. */
  @Test
  void valuesWithoutStandardErrorsHaveAnEstimateAndNoInterval() {
    GroupValues groups = GroupValues.of(RATES, new double[] {400, 300, 250, 150, 500});
    for (MeanDifference method :
        List.of(
            MeanDifference.withDefaults(),
            MeanDifference.withDefaults().fromBest(Better.HIGHER).with(Weighting.POPULATION),
            MeanDifference.withDefaults().fromGroup(1))) {
      EstimateWithError observed = method.of(groups).observed();
      assertThat(observed.estimate().isDefined()).isTrue();
      assertThat(observed.interval()).isEmpty();
      assertThat(observed.standardError())
          .isEqualTo(Estimate.undefined(UndefinedReason.NO_STANDARD_ERROR));
    }
  }

  /** healthequal: an index that can't be below 0, not de-biased. */
  @Test
  void aDebiasedIndexOfEqualGroupsIsAboutZero() {
    Random random = new Random(34);
    double[] rates = {0.3, 0.3, 0.3, 0.3, 0.3};
    int runs = 200;
    double observed = 0;
    double debiased = 0;
    for (int run = 0; run < runs; run++) {
      DebiasedIndex index =
          IndexOfDisparity.withDefaults()
              .of(GroupValues.ofRates(sample(random, rates, MEMBERS), MEMBERS));
      observed += index.observed().estimate().value() / runs;
      debiased += index.debiased().estimate().value() / runs;
    }
    assertThat(Math.abs(debiased)).isLessThan(0.15 * observed);
  }

  /** statsmodels: wrong rates under the hypothesis, and exceptions for ordinary tables. */
  @Test
  void miettinenAndNurminensLimitsAreTheRightOnesAndAlwaysThere() {
    Interval limits = miettinenNurminen(TwoGroups.of(56, 70, 48, 80));
    assertThat(limits.lower()).isCloseTo(0.0528, within(5e-5));
    assertThat(limits.upper()).isCloseTo(0.3382, within(5e-5));
    assertThat(miettinenNurminen(TwoGroups.of(5, 56, 0, 29)).contains(0)).isTrue();
    assertThat(miettinenNurminen(TwoGroups.of(7, 25, 2, 25)).contains(0.2)).isTrue();
    for (int x = 0; x <= 9; x++) {
      for (int y = 0; y <= 4; y++) {
        assertThat(miettinenNurminen(TwoGroups.of(x, 9, y, 4)).width()).isPositive();
      }
    }
  }

  private static Interval miettinenNurminen(TwoGroups groups) {
    return RiskDifferenceInterval.withDefaults()
        .with(RiskDifferenceMethod.MIETTINEN_NURMINEN)
        .of(groups)
        .interval()
        .orElseThrow();
  }

  /** aequitas: a level of 0.05 whatever is asked for. */
  @Test
  void theLevelAskedForIsTheLevelUsed() {
    for (ProportionMethod method : ProportionMethod.values()) {
      ProportionInterval interval = ProportionInterval.withDefaults().with(method);
      double usual = interval.of(30, 80).interval().orElseThrow().width();
      double wide =
          interval.with(new Confidence(0.998)).of(30, 80).interval().orElseThrow().width();
      assertThat(wide).isGreaterThan(1.3 * usual);
    }
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      RiskDifferenceInterval interval = RiskDifferenceInterval.withDefaults().with(method);
      TwoGroups groups = TwoGroups.of(30, 80, 20, 90);
      double usual = interval.of(groups).interval().orElseThrow().width();
      double wide =
          interval.with(new Confidence(0.998)).of(groups).interval().orElseThrow().width();
      assertThat(wide).isGreaterThan(1.3 * usual);
    }
  }

  /** aequitas: the caller's data sorted in place. */
  @Test
  void nothingIsWrittenToWhatACallerBrings() {
    double[] values = {3, 1, 2, 5, 4, 2.5};
    double[] before = values.clone();
    ValueCounts counts = ValueCounts.of(values);
    SampleQuantile.withDefaults().quantile(counts, 0.5);
    MannKendall.withDefaults().of(values);
    double[] p = {0.04, 0.01, 0.5, 0.03, 0.2, 0.001};
    double[] pBefore = p.clone();
    for (Adjustment adjustment : Adjustment.values()) {
      adjustment.adjust(p);
    }
    assertThat(values).isEqualTo(before);
    assertThat(p).isEqualTo(pBefore);
    values[0] = 99;
    assertThat(counts).isEqualTo(ValueCounts.of(before));
  }

  /** LiFT: a p-value of 0 from a permutation test, and a seed set for the whole program. */
  @Test
  void aRandomisedPValueIsNever0AndItsSeedIsItsOwn() {
    ValueCounts low = ValueCounts.of(IntStream.range(0, 40).asDoubleStream().toArray());
    ValueCounts high = low.map(v -> v + 1000);
    PermutationTest.Draws draws = new PermutationTest.Draws(7, 500);
    double p = PermutationTest.withDefaults().with(draws).test(low, high).test().pValue().value();
    assertThat(p).isEqualTo(1 / 501.0);
    ValueCounts near = low.map(v -> 1.3 * v + 2.5);
    PermutationTest test = PermutationTest.withDefaults().with(draws);
    assertThat(test.test(low, near)).isEqualTo(test.test(low, near));
    assertThat(test.with(new PermutationTest.Draws(8, 500)).test(low, near))
        .isNotEqualTo(test.test(low, near));
  }

  /** PHEindicatormethods: limits capped at 100 whatever the multiplier. */
  @Test
  void nothingIsCappedAtAHundred() {
    assertThat(RatioFunnel.withDefaults().limits(0.01).get(0).upper()).isGreaterThan(100);
    Interval funnel = ProportionFunnel.withDefaults().limits(0.9, 10).get(0);
    assertThat(funnel.upper()).isEqualTo(1);
    assertThat(
            CrudeRate.withDefaults()
                .withMultiplier(1000)
                .of(450, 1000)
                .interval()
                .orElseThrow()
                .upper())
        .isGreaterThan(450);
  }

  /** PHEindicatormethods: no lower limit of one event at 99.8%. */
  @Test
  void byarsLimitsAreThereForOneEvent() {
    Interval limits =
        CountInterval.withDefaults()
            .with(CountMethod.BYAR)
            .with(new Confidence(0.998))
            .of(1)
            .interval()
            .orElseThrow();
    assertThat(limits.lower()).isZero();
    assertThat(limits.upper()).isGreaterThan(1);
  }

  /** Commons Statistics 1.2: exact ties split by rounding; 0.0587 for this table. */
  @Test
  void tablesAsProbableAsTheObservedOneAreAllCounted() {
    assertThat(TwoProportionsTest.withDefaults().of(TwoGroups.of(8, 23, 18, 29)).pValue().value())
        .isCloseTo(0.0929, within(5e-5));
  }
}
