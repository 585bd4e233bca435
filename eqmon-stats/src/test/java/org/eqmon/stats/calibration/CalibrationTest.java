package org.eqmon.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eqmon.stats.analysis.VerdictSimulation;
import org.eqmon.stats.analysis.VerdictSimulation.Against;
import org.eqmon.stats.analysis.VerdictSimulation.Result;
import org.eqmon.stats.calibration.TestSize.Flagged;
import org.eqmon.stats.calibration.TwoGroupCoverage.Measure;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.gap.TwoProportionsMethod;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.inference.paired.McNemarMethod;
import org.eqmon.stats.inference.proportion.ProportionMethod;
import org.eqmon.stats.inference.rate.CountMethod;
import org.eqmon.stats.inference.representation.ShareStatistic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/methods/calibration.md} claims of the defaults and of what is called exact. */
@Tag("slow")
class CalibrationTest {
  private static final double LEVEL = 0.05;

  /** The accuracy to which the search over a rate, and limits, are found. */
  private static final double SEARCH = 1e-4;

  @ParameterizedTest
  @EnumSource(names = {"CLOPPER_PEARSON", "BLAKER"})
  void exactIntervalsOfAShareNeverCoverLessOftenThanTheySay(ProportionMethod method) {
    for (int n = 1; n <= 50; n++) {
      assertThat(CalibrationPage.share(method, n).least()).isGreaterThan(0.95 - 1e-8);
    }
  }

  @Test
  void theDefaultIntervalOfAShareCoversAsOftenAsItsPageSays() {
    for (int n = 1; n <= 50; n++) {
      Coverage wilson = CalibrationPage.share(ProportionMethod.WILSON, n);
      assertThat(wilson.least()).isGreaterThan(n < 10 ? 0.7934 : 0.834);
      assertThat(wilson.mean()).isBetween(0.95, 0.958);
    }
  }

