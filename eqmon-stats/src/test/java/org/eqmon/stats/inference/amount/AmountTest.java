package org.eqmon.stats.inference.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.junit.jupiter.api.Test;

class AmountTest {
  private static final ValueCounts NONE = ValueCounts.empty();
  private static final ValueCounts ONE = ValueCounts.of(3);
  private static final ValueCounts SAME = ValueCounts.of(3, 3, 3);
  private static final ValueCounts SOME = ValueCounts.of(1, 2, 4, 8, 16, 32);

  @Test
  void whatCannotBeSaidHasAReason() {
    assertReason(Moments.of(NONE).mean(), UndefinedReason.EMPTY_GROUP);
    assertReason(Moments.of(ONE).variance(), UndefinedReason.TOO_FEW_VALUES);
    assertReason(StudentMean.withDefaults().mean(ONE).estimate(), UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        WelchTest.withDefaults().compare(SAME, SAME).test().pValue(),
        UndefinedReason.ZERO_VARIANCE);
    assertReason(
        WelchTest.withDefaults().compare(SOME, ONE).estimate().estimate(),
        UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        StandardisedMeanDifference.withDefaults().difference(SAME, SAME).estimate(),
        UndefinedReason.ZERO_VARIANCE);
    assertReason(
        StandardisedMeanDifference.withDefaults().difference(SOME, NONE).estimate(),
        UndefinedReason.EMPTY_GROUP);
    assertReason(
        SampleQuantile.withDefaults().median(NONE).estimate(), UndefinedReason.EMPTY_GROUP);
    assertReason(
        MedianDifference.withDefaults().compare(SAME, SAME).estimate().estimate(),
        UndefinedReason.ZERO_VARIANCE);
    assertReason(TrimmedMean.withDefaults().mean(ONE).estimate(), UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        PermutationTest.withDefaults().test(NONE, SOME).test().pValue(),
        UndefinedReason.EMPTY_GROUP);
    assertReason(
        CohensH.withDefaults().compare(0, 0, 1, 2).estimate().estimate(),
        UndefinedReason.EMPTY_GROUP);
  }

  @Test
  void callersFaultsAreRefused() {
    assertThatThrownBy(() -> SampleQuantile.withDefaults().quantile(SOME, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TrimmedMean.withDefaults().withTrimmedShare(0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CohensH.between(-0.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CohensH.withDefaults().compare(3, 2, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Moments.ofSummary(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PermutationTest.Draws(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPublishedSummaryIsAsGoodAsItsValues() {
    Moments raw = Moments.of(SOME);
    Moments summary = Moments.ofSummary(6, raw.mean().value(), raw.standardDeviation().value());
    assertThat(StudentMean.withDefaults().mean(summary))
        .isEqualTo(StudentMean.withDefaults().mean(SOME));
  }

  @Test
  void valuesFarFromZeroKeepTheirVariance() {
    Moments far = Moments.of(SOME.map(v -> v + 1e9));
    assertThat(far.variance().value()).isEqualTo(Moments.of(SOME).variance().value());
  }

  @Test
  void fiveValuesCannotBoundAMedianAtNinetyFivePercent() {
    Interval five =
        SampleQuantile.withDefaults()
            .median(ValueCounts.of(1, 2, 3, 4, 5))
            .interval()
            .orElseThrow();
    assertThat(five.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(five.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    Interval six = SampleQuantile.withDefaults().median(SOME).interval().orElseThrow();
    assertThat(six.lower()).isEqualTo(1);
    assertThat(six.upper()).isEqualTo(32);
    assertThat(six.confidence()).isCloseTo(1 - 2.0 / 64, within(1e-14));
  }

  @Test
  void aProbabilityIsExactAsWritten() {
    double[] hundred = new double[100];
    Arrays.setAll(hundred, i -> i + 1);
    // 100 * 0.07 is above 7 in binary, which a comparison without tolerance would see
    assertThat(
            SampleQuantile.withDefaults()
                .with(QuantileType.INVERTED_DISTRIBUTION)
                .quantile(ValueCounts.of(hundred), 0.07)
                .estimate()
                .value())
        .isEqualTo(7);
  }

  @Test
  void yuensTestIsThatOfItsPaper() {
    // trimmed mean and winsorised variance by hand: g = 1 of 6, kept 2 4 8 16
    EstimateWithError mean = TrimmedMean.withDefaults().mean(SOME);
    assertThat(mean.estimate().value()).isEqualTo(7.5);
    double[] winsorised = {2, 2, 4, 8, 16, 16};
    double squares = Moments.of(ValueCounts.of(winsorised)).squares();
    assertThat(mean.standardError().value()).isCloseTo(Math.sqrt(squares / 12), within(1e-14));
  }

  @Test
  void tooManyRelabellingsAreDrawnFromTheGivenSeedOrNotAtAll() {
    double[] many = new double[60];
    Arrays.setAll(many, i -> Math.sin(i) * 10);
    ValueCounts x = ValueCounts.of(Arrays.copyOf(many, 30));
    ValueCounts y = ValueCounts.of(Arrays.copyOfRange(many, 30, 60));
    PermutationTest test = PermutationTest.withDefaults();
    assertReason(test.test(x, y).test().pValue(), UndefinedReason.TOO_LARGE);
    PermutationTest drawn = test.with(new PermutationTest.Draws(42, 20_000));
    assertThat(drawn.test(x, y)).isEqualTo(drawn.test(x, y));
    double p = drawn.test(x, y).test().pValue().value();
    double other =
        test.with(new PermutationTest.Draws(43, 20_000)).test(x, y).test().pValue().value();
    double error = drawn.test(x, y).monteCarloError().value();
    assertThat(p).isNotEqualTo(other).isCloseTo(other, within(8 * error));
    double welch = WelchTest.withDefaults().compare(x, y).test().pValue().value();
    assertThat(p).isCloseTo(welch, within(0.03));
  }

  @Test
  void drawsFromCountsBeyondIntAgreeWithTheNormalTest() {
    long n = 3_000_000_000L;
    ValueCounts x = ValueCounts.of(new double[] {1, 2, 3}, new long[] {n, n + 60_000, n});
    ValueCounts y = ValueCounts.of(new double[] {1, 2, 3}, new long[] {n + 90_000, n, n});
    double p =
        PermutationTest.withDefaults()
            .with(new PermutationTest.Draws(7, 300))
            .test(x, y)
            .test()
            .pValue()
            .value();
    double welch = WelchTest.withDefaults().compare(x, y).test().pValue().value();
    assertThat(p).isCloseTo(welch, within(0.1));
  }

  @Test
  void aStandardisedDifferenceOfLargeGroupsLosesNoDigits() {
    Moments a = Moments.ofSummary(50_000_000, 1, 1);
    Moments b = Moments.ofSummary(50_000_000, 0, 1);
    StandardisedMeanDifference hedges = StandardisedMeanDifference.withDefaults();
    double g = hedges.difference(a, b).estimate().value();
    assertThat(g).isCloseTo(1 - 3 / (4e8 - 9), within(1e-13));
    EstimateWithError narrow = hedges.with(new Confidence(0.5)).difference(a, b);
    assertThat(narrow.interval().orElseThrow().width())
        .isLessThan(hedges.difference(a, b).interval().orElseThrow().width());
  }

  private static void assertReason(Estimate estimate, UndefinedReason reason) {
    assertThat(estimate).isEqualTo(Estimate.undefined(reason));
  }
}
