package org.eqmon.stats.inference.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class ChangeLawsTest {
  record Group(long events, long trials, double score) {}

  @Provide
  Arbitrary<List<Group>> groups() {
    Arbitrary<Group> group =
        Arbitraries.longs()
            .between(0, 400)
            .flatMap(
                trials ->
                    Combinators.combine(
                            Arbitraries.longs().between(0, trials),
                            Arbitraries.integers().between(-50, 50))
                        .as((events, score) -> new Group(events, trials, score / 10.0)));
    return group.list().ofMinSize(2).ofMaxSize(6);
  }

  @Provide
  Arbitrary<double[]> distinctSeries() {
    return Arbitraries.integers()
        .between(-500, 500)
        .map(i -> i / 8.0)
        .list()
        .uniqueElements()
        .ofMinSize(2)
        .ofMaxSize(14)
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Provide
  Arbitrary<PeriodRates> rates() {
    Arbitrary<Long> trials = Arbitraries.longs().between(1, 200);
    return Combinators.combine(
            trials,
            trials,
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1))
        .as((n, m, p, q) -> PeriodRates.ofCounts(Math.round(n * p), n, Math.round(m * q), m));
  }

  private static RateTrend trend(List<Group> groups) {
    return CochranArmitage.withDefaults()
        .test(
            groups.stream().mapToLong(Group::events).toArray(),
            groups.stream().mapToLong(Group::trials).toArray(),
            groups.stream().mapToDouble(Group::score).toArray());
  }

  @Property(tries = 200)
  void turningTheScoresRoundTurnsTheTrendRound(@ForAll("groups") List<Group> groups) {
    RateTrend trend = trend(groups);
    RateTrend turned =
        trend(
            groups.stream()
                .map(g -> new Group(g.events(), g.trials(), 3 - 2 * g.score()))
                .toList());
    assertThat(turned.test().statistic().isDefined())
        .isEqualTo(trend.test().statistic().isDefined());
    if (trend.test().statistic().isDefined()) {
      assertThat(turned.test().statistic().value())
          .isCloseTo(trend.test().statistic().value(), within(1e-9));
      assertThat(turned.slope().value()).isCloseTo(-trend.slope().value() / 2, within(1e-12));
      assertThat(turned.direction().map(d -> -d.sign()))
          .isEqualTo(trend.direction().map(Direction::sign));
    }
  }

  @Property(tries = 200)
  void splittingAGroupChangesNothing(
      @ForAll("groups") List<Group> groups, @ForAll @IntRange(max = 100) int part) {
    Group first = groups.get(0);
    long trials = first.trials() * part / 100;
    long events = Math.min(first.events(), trials);
    long otherTrials = first.trials() - trials;
    long otherEvents = first.events() - events;
    if (otherEvents > otherTrials) {
      return;
    }
    List<Group> split = new ArrayList<>(groups.subList(1, groups.size()));
    split.add(new Group(events, trials, first.score()));
    split.add(new Group(otherEvents, otherTrials, first.score()));
    assertThat(trend(split)).isEqualTo(trend(groups));
  }

  @Test
  void levelRatesHaveExactlyNoTrend() {
    RateTrend trend =
        CochranArmitage.withDefaults()
            .test(new long[] {1, 2, 3}, new long[] {3, 6, 9}, new double[] {0.1, 0.2, 0.7});
    assertThat(trend.direction()).contains(Direction.LEVEL);
    assertThat(trend.test().statistic()).isEqualTo(Estimate.of(0));
    assertThat(trend.test().pValue()).isEqualTo(Estimate.of(1));
  }

  @Test
  void aTrendNeedsVariation() {
    var test = CochranArmitage.withDefaults();
    assertThat(test.test(new long[2], new long[2]).slope())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(test.test(new long[] {2, 3}, new long[] {2, 3}).slope())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThat(test.test(new long[] {1, 0}, new long[] {2, 0}).slope())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(new long[] {3}, new long[] {2}))
        .withMessageContaining("events must be");
  }

  @Test
  void countsNearABillionKeepTheirPrecision() {
    RateTrend trend =
        CochranArmitage.withDefaults()
            .test(new long[] {500_000_000, 500_000_001}, new long[] {1_000_000_000, 1_000_000_000});
    assertThat(trend.direction()).contains(Direction.RISING);
    assertThat(trend.test().statistic().value()).isCloseTo(2e-9, within(1e-17));
  }

  @Test
  void aTinyPValueKeepsItsDigits() {
    // R 4.2.2: prop.trend.test(c(190000, 201000, 180500), c(400000, 410000, 402000))
    RateTrend trend =
        CochranArmitage.withDefaults()
            .test(new long[] {190_000, 201_000, 180_500}, new long[] {400_000, 410_000, 402_000});
    assertThat(trend.test().pValue().value())
        .isCloseTo(1.08521392165169e-120, withinPercentage(1e-7));
  }

  @Property(tries = 100)
  void theExactTestCountsPermutations(@ForAll("distinctSeries") double[] series) {
    double[] short_ = Arrays.copyOf(series, Math.min(6, series.length));
    MonotonicTrend trend = MannKendall.withDefaults().of(short_);
    double observed = Math.abs(trend.test().statistic().value());
    long[] counts = new long[2];
    permute(short_, 0, observed, counts);
    assertThat(trend.test().pValue().value())
        .isCloseTo(Math.min(1, 2.0 * counts[0] / counts[1]), within(1e-14));
  }

  private static void permute(double[] values, int from, double observed, long[] counts) {
    if (from == values.length) {
      double s = 0;
      for (int j = 0; j < values.length; j++) {
        for (int i = 0; i < j; i++) {
          s += Math.signum(values[j] - values[i]);
        }
      }
      counts[0] += s >= observed ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int i = from; i < values.length; i++) {
      double[] swapped = values.clone();
      swapped[from] = values[i];
      swapped[i] = values[from];
      permute(swapped, from + 1, observed, counts);
    }
  }

  @Property(tries = 200)
  void theSlopeAndTheTestAgree(
      @ForAll("distinctSeries") double[] series, @ForAll @IntRange(min = 1, max = 99) int percent) {
    Confidence confidence = new Confidence(percent / 100.0);
    MonotonicTrend trend = MannKendall.withDefaults().with(confidence).of(series);
    Interval interval = trend.slope().interval().orElseThrow();
    assertThat(interval.contains(0))
        .isEqualTo(trend.test().pValue().value() > 1 - confidence.level());
    assertThat(interval.contains(trend.slope().estimate().value())).isTrue();
  }

  @Property(tries = 200)
  void playingTheSeriesBackwardsTurnsItsTrendRound(@ForAll("distinctSeries") double[] series) {
    double[] backwards = new double[series.length];
    for (int i = 0; i < series.length; i++) {
      backwards[i] = series[series.length - 1 - i];
    }
    MonotonicTrend forth = MannKendall.withDefaults().of(series);
    MonotonicTrend back = MannKendall.withDefaults().of(backwards);
    assertThat(back.test().pValue()).isEqualTo(forth.test().pValue());
    assertThat(back.tau().value()).isEqualTo(-forth.tau().value());
    assertThat(back.slope().estimate().value())
        .isCloseTo(-forth.slope().estimate().value(), within(1e-12));
  }

  @Test
  void aSeriesTooShortToTellHasInfiniteLimits() {
    MonotonicTrend trend = MannKendall.withDefaults().of(1, 2, 3);
    assertThat(trend.slope().interval())
        .contains(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.95));
    assertThat(MannKendall.withDefaults().of(4, 4, 4).tau())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThat(MannKendall.withDefaults().of(4).tau())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
  }

  @Test
  void longSeriesGoOnWhereExactOnesEnd() {
    double[] series = new double[501];
    Random random = new Random(11);
    for (int i = 0; i < series.length; i++) {
      series[i] = random.nextGaussian() + i * 4e-4;
    }
    MonotonicTrend exact = MannKendall.withDefaults().of(Arrays.copyOf(series, 500));
    MonotonicTrend normal = MannKendall.withDefaults().of(series);
    assertThat(normal.test().pValue().value())
        .isCloseTo(exact.test().pValue().value(), within(0.02));
    assertThat(normal.slope().interval().orElseThrow().width())
        .isCloseTo(exact.slope().interval().orElseThrow().width(), within(2e-5));
  }

  @Property(tries = 300)
  void theIntervalExcludesNoChangeExactlyWhenTheTestRejects(
      @ForAll("rates") PeriodRates earlier,
      @ForAll("rates") PeriodRates later,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    Confidence confidence = new Confidence(percent / 100.0);
    for (GapChange.Formula formula : GapChange.Formula.values()) {
      ChangeOfGap change =
          GapChange.withDefaults().with(confidence).with(formula).of(earlier, later);
      if (change.change().test().pValue() instanceof Estimate.Defined p
          && Math.abs(p.value() - (1 - confidence.level())) > 1e-9) {
        assertThat(change.change().estimate().interval().orElseThrow().contains(0))
            .isEqualTo(p.value() > 1 - confidence.level());
      }
    }
  }

  @Property(tries = 200)
  void swappingThePeriodsTurnsTheChangeRound(
      @ForAll("rates") PeriodRates earlier, @ForAll("rates") PeriodRates later) {
    ChangeOfGap forth = GapChange.withDefaults().of(earlier, later);
    ChangeOfGap back = GapChange.withDefaults().of(later, earlier);
    assertThat(back.change().test().pValue().value())
        .isCloseTo(forth.change().test().pValue().value(), within(1e-12));
    assertThat(back.change().estimate().interval().orElseThrow().lower())
        .isCloseTo(-forth.change().estimate().interval().orElseThrow().upper(), within(1e-12));
  }

  @Test
  void fourRatesOfZeroOrOneStillHaveAnInterval() {
    PeriodRates period = PeriodRates.ofCounts(5, 5, 0, 5);
    ChangeOfGap change = GapChange.withDefaults().of(period, period);
    assertThat(change.change().test().pValue()).isEqualTo(Estimate.of(1));
    assertThat(change.change().estimate().interval().orElseThrow().width()).isBetween(0.5, 2.0);
    assertThat(
            GapChange.withDefaults()
                .with(GapChange.Formula.WALD)
                .of(period, period)
                .change()
                .estimate()
                .estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_VARIANCE));
    assertThat(GapChange.withDefaults().of(period, new PeriodRates(0.5, 0, 0.5, 4)).laterGap())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
  }

  @Test
  void theDefaultKeepsItsLevelInSmallGroupsWhereWaldDoesNot() {
    Random random = new Random(20);
    int mover = 0;
    int wald = 0;
    int runs = 4000;
    for (int run = 0; run < runs; run++) {
      PeriodRates earlier = draw(random);
      PeriodRates later = draw(random);
      mover += rejects(GapChange.withDefaults().of(earlier, later)) ? 1 : 0;
      wald +=
          rejects(GapChange.withDefaults().with(GapChange.Formula.WALD).of(earlier, later)) ? 1 : 0;
    }
    assertThat((double) mover / runs).isLessThan(0.05);
    assertThat((double) wald / runs).isGreaterThan(0.05);
  }

  private static boolean rejects(ChangeOfGap change) {
    return change.change().test().pValue() instanceof Estimate.Defined p && p.value() <= 0.05;
  }

  private static PeriodRates draw(Random random) {
    long reference = 0;
    long group = 0;
    for (int i = 0; i < 200; i++) {
      reference += random.nextDouble() < 0.8 ? 1 : 0;
    }
    for (int i = 0; i < 5; i++) {
      group += random.nextDouble() < 0.5 ? 1 : 0;
    }
    return PeriodRates.ofCounts(reference, 200, group, 5);
  }
}
