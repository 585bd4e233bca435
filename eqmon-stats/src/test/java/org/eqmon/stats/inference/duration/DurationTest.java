package org.eqmon.stats.inference.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.model.Coefficients;
import org.junit.jupiter.api.Test;

class DurationTest {
  private static final Durations NOBODY = Durations.of(ValueCounts.empty(), ValueCounts.empty());
  private static final Durations ALL_CENSORED =
      Durations.of(ValueCounts.empty(), ValueCounts.of(3, 8));
  private static final Durations EARLY = Durations.of(ValueCounts.of(1, 2, 3), ValueCounts.of(4));
  private static final Durations LATE =
      Durations.of(ValueCounts.of(11, 12, 13), ValueCounts.of(14));
  private static final Durations TWO_ENDS =
      Durations.ofEnds(List.of(ValueCounts.of(1, 3), ValueCounts.of(2)), ValueCounts.of(2, 5));

  @Test
  void rowsAndCountsAreOneThing() {
    Durations rows = Durations.ofRows(new double[] {5, 2, 1, 3, 2}, new int[] {0, 0, 1, 1, 2}, 2);
    assertThat(rows).isEqualTo(TWO_ENDS).hasSameHashCodeAs(TWO_ENDS);
    assertThat(rows).isNotEqualTo(TWO_ENDS.plus(TWO_ENDS));
    assertThat(rows.total()).isEqualTo(5);
    assertThat(rows.distinct()).isEqualTo(4);
    assertThat(rows.time(1)).isEqualTo(2);
    assertThat(rows.ended(2, 1)).isEqualTo(1);
    assertThat(rows.censored(1)).isEqualTo(1);
    assertThat(rows).hasToString("Durations[2 ends, 4 distinct times]");
  }

  @Test
  void oneEndOfSeveralCensorsTheOthersAndAnyEndDoesNot() {
    assertThat(TWO_ENDS.onlyEnd(1))
        .isEqualTo(Durations.of(ValueCounts.of(1, 3), ValueCounts.of(2, 2, 5)));
    assertThat(TWO_ENDS.anyEnd())
        .isEqualTo(Durations.of(ValueCounts.of(1, 2, 3), ValueCounts.of(2, 5)));
  }

