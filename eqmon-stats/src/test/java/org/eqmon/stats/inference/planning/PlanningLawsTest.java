package org.eqmon.stats.inference.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.change.PeriodRates;
import org.eqmon.stats.inference.gap.DetectableGap;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Binomial;
import org.junit.jupiter.api.Test;

/** What is needed for a power has it, and what is detectable with a power is found with it. */
class PlanningLawsTest {
  private static final Goal GOAL = new Goal(0.01, 0.9);
  private static final Estimate NO_SOLUTION = Estimate.undefined(UndefinedReason.NO_SOLUTION);
  private static final Estimate NOT_REACHED = Estimate.undefined(UndefinedReason.NOT_REACHED);

  @Property(tries = 200)
  void twoProportions(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p1,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p2,
      @ForAll @DoubleRange(min = 0.2, max = 5) double allocation) {
    TwoProportionsPlan plan =
        TwoProportionsPlan.withDefaults().with(GOAL).withAllocation(allocation);
    ArcsinePlan arcsine = ArcsinePlan.withDefaults().with(GOAL).withAllocation(allocation);
    if (p1 == p2) {
      assertThat(plan.sampleSize(p1, p2)).isEqualTo(NO_SOLUTION);
      assertThat(arcsine.sampleSize(p1, p2)).isEqualTo(NO_SOLUTION);
      return;
    }
    double n = plan.sampleSize(p1, p2).value();
    assertThat(plan.power(n, p1, allocation * n, p2)).isCloseTo(0.9, within(1e-8));
    double m = arcsine.sampleSize(p1, p2).value();
    assertThat(arcsine.power(m, p1, allocation * m, p2)).isCloseTo(0.9, within(1e-8));
  }

  @Property(tries = 200)
  void whatIsDetectableInTwoProportionsIsFound(
      @ForAll @DoubleRange(min = 0, max = 1) double p1,
      @ForAll @DoubleRange(min = 5, max = 5000) double n1,
      @ForAll @DoubleRange(min = 5, max = 5000) double n2) {
    ArcsinePlan arcsine = ArcsinePlan.withDefaults().with(GOAL);
    DetectableProportion found = arcsine.minimumDetectable(n1, n2, p1);
    found.above().toOptional().ifPresent(p -> finds(arcsine.power(n1, p1, n2, p)));
    found.below().toOptional().ifPresent(p -> finds(arcsine.power(n1, p1, n2, p)));
    TwoProportionsPlan plan = TwoProportionsPlan.withDefaults().with(GOAL);
    DetectableProportion pooled = plan.minimumDetectable(n1, n2, p1);
    pooled.above().toOptional().ifPresent(p -> finds(plan.power(n1, p1, n2, p)));
    pooled.below().toOptional().ifPresent(p -> finds(plan.power(n1, p1, n2, p)));
  }

  private static void finds(double power) {
    assertThat(power).isGreaterThan(0.9 - 1e-6);
  }

  @Property(tries = 200)
  void pairs(
      @ForAll @DoubleRange(min = 0, max = 0.5) double firstOnly,
      @ForAll @DoubleRange(min = 0, max = 0.5) double secondOnly,
      @ForAll @DoubleRange(min = 10, max = 5000) double n) {
    PairedPlan plan = PairedPlan.withDefaults().with(GOAL);
    if (firstOnly == secondOnly) {
      assertThat(plan.sampleSize(firstOnly, secondOnly)).isEqualTo(NO_SOLUTION);
      assertThat(plan.power(n, firstOnly, secondOnly)).isEqualTo(0.005);
      return;
    }
    double needed = plan.sampleSize(firstOnly, secondOnly).value();
    assertThat(plan.power(needed * (1 + 1e-9), firstOnly, secondOnly)).isGreaterThan(0.9 - 1e-6);
    assertThat(plan.power(needed * 0.99, firstOnly, secondOnly)).isLessThan(0.9);
    double changed = firstOnly + secondOnly;
    Estimate gap = plan.minimumDetectable(n, changed);
    if (gap.isDefined()) {
      double half = gap.value() / 2;
      assertThat(plan.power(n, changed / 2 + half, changed / 2 - half)).isGreaterThan(0.9 - 1e-6);
    } else {
      assertThat(gap).isEqualTo(NOT_REACHED);
      assertThat(plan.power(n, changed, 0)).isLessThan(0.9 + 1e-6);
    }
  }

