package org.eqmon.stats.inference.processcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class ProcessControlLawsTest {
  @Property(tries = 200)
  void anXmrChartMovesAndStretchesWithItsSeries(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = -99, max = 99) Integer> series) {
    double[] values = series.stream().mapToDouble(v -> v).toArray();
    double[] moved = Arrays.stream(values).map(v -> 7 - 4 * v).toArray();
    XmrLimits limits = XmrChart.withDefaults().of(values);
    XmrLimits movedLimits = XmrChart.withDefaults().of(moved);
    assertThat(movedLimits.chart().beyondLimits()).isEqualTo(limits.chart().beyondLimits());
    assertThat(movedLimits.chart().points().get(0).upper())
        .isCloseTo(7 - 4 * limits.chart().points().get(0).lower(), within(1e-9));
    assertThat(limits.screenedMeanMovingRange().value())
        .isLessThanOrEqualTo(limits.meanMovingRange().value());
  }

  @Test
  void aValueOnTheLimitIsNotBeyondIt() {
    // mean 0.1, mean moving range 0.2 / 2: the last value is 0.1 + 2.66 * 0.1 less its own part
    XmrLimits limits = XmrChart.withDefaults().of(0.1, 0.1, 0.1, 0.1);
    assertThat(limits.chart().beyondLimits()).isEmpty();
    assertThat(limits.chart().points()).allMatch(p -> p.zone() == Zone.CENTRE);
    assertThat(XmrChart.withDefaults().of(3).chart().centre())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
  }

  @Property(tries = 200)
  void zonesAgreeWithTheLimits(
      @ForAll @Size(min = 2, max = 12) List<@LongRange(max = 40) Long> events,
      @ForAll ProportionChart.Spread spread) {
    long[] x = events.stream().mapToLong(Long::longValue).toArray();
    long[] n = new long[x.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = 40 + 7L * i;
    }
    ProportionLimits limits = ProportionChart.withDefaults().with(spread).of(x, n);
    for (ChartPoint point : limits.chart().points()) {
      double value = point.value().value();
      boolean beyond = value < point.lower() - 1e-12 || value > point.upper() + 1e-12;
      boolean inside = value > point.lower() + 1e-12 && value < point.upper() - 1e-12;
      assertThat(point.zone().isBeyondLimit() ? !inside : !beyond).isTrue();
      assertThat(Integer.signum(point.zone().side()) * (value - limits.chart().centre().value()))
          .isGreaterThanOrEqualTo(-1e-12);
    }
  }

  @Property(tries = 100)
  void countingWhatDidNotHappenTurnsAProportionChartRound(
      @ForAll @Size(min = 2, max = 12) List<@LongRange(max = 40) Long> events,
      @ForAll ProportionChart.Spread spread) {
    long[] x = events.stream().mapToLong(Long::longValue).toArray();
    long[] n = new long[x.length];
    Arrays.fill(n, 40);
    long[] others = Arrays.stream(x).map(v -> 40 - v).toArray();
    ProportionLimits limits = ProportionChart.withDefaults().with(spread).of(x, n);
    ProportionLimits turned = ProportionChart.withDefaults().with(spread).of(others, n);
    assertThat(turned.chart().beyondLimits()).isEqualTo(limits.chart().beyondLimits());
    if (limits.sigmaZ() instanceof Estimate.Defined sigmaZ) {
      assertThat(turned.sigmaZ().value()).isCloseTo(sigmaZ.value(), within(1e-9));
    }
  }

  @Test
  void aPeriodWithoutTrialsIsPassedOver() {
    long[] x = {3, 0, 9, 5};
    long[] n = {10, 0, 12, 20};
    ProportionLimits with = ProportionChart.withDefaults().of(x, n);
    ProportionLimits without =
        ProportionChart.withDefaults().of(new long[] {3, 9, 5}, new long[] {10, 12, 20});
    assertThat(with.sigmaZ()).isEqualTo(without.sigmaZ());
    assertThat(with.chart().points().get(1).zone()).isEqualTo(Zone.NO_VALUE);
    assertThat(with.chart().points().get(3)).isEqualTo(without.chart().points().get(2));
    assertThat(RunRules.withDefaults().signals(with.chart())).hasSize(4);
  }

  @Test
  void aLaneyChartNeedsVariationAndTwoPeriods() {
    var chart = ProportionChart.withDefaults();
    assertThat(chart.of(new long[2], new long[] {4, 4}).sigmaZ())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThat(chart.of(new long[] {1}, new long[] {4}).sigmaZ())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(chart.of(new long[2], new long[2]).sigmaZ())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    var plain = chart.with(ProportionChart.Spread.BINOMIAL).of(new long[2], new long[] {4, 4});
    assertThat(plain.chart().beyondLimits()).isEmpty();
  }

  @Test
  void aPlainChartFlagsWhatALaneyChartTakesAsCommon() {
    Random random = new Random(3);
    long[] x = new long[24];
    long[] n = new long[24];
    for (int i = 0; i < x.length; i++) {
      n[i] = 100_000;
      x[i] = Math.round(n[i] * (0.3 + 0.02 * random.nextGaussian()));
    }
    var chart = ProportionChart.withDefaults();
    assertThat(chart.with(ProportionChart.Spread.BINOMIAL).of(x, n).chart().beyondLimits())
        .hasSizeGreaterThan(10);
    assertThat(chart.of(x, n).chart().beyondLimits()).isEmpty();
  }

  @Test
  void theRulesFireMoreOftenThanTheLimitsAlone() {
    Random random = new Random(8);
    int beyond = 0;
    int any = 0;
    int runs = 2000;
    for (int run = 0; run < runs; run++) {
      ControlChart chart =
          XmrChart.withDefaults()
              .of(random.doubles(24).map(u -> u + random.nextDouble()).toArray())
              .chart();
      List<Set<Signal>> signals = RunRules.withDefaults().signals(chart);
      beyond += chart.beyondLimits().isEmpty() ? 0 : 1;
      any += signals.stream().allMatch(Set::isEmpty) ? 0 : 1;
    }
    assertThat(any).isGreaterThan(2 * beyond);
  }

  @Property(tries = 100)
  void lengthsOfRunsAreTheLengthsAskedFor(@ForAll @IntRange(min = 3, max = 9) int length) {
    RunRules rules = RunRules.withDefaults().withTrendLength(length).withShiftLength(length);
    double[] rising = new double[length + 1];
    int[] above = new int[length + 1];
    for (int i = 0; i <= length; i++) {
      rising[i] = i;
      above[i] = 1;
    }
    boolean[] last = new boolean[length + 1];
    last[length - 1] = true;
    last[length] = true;
    assertThat(rules.trend(rising)).isEqualTo(last);
    assertThat(rules.shift(above)).isEqualTo(last);
    assertThatIllegalArgumentException().isThrownBy(() -> rules.withTrendLength(2));
    assertThatIllegalArgumentException().isThrownBy(() -> rules.shift(2));
  }

  @Property(tries = 100)
  void funnelsNarrowWithSizeAndWidenWithOverdispersion(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double baseline,
      @ForAll @LongRange(min = 1, max = 1_000_000) long n) {
    ProportionFunnel funnel = ProportionFunnel.withDefaults();
    List<Interval> limits = funnel.limits(baseline, n, 2 * n, 0);
    double width = limits.get(0).width();
    if (width < 1) {
      assertThat(limits.get(1).width()).isLessThan(width);
    } else { // the limits of a very small unit are the ends of the scale
      assertThat(limits.get(1).width()).isLessThanOrEqualTo(1);
    }
    assertThat(limits.get(2)).isEqualTo(new Interval(0, 1, 0.95));
    Dispersion wide =
        Overdispersion.withDefaults()
            .ofProportions(
                new long[] {100, 300, 500, 700, 900}, new long[] {1000, 1000, 1000, 1000, 1000});
    assertThat(wide.tauSquared().value()).isPositive();
    assertThat(funnel.with(wide).limits(baseline, 1_000_000_000).get(0).width())
        .isGreaterThan(funnel.limits(baseline, 1_000_000_000).get(0).width());
  }

  @Test
  void aFunnelOfRatiosTakesNoDispersionOfProportions() {
    Dispersion proportions =
        Overdispersion.withDefaults().ofProportions(new long[] {1, 2, 3}, new long[] {10, 10, 10});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RatioFunnel.withDefaults().with(proportions));
    Dispersion ratios =
        Overdispersion.withDefaults()
            .ofRatios(new double[] {8, 10, 31, 9, 2}, new double[] {10, 10, 10, 10, 10});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProportionFunnel.withDefaults().with(ratios));
    Interval limits = RatioFunnel.withDefaults().with(ratios).limits(10).get(0);
    assertThat(limits.lower() * limits.upper()).isCloseTo(1, within(1e-12));
    assertThat(RatioFunnel.withDefaults().limits(0).get(0).upper())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void chanceAloneIsNoOverdispersion() {
    Random random = new Random(5);
    double sum = 0;
    int runs = 300;
    for (int run = 0; run < runs; run++) {
      long[] x = new long[30];
      long[] n = new long[30];
      for (int i = 0; i < 30; i++) {
        n[i] = 50 + 10L * i;
        for (int j = 0; j < n[i]; j++) {
          x[i] += random.nextDouble() < 0.4 ? 1 : 0;
        }
      }
      sum += Overdispersion.withDefaults().withTrim(0.02).ofProportions(x, n).phi().value();
    }
    assertThat(sum / runs).isBetween(0.85, 1.05);
  }

  @Test
  void aUnitWithoutEventsMatters() {
    var overdispersion = Overdispersion.withDefaults().withTrim(0.01);
    assertThat(overdispersion.ofRatios(new double[] {0, 4, 9}, new double[] {3, 4, 5}).phi())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_EVENTS));
    assertThat(overdispersion.ofRatios(new double[0], new double[0]).phi())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThatIllegalArgumentException().isThrownBy(() -> overdispersion.withTrim(0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ProportionFunnel.withDefaults().with(new Confidence(0.998)).limits(1.5, 3));
  }
}