  @Test
  void callersFaultsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.of(ValueCounts.of(-1), ValueCounts.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.ofEnds(List.of(), ValueCounts.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.ofRows(new double[1], new int[] {2}, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.ofRows(new double[1], new int[2], 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.ofRows(new double[1], new int[1], 0));
    assertThatIllegalArgumentException().isThrownBy(() -> TWO_ENDS.plus(EARLY));
    assertThatIllegalArgumentException().isThrownBy(() -> TWO_ENDS.onlyEnd(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.withDefaults().of(TWO_ENDS))
        .withMessageContaining("anyEnd()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.withDefaults().of(EARLY).quantile(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.withDefaults().of(EARLY).at(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestrictedMean.withDefaults().of(EARLY, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.withDefaults().of(TWO_ENDS).incidence(3, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayTest.withDefaults().test(List.of(TWO_ENDS, EARLY), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrayTest.withDefaults().test(List.of(TWO_ENDS), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRankTest.withDefaults().test(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LogRankTest.withDefaults()
                    .testStratified(List.of(List.of(EARLY, LATE), List.of(EARLY))));
    CoxRegression cox = CoxRegression.withDefaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cox.fit(new double[2][1], List.of(EARLY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cox.fit(new double[1][0], List.of(EARLY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cox.fitStratified(new double[1][1], List.of(EARLY), new int[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardRatio.withDefaults().compareStratified(List.of(EARLY), List.of()));
  }

  @Test
  void whatCannotBeSaidHasAReason() {
    SurvivalCurve nobody = KaplanMeier.withDefaults().of(NOBODY);
    assertReason(nobody.at(1).estimate(), UndefinedReason.EMPTY_GROUP);
    assertReason(nobody.median().estimate(), UndefinedReason.EMPTY_GROUP);
    assertReason(nobody.followUp(), UndefinedReason.EMPTY_GROUP);
    assertReason(
        AalenJohansen.withDefaults().of(NOBODY).incidence(1, 1).estimate(),
        UndefinedReason.EMPTY_GROUP);
    assertReason(
        KaplanMeier.withDefaults().of(ALL_CENSORED).median().estimate(),
        UndefinedReason.NOT_REACHED);
    RestrictedMean mean = RestrictedMean.withDefaults();
    assertReason(mean.of(NOBODY, 1).estimate(), UndefinedReason.EMPTY_GROUP);
    assertReason(mean.of(ALL_CENSORED, 9).estimate(), UndefinedReason.NOT_REACHED);
    assertReason(
        mean.difference(EARLY, NOBODY, 1).difference().test().pValue(),
        UndefinedReason.EMPTY_GROUP);
    assertReason(
        mean.difference(ALL_CENSORED, ALL_CENSORED, 3).difference().test().pValue(),
        UndefinedReason.ZERO_VARIANCE);
    assertReason(mean.of(ALL_CENSORED, 3).standardError(), UndefinedReason.ZERO_VARIANCE);
    assertReason(
        mean.of(Durations.of(ValueCounts.of(1), ValueCounts.empty()), 2).standardError(),
        UndefinedReason.TOO_FEW_VALUES);
    assertThat(mean.with(MeanError.GREENWOOD).of(ALL_CENSORED, 3).standardError())
        .isEqualTo(Estimate.of(0));
    LogRankTest logRank = LogRankTest.withDefaults();
    assertReason(
        logRank.test(List.of(EARLY, NOBODY)).test().pValue(), UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        logRank.test(List.of(ALL_CENSORED, ALL_CENSORED)).test().pValue(),
        UndefinedReason.NO_VARIATION);
    assertReason(
        logRank.test(List.of(ALL_CENSORED, LATE)).test().pValue(), UndefinedReason.ZERO_VARIANCE);
    LogRankPermutationTest dealt = LogRankPermutationTest.withDefaults();
    assertReason(dealt.test(EARLY, NOBODY).test().pValue(), UndefinedReason.EMPTY_GROUP);
    assertReason(
        dealt.test(ALL_CENSORED, ALL_CENSORED).test().pValue(), UndefinedReason.NO_VARIATION);
    Durations atOnce = Durations.of(ValueCounts.of(4, 4, 4), ValueCounts.empty());
    assertReason(dealt.test(atOnce, atOnce).test().statistic(), UndefinedReason.ZERO_VARIANCE);
    GrayTest gray = GrayTest.withDefaults();
    assertReason(gray.test(List.of(EARLY, NOBODY), 1).pValue(), UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        gray.test(List.of(ALL_CENSORED, ALL_CENSORED), 1).pValue(), UndefinedReason.NO_VARIATION);
    assertReason(gray.test(List.of(ALL_CENSORED, LATE), 1).pValue(), UndefinedReason.ZERO_VARIANCE);
    HazardRatio ratio = HazardRatio.withDefaults();
    assertReason(ratio.compare(EARLY, NOBODY).estimate().estimate(), UndefinedReason.EMPTY_GROUP);
    assertReason(
        ratio.compare(ALL_CENSORED, ALL_CENSORED).test().pValue(), UndefinedReason.NO_VARIATION);
    assertReason(ratio.compare(ALL_CENSORED, LATE).test().pValue(), UndefinedReason.ZERO_VARIANCE);
  }

  @Test
  void aCoxModelThatCannotBeFittedSaysWhy() {
    double[][] groups = {{1}, {0}};
    assertReason(groups, NOBODY, NOBODY, UndefinedReason.EMPTY_GROUP);
    assertReason(groups, ALL_CENSORED, ALL_CENSORED, UndefinedReason.NO_VARIATION);
    assertReason(groups, ALL_CENSORED, LATE, UndefinedReason.COLLINEAR);
    assertReason(new double[][] {{1, 2}, {2, 4}}, EARLY, EARLY, UndefinedReason.COLLINEAR);
    assertReason(groups, EARLY, LATE, UndefinedReason.SEPARATION);
    CoxFit separated = CoxRegression.withDefaults().fit(groups, List.of(EARLY, LATE));
    assertThat(separated.score().pValue().isDefined()).isTrue();
    assertReason(separated.likelihoodRatio().pValue(), UndefinedReason.SEPARATION);
    assertReason(separated.wald().pValue(), UndefinedReason.SEPARATION);
  }

  @Test
  void anInfiniteRatioHasAFiniteLimit() {
    Comparison ratio = HazardRatio.withDefaults().compare(EARLY, LATE);
    assertThat(ratio.estimate().estimate()).isEqualTo(Estimate.of(Double.POSITIVE_INFINITY));
    Interval interval = ratio.estimate().interval().orElseThrow();
    assertThat(interval.upper()).isInfinite();
    // The likelihood is r/(r + 1) * (3r/(3r + 4)) * (2r/(2r + 4)) up to a constant that the limit
    // r = infinity makes 1; here the first end has 4 of each at risk.
    double r = interval.lower();
    double log = Math.log(4 * r / (4 * r + 4)) + Math.log(3 * r / (3 * r + 4));
    log += Math.log(2 * r / (2 * r + 4));
    double z = Confidence.NINETY_FIVE_PERCENT.normalQuantile();
    assertThat(-2 * log).isCloseTo(z * z, within(1e-9));
    double atOne = -2 * (Math.log(4 / 8.0) + Math.log(3 / 7.0) + Math.log(2 / 6.0));
    assertThat(ratio.test().statistic().value()).isCloseTo(Math.sqrt(atOne), within(1e-9));
  }

  @Test
  void aCurveDoesNotSayWhatNobodySaw() {
    SurvivalCurve curve = KaplanMeier.withDefaults().of(EARLY);
    assertThat(curve.at(1e9).estimate()).isEqualTo(curve.at(3).estimate());
    assertThat(curve.followUp()).isEqualTo(Estimate.of(4));
    assertThat(curve.times()).containsExactly(1.0, 2.0, 3.0);
    assertThat(RestrictedMean.withDefaults().of(EARLY, 4).estimate().value())
        .isCloseTo(1 + 0.75 + 0.5 + 0.25, within(1e-15));
    assertReason(
        RestrictedMean.withDefaults().of(EARLY, 4.5).estimate(), UndefinedReason.NOT_REACHED);
    assertThat(
            RestrictedMean.withDefaults()
                .with(BeyondFollowUp.CARRIED)
                .of(EARLY, 8)
                .estimate()
                .value())
        .isCloseTo(1 + 0.75 + 0.5 + 5 * 0.25, within(1e-15));
  }

  @Test
  void theBetaProductIsWhatItsAuthorsPrinted() {
    // Fay & Brittain, vignette of R's bpcp 1.4.2: ends at 3, 7, 8 and 14, no censoring
    Durations four = Durations.of(ValueCounts.of(3, 7, 8, 14), ValueCounts.empty());
    double[][] printed = {
      {0, 0.397635364, 1},
      {3, 0.194120450, 0.9936905},
      {7, 0.067585986, 0.9324140},
      {8, 0.006309463, 0.8058796},
      {14, 0, 0.6023646}
    };
    for (double[] row : printed) {
      Interval interval =
          BetaProductInterval.withDefaults().at(four, row[0]).interval().orElseThrow();
      assertThat(interval.lower()).isCloseTo(row[1], within(5e-8));
      assertThat(interval.upper()).isCloseTo(row[2], within(5e-8));
    }
  }

  @Test
  void theBetaProductHasLimitsWhereTheCurveHasNone() {
    Interval start =
        BetaProductInterval.withDefaults().at(ALL_CENSORED, 1).interval().orElseThrow();
    assertThat(start.lower()).isCloseTo(Math.sqrt(0.025), within(1e-12));
    assertThat(start.upper()).isEqualTo(1);
    Interval beyond =
        BetaProductInterval.withDefaults().at(ALL_CENSORED, 8).interval().orElseThrow();
    assertThat(beyond.lower()).isZero();
    assertReason(
        BetaProductInterval.withDefaults().at(NOBODY, 1).estimate(), UndefinedReason.EMPTY_GROUP);
  }

  @Test
  void anUpperLimitThatIsNotReachedIsInfinite() {
    IntervalEstimate median = KaplanMeier.withDefaults().of(EARLY).median();
    assertThat(median.estimate()).isEqualTo(Estimate.of(2.5));
    assertThat(median.interval()).contains(new Interval(1, Double.POSITIVE_INFINITY, 0.95));
  }

  @Test
  void aShareThatIsMetExactlyIsMetWhateverItsDecimals() {
    Durations ten =
        Durations.of(
            ValueCounts.of(IntStream.rangeClosed(1, 10).asDoubleStream().toArray()),
            ValueCounts.empty());
    SurvivalCurve curve = KaplanMeier.withDefaults().of(ten);
    for (int tenths = 1; tenths < 10; tenths++) {
      assertThat(curve.quantile(tenths / 10.0).estimate().value()).isEqualTo(tenths + 0.5);
    }
    assertThat(curve.quantile(1).estimate()).isEqualTo(Estimate.of(10));
    assertThat(curve.quantile(0.91).estimate()).isEqualTo(Estimate.of(10));
  }

  @Test
  void competingEndsAreNoCensoring() {
    // half are housed and half withdraw; censoring the withdrawals would say that all are housed
    double[] days = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    int[] ends = IntStream.rangeClosed(1, 100).map(day -> 1 + day % 2).toArray();
    Durations group = Durations.ofRows(days, ends, 2);
    IncidenceCurves curves = AalenJohansen.withDefaults().of(group);
    assertThat(curves.incidence(1, 100).estimate().value()).isCloseTo(0.5, within(1e-14));
    assertThat(curves.incidence(2, 100).estimate().value()).isCloseTo(0.5, within(1e-14));
    assertThat(curves.remaining(100).estimate()).isEqualTo(Estimate.of(0));
    assertThat(curves.incidence(1, 100).standardError().value()).isCloseTo(0.05, within(1e-14));
    assertThat(curves.times()).hasSize(100);
    assertThat(curves.followUp()).isEqualTo(Estimate.of(100));
    assertThat(KaplanMeier.withDefaults().of(group.onlyEnd(1)).at(100).estimate().value()).isZero();
  }

  @Test
  void tinyPValuesKeepTheirDigits() {
    double[] early = IntStream.rangeClosed(1, 200).asDoubleStream().toArray();
    double[] late = Arrays.stream(early).map(t -> t + 300).toArray();
    int[] ones = new int[200];
    Arrays.fill(ones, 1);
    List<Durations> groups =
        List.of(Durations.ofRows(early, ones, 1), Durations.ofRows(late, ones, 1));
    // R 4.2.2, survival 3.5-3: survdiff(Surv(c(1:200, 301:500), rep(1, 400)) ~ rep(1:2, each =
    // 200))
    assertThat(LogRankTest.withDefaults().test(groups).test().pValue().value())
        .isCloseTo(1.812893677060384e-109, withinPercentage(1e-8));
    // cmprsk 2.2-11: cuminc with causes rep(c(1, 1, 1, 2), 100) has a statistic of 247.94015333835,
    // and prints a p-value of 0; pchisq(lower.tail = FALSE) of it is 7.30318193943e-56
    int[] causes = IntStream.range(0, 200).map(i -> i % 4 == 3 ? 2 : 1).toArray();
    TestResult gray =
        GrayTest.withDefaults()
            .test(
                List.of(Durations.ofRows(early, causes, 2), Durations.ofRows(late, causes, 2)), 1);
    assertThat(gray.pValue().value()).isCloseTo(7.30318193943e-56, withinPercentage(1e-8));
  }

  @Test
  void countsOfAThousandMillionAreAsFastAndAsExactAsFew() {
    Durations some = years(1_000_000_000L, 0.1);
    Durations more = years(1_000_000_000L, 0.11);
    double[][] x = {{1}, {0}};
    Coefficients cox =
        CoxRegression.withDefaults()
            .fit(x, List.of(more, some))
            .model()
            .coefficients()
            .orElseThrow();
    // ties of a tenth of those at risk: the ratio of the hazards that the shares stand for
    double ratio = Math.log1p(-0.11) / Math.log1p(-0.1);
    assertThat(Math.exp(cox.estimate(0))).isCloseTo(ratio, within(1e-3));
    assertThat(cox.standardError(0).value()).isCloseTo(2 / Math.sqrt(1.32e9), within(2e-6));
    assertThat(LogRankTest.withDefaults().test(List.of(more, some)).test().pValue().value())
        .isZero(); // below the smallest double
    EstimateWithError early = KaplanMeier.withDefaults().of(some).at(1);
    assertThat(early.estimate().value()).isEqualTo(0.9);
    assertThat(early.standardError().value())
        .isCloseTo(Math.sqrt(0.9 * 0.1 / 1e9), withinPercentage(1e-9));
  }

  @Test
  void strataThatLinkGroupsInPartLoseADegreeForEachLinkedSet() {
    Durations other = Durations.of(ValueCounts.of(2, 5, 9), ValueCounts.of(7));
    TestResult one = LogRankTest.withDefaults().test(List.of(EARLY, other)).test();
    TestResult both =
        LogRankTest.withDefaults()
            .testStratified(
                List.of(
                    List.of(EARLY, other, NOBODY, NOBODY), List.of(NOBODY, NOBODY, EARLY, other)))
            .test();
    assertThat(both.degreesOfFreedom()).isEqualTo(Estimate.of(2));
    assertThat(both.statistic().value())
        .isCloseTo(2 * one.statistic().value(), withinPercentage(1e-10));
  }

  /** A share of those left ends each year, for ten years; the rest are censored. */
  private static Durations years(long people, double share) {
    double[] years = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
    long[] ended = new long[10];
    long left = people;
    for (int year = 0; year < 10; year++) {
      ended[year] = Math.round(left * share);
      left -= ended[year];
    }
    return Durations.of(
        ValueCounts.of(years, ended), ValueCounts.of(new double[] {10}, new long[] {left}));
  }

  private static void assertReason(
      double[][] x, Durations first, Durations second, UndefinedReason reason) {
    CoxFit fit = CoxRegression.withDefaults().fit(x, List.of(first, second));
    assertThat(fit.model().reason()).contains(reason);
    assertThat(fit.model().isDefined()).isFalse();
  }

  private static void assertReason(Estimate estimate, UndefinedReason reason) {
    assertThat(estimate).isEqualTo(Estimate.undefined(reason));
  }
}