  @ParameterizedTest
  @EnumSource
  void intervalsOfACountNeverCoverLessOftenThanTheySay(CountMethod method) {
    assertThat(CalibrationPage.count(method).least()).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 20})
  void intervalsOfARateRatioNeverCoverLessOftenThanTheySay(double exposure) {
    assertThat(CalibrationPage.rateRatio(TwoSidedRule.DOUBLED, exposure).least())
        .isGreaterThan(0.95);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1", "2, 2", "3, 3", "5, 5", "10, 10", "20, 20", "34, 34", "1, 20", "3, 10", "5, 20",
    "10, 50", "20, 50", "5, 200"
  })
  void theDefaultIntervalsOfAGapCoverAtLeastAsOftenAsTheySay(int n1, int n2) {
    assertThat(
            TwoGroupCoverage.of(n1, n2, Measure.RISK_DIFFERENCE, CalibrationPage::defaultDifference)
                .least())
        .isGreaterThan(0.95 - SEARCH);
    assertThat(
            TwoGroupCoverage.of(n1, n2, Measure.RISK_RATIO, CalibrationPage::defaultRatio).least())
        .isGreaterThan(0.95 - SEARCH);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "20, 20",
    "50, 50",
    "3, 500",
    "5, 20",
    "5, 1000",
    "20, 1000",
    "50, 200",
    "220, 220",
    "250, 1500",
    "1000, 1000"
  })
  void theDefaultTestOfAGapKeepsItsLevel(int n1, int n2) {
    for (double level : new double[] {LEVEL, 0.01, LEVEL / 19}) {
      TestSize size =
          Flagged.outward(n1, n2, groups -> CalibrationPage.defaultFlags(groups, level)).size();
      assertThat(size.largest()).isLessThanOrEqualTo(level);
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "10, 10", "5, 20", "12, 30", "20, 20", "4, 200"})
  void testsThatAreCalledExactKeepTheirLevel(int n1, int n2) {
    for (TwoProportionsMethod method :
        new TwoProportionsMethod[] {
          TwoProportionsMethod.FISHER, TwoProportionsMethod.BARNARD, TwoProportionsMethod.BOSCHLOO
        }) {
      TestSize size = Flagged.all(n1, n2, groups -> CalibrationPage.flags(method, groups)).size();
      assertThat(size.largest()).as(method.name()).isLessThanOrEqualTo(LEVEL * (1 + SEARCH));
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5, 20", "12, 30", "3, 60"})
  void halvingFindsTheSameFlagsAsAskingEverywhere(int n1, int n2) {
    assertThat(
            Flagged.outward(n1, n2, groups -> CalibrationPage.defaultFlags(groups, LEVEL)).size())
        .isEqualTo(
            Flagged.all(n1, n2, groups -> CalibrationPage.defaultFlags(groups, LEVEL)).size());
  }

  @ParameterizedTest
  @CsvSource({"9, 100", "12, 1000", "30, 300"})
  void aShareAgainstAnEstimatedOneKeepsItsLevel(int people, int respondents) {
    assertThat(CalibrationPage.estimatedShare(ShareStatistic.EXACT, people, respondents).largest())
        .isLessThanOrEqualTo(LEVEL);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20, 50, 100})
  void theDefaultTestOfPairsKeepsItsLevel(int pairs) {
    assertThat(CalibrationPage.mcNemar(McNemarMethod.EXACT, pairs)).isLessThanOrEqualTo(LEVEL);
  }

  @ParameterizedTest
  @CsvSource({"30, 30, 0.2", "40, 120, 0.2", "200, 200, 0.05", "300, 900, 0.05"})
  void aGapOfTheMarginIsSeldomCalledImmaterial(int n1, int n2, double margin) {
    assertThat(CalibrationPage.calledEqual(n1, n2, margin)).isLessThanOrEqualTo(LEVEL);
  }

  /** The level and three standard errors of the simulation. */
  private static double allowed(Result result) {
    return LEVEL + 3 * result.error(LEVEL);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 8, 0.3",
    "2, 60, 0.5",
    "2, 2000, 0.3",
    "5, 8, 0.3",
    "5, 60, 0.3",
    "5, 2000, 0.5",
    "19, 8, 0.3",
    "19, 60, 0.3",
    "19, 400, 0.3",
    "19, 2000, 0.5"
  })
  void equalRatesAreSeldomFlagged(int groups, int size, double rate) {
    double[] same = new double[groups];
    Arrays.fill(same, rate);
    for (Adjustment adjustment :
        new Adjustment[] {Adjustment.BENJAMINI_HOCHBERG, Adjustment.HOLM}) {
      Result result =
          new VerdictSimulation(adjustment, 4000, 71)
              .rates(CalibrationPage.sizes(groups, size), same, Against.THE_REST);
      assertThat(result.anyFalse()).isLessThanOrEqualTo(allowed(result));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 12", "2, 4000", "5, 60", "5, 4000", "19, 60", "19, 500", "19, 4000"})
  void equalSharesAreSeldomFlagged(int groups, int people) {
    long[] reference = CalibrationPage.reference(groups);
    for (Adjustment adjustment :
        new Adjustment[] {Adjustment.BENJAMINI_HOCHBERG, Adjustment.HOLM}) {
      Result result =
          new VerdictSimulation(adjustment, 4000, 72)
              .representation(people, reference, CalibrationPage.shares(reference));
      assertThat(result.anyFalse()).isLessThanOrEqualTo(allowed(result));
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 2, 60, 0.25", "19, 6, 60, 0.25", "19, 6, 400, 0.1"})
  void falseDiscoveriesAndIntervalsThatMissAreRareAmongTheGaps(
      int groups, int withGap, int size, double gap) {
    Result result =
        new VerdictSimulation(Adjustment.BENJAMINI_HOCHBERG, 1000, 73)
            .rates(
                CalibrationPage.sizes(groups, size),
                CalibrationPage.planted(groups, withGap, 0.5, gap),
                Against.THE_FIRST);
    assertThat(result.falseShare()).isLessThanOrEqualTo(allowed(result));
    assertThat(result.uncovered()).isLessThanOrEqualTo(allowed(result));
    assertThat(result.found()).isGreaterThan(0.8);
  }
}