  @Property(tries = 200)
  void rateRatios(
      @ForAll @DoubleRange(min = 0.05, max = 20) double rate1,
      @ForAll @DoubleRange(min = 0.05, max = 20) double rate2,
      @ForAll @DoubleRange(min = 0.2, max = 5) double allocation,
      @ForAll @DoubleRange(min = 1, max = 1000) double exposure) {
    RateRatioPlan plan = RateRatioPlan.withDefaults().with(GOAL).withAllocation(allocation);
    if (rate1 != rate2) {
      double needed = plan.exposure(rate1, rate2).value();
      assertThat(plan.power(needed, rate1, allocation * needed, rate2))
          .isCloseTo(0.9, within(1e-8));
    }
    double above = plan.minimumDetectableAbove(exposure, exposure, rate2);
    assertThat(plan.power(exposure, above * rate2, exposure, rate2)).isCloseTo(0.9, within(1e-8));
    plan.minimumDetectableBelow(exposure, exposure, rate2)
        .toOptional()
        .ifPresent(
            below -> {
              assertThat(below).isLessThan(1);
              assertThat(plan.power(exposure, below * rate2, exposure, rate2))
                  .isCloseTo(0.9, within(1e-8));
            });
  }

  @Property(tries = 200)
  void anythingWithAStandardError(
      @ForAll @DoubleRange(min = 0.01, max = 9) double gap,
      @ForAll @DoubleRange(min = 0.01, max = 9) double error) {
    StandardErrorPlan plan = StandardErrorPlan.withDefaults().with(GOAL);
    double factor = plan.sizeFactor(gap, error).value();
    assertThat(plan.power(gap, error / Math.sqrt(factor))).isCloseTo(0.9, within(1e-9));
    assertThat(plan.power(-plan.minimumDetectable(error), error)).isCloseTo(0.9, within(1e-9));
    assertThat(plan.sizeFactor(0, error)).isEqualTo(NO_SOLUTION);
    assertThat(plan.power(0, error)).isCloseTo(0.005, within(1e-12));
  }

  @Test
  void aChangeOfAGapNeedsSomeFourTimesThePeopleOfAGap() {
    GapChangePlan plan = GapChangePlan.withDefaults();
    PeriodRates earlier = new PeriodRates(0.5, 400, 0.5, 400);
    PeriodRates later = new PeriodRates(0.5, 400, 0.4, 400);
    double factor = plan.sizeFactor(earlier, later).value();
    double people = 400 * factor;
    assertThat(people / TwoProportionsPlan.withDefaults().sampleSize(0.5, 0.4).value())
        .isBetween(1.9, 2.1);
    PeriodRates more = new PeriodRates(0.5, Math.round(people), 0.5, Math.round(people));
    PeriodRates moreLater = new PeriodRates(0.5, Math.round(people), 0.4, Math.round(people));
    assertThat(plan.power(more, moreLater)).isCloseTo(0.8, within(1e-3));
    assertThat(plan.minimumDetectable(more, moreLater)).isCloseTo(0.1, within(1e-4));
    assertThat(plan.sizeFactor(earlier, earlier)).isEqualTo(NO_SOLUTION);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.power(new PeriodRates(0.5, 0, 0.5, 4), later));
    PeriodRates certain = new PeriodRates(1, 5, 0, 5);
    assertThatIllegalArgumentException().isThrownBy(() -> plan.power(certain, certain));
  }

  @Property(tries = 60)
  void severalGroups(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p1,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p2,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p3,
      @ForAll @IntRange(min = 2, max = 20) int groups) {
    SeveralGroupsPlan plan = SeveralGroupsPlan.withDefaults().with(GOAL);
    double[] rates = {p1, p2, p3};
    double[] shares = {1, 2, 0.5};
    Estimate needed = plan.sampleSize(rates, shares);
    // Rates that all but agree need more people than the noncentral tail can be summed for.
    if (needed.isDefined() && needed.value() < 1e8) {
      double each = needed.value() / 3.5;
      assertThat(plan.power(rates, new double[] {each, 2 * each, 0.5 * each}))
          .isCloseTo(0.9, within(1e-8));
    }
    double w = plan.minimumDetectable(500, groups);
    assertThat(plan.minimumDetectable(2000, groups)).isCloseTo(w / 2, within(1e-9));
  }

  @Test
  void equalRatesAreFoundAsOftenAsTheLevel() {
    SeveralGroupsPlan plan = SeveralGroupsPlan.withDefaults().with(GOAL);
    double[] equal = {0.3, 0.3, 0.3};
    assertThat(plan.power(equal, new double[] {5, 9, 40})).isCloseTo(0.01, within(1e-12));
    assertThat(plan.sampleSize(equal, new double[] {1, 1, 1})).isEqualTo(NO_SOLUTION);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.power(new double[2], new double[] {3, 4}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.power(new double[] {0.1}, new double[] {3}));
  }

  @Property(tries = 100)
  void trends(
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double p1,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double p2,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double p3,
      @ForAll @DoubleRange(min = 20, max = 4000) double n) {
    TrendPlan plan = TrendPlan.withDefaults().with(GOAL);
    double[] rates = {p1, p2, p3};
    double[] scores = {1, 2, 4};
    double[] sizes = {n, 2 * n, n};
    Estimate factor = plan.sizeFactor(rates, sizes, scores);
    // A slope of nothing but rounding has no size worth asking for.
    if (factor.isDefined() && factor.value() < 1e12) {
      double f = factor.value();
      assertThat(plan.power(rates, new double[] {f * n, 2 * f * n, f * n}, scores))
          .isCloseTo(0.9, within(1e-7));
    }
    Estimate slope = plan.minimumDetectable(0.5, sizes, scores);
    if (slope.isDefined()) {
      double b = slope.value();
      double[] line = {0.5 - 1.25 * b, 0.5 - 0.25 * b, 0.5 + 1.75 * b};
      assertThat(plan.power(line, sizes, scores)).isCloseTo(0.9, within(1e-7));
    } else {
      assertThat(n).isLessThan(100);
    }
  }

  @Property(tries = 60)
  void margins(
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double rate,
      @ForAll @DoubleRange(min = -0.04, max = 0.04) double gap,
      @ForAll @DoubleRange(min = 0.3, max = 3) double allocation) {
    MarginPlan plan = MarginPlan.withDefaults().with(GOAL).withAllocation(allocation);
    GapMargin margin = GapMargin.difference(0.05);
    double n = plan.sampleSize(rate + gap, rate, margin).value();
    assertThat(plan.equivalence(n, rate + gap, allocation * n, rate, margin))
        .isCloseTo(0.9, within(1e-6));
    assertThat(plan.sampleSize(rate + 0.06, rate, margin)).isEqualTo(NO_SOLUTION);
    double narrowest = plan.narrowestMargin(4000, 4000, rate).value();
    assertThat(plan.equivalence(4000, rate, 4000, rate, GapMargin.difference(narrowest)))
        .isCloseTo(0.9, within(1e-6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.equivalence(9, 0.5, 9, 0.5, GapMargin.ratio(0.8, 1.25)));
  }

  @Property(tries = 100)
  void proportionalOdds(
      @ForAll @DoubleRange(min = 0.2, max = 5) double oddsRatio,
      @ForAll @DoubleRange(min = 0.3, max = 3) double allocation) {
    ProportionalOddsPlan plan =
        ProportionalOddsPlan.withDefaults().with(GOAL).withAllocation(allocation);
    double[] shares = {0.1, 0.2, 0.3, 0.4};
    if (oddsRatio != 1) {
      double n = plan.sampleSize(oddsRatio, shares).value();
      assertThat(plan.power(n, allocation * n, oddsRatio, shares)).isCloseTo(0.9, within(1e-9));
    }
    double detectable = plan.minimumDetectable(150, 300, shares);
    assertThat(plan.power(150, 300, 1 / detectable, shares)).isCloseTo(0.9, within(1e-9));
    assertThat(plan.sampleSize(oddsRatio, 1)).isEqualTo(NO_SOLUTION);
    assertThat(plan.minimumDetectable(150, 300, 1)).isInfinite();
    assertThatIllegalArgumentException().isThrownBy(() -> plan.power(9, 9, oddsRatio, 0.5, 0.4));
  }

  /** Whitehead 1993: with two levels it is the log odds ratio's usual size. */
  @Test
  void moreLevelsNeedFewerPeople() {
    ProportionalOddsPlan plan = ProportionalOddsPlan.withDefaults();
    double two = plan.sampleSize(2, 0.5, 0.5).value();
    double five = plan.sampleSize(2, 0.2, 0.2, 0.2, 0.2, 0.2).value();
    assertThat(five / two).isCloseTo(0.75 / 0.96, within(1e-9));
  }

  @Test
  void theRateGapsPowerIsTheChanceOfTheOutcomesItRejects() {
    double power = 0;
    for (int i = 0; i <= 14; i++) {
      for (int j = 0; j <= 20; j++) {
        var gap = RateGap.withDefaults().compare(TwoGroups.of(i, 14, j, 20));
        boolean found =
            gap.excludesNoGap(Confidence.NINETY_FIVE_PERCENT) && gap.groups().direction() > 0;
        power +=
            found ? new Binomial(14, 0.8).probability(i) * new Binomial(20, 0.3).probability(j) : 0;
      }
    }
    RateGapPlan plan = RateGapPlan.withDefaults();
    assertThat(plan.power(14, 0.8, 20, 0.3)).isCloseTo(power, within(1e-3));
    assertThat(plan.power(14, 0.2, 20, 0.7)).isCloseTo(power, within(5e-3));
    assertThat(plan.power(14, 0.5, 20, 0.5)).isLessThan(0.025);
    DetectableGap gap = plan.minimumDetectable(14, 20, 0.3);
    assertThat(plan.power(14, 0.3 + gap.above().value(), 20, 0.3)).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void theRateGapsSizeKeepsItsPowerForTheNextSizesToo() {
    RateGapPlan plan = RateGapPlan.withDefaults();
    long n = (long) plan.sampleSize(0.8, 0.4).value();
    double normal = TwoProportionsPlan.withDefaults().sampleSize(0.8, 0.4).value();
    assertThat(n).isBetween((long) normal, (long) (1.5 * normal));
    for (long size = n; size <= n + 4; size++) {
      assertThat(plan.power(size, 0.8, size, 0.4)).isGreaterThanOrEqualTo(0.8);
    }
    assertThat(plan.sampleSize(0.4, 0.4)).isEqualTo(NO_SOLUTION);
  }

  @Property(tries = 60)
  void meansAndRanksAndHazards(
      @ForAll @DoubleRange(min = 0.1, max = 2) double effect,
      @ForAll @DoubleRange(min = 0.2, max = 5) double allocation) {
    TwoMeansPlan means = TwoMeansPlan.withDefaults().with(GOAL);
    means
        .sampleSize(effect, 1)
        .toOptional()
        .ifPresent(
            n ->
                assertThat(means.power(Math.max(2, n) * (1 + 1e-9), effect, 1))
                    .isGreaterThan(0.9 - 1e-6));
    assertThat(means.power(30, means.minimumDetectable(30, 1), 1)).isCloseTo(0.9, within(1e-6));
    double few = 12;
    double many = Math.max(2, few * allocation);
    assertThat(means.power(few, many, effect, 1)).isEqualTo(means.power(many, few, -effect, 1));
    assertThat(means.power(few, many, means.minimumDetectable(few, many, 3), 3))
        .isCloseTo(0.9, within(1e-6));
    assertThat(means.power(few, 1e9, effect, 1)).isGreaterThan(means.power(few, few, effect, 1));
    double superiority = 0.5 + 0.2 * effect;
    SuperiorityPlan ranks = SuperiorityPlan.withDefaults().with(GOAL).withAllocation(allocation);
    double n = ranks.sampleSize(superiority).value();
    assertThat(ranks.power(n, allocation * n, superiority)).isCloseTo(0.9, within(1e-8));
    HazardRatioPlan hazards = HazardRatioPlan.withDefaults().with(GOAL).withAllocation(allocation);
    double events = hazards.events(Math.exp(effect)).value();
    assertThat(hazards.power(events, Math.exp(-effect))).isCloseTo(0.9, within(1e-8));
    assertThat(hazards.minimumDetectable(events)).isCloseTo(Math.exp(effect), within(1e-8));
  }

  @Test
  void impossiblePlansAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Goal(0.05, 0.05));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedPlan.withDefaults().power(10, 0.6, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatioPlan.withDefaults().power(1, 0, 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardErrorPlan.withDefaults().power(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateGapPlan.withDefaults().power(0, 0.5, 1, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TrendPlan.withDefaults()
                    .power(new double[] {0.1, 0.2}, new double[] {3, 4}, new double[] {1, 1}));
  }
}
