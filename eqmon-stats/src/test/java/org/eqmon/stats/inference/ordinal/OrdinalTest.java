package org.eqmon.stats.inference.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.contingency.ContingencyTable;
import org.eqmon.stats.inference.contingency.LinearByLinearTest;
import org.junit.jupiter.api.Test;

class OrdinalTest {
  private static final ValueCounts NOBODY = ValueCounts.empty();
  private static final ValueCounts SOME = ValueCounts.ofLevels(2, 3, 4);

  @Test
  void anEmptyGroupHasNoAnswer() {
    for (NullDistribution distribution : NullDistribution.values()) {
      assertReason(
          MannWhitney.withDefaults().with(distribution).test(SOME, NOBODY).pValue(),
          UndefinedReason.EMPTY_GROUP);
    }
    assertReason(
        PairCounts.of(NOBODY, SOME).probabilityOfSuperiority(), UndefinedReason.EMPTY_GROUP);
    assertReason(
        ProbabilityOfSuperiority.withDefaults().compare(NOBODY, NOBODY).estimate().estimate(),
        UndefinedReason.EMPTY_GROUP);
    assertReason(
        HodgesLehmann.withDefaults().shift(SOME, NOBODY).estimate(), UndefinedReason.EMPTY_GROUP);
    assertReason(
        KruskalWallis.withDefaults().test(List.of(SOME, NOBODY)).pValue(),
        UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        WilcoxonSignedRank.withDefaults().test(ValueCounts.of(0, 0)).pValue(),
        UndefinedReason.NO_VARIATION);
    assertReason(
        SomersD.withDefaults().test(new long[][] {{1, 2}, {0, 0}}).pValue(),
        UndefinedReason.TOO_FEW_VALUES);
    assertReason(
        LinearByLinearTest.withDefaults()
            .of(ContingencyTable.of(new long[][] {{1, 0}, {5, 0}}))
            .pValue(),
        UndefinedReason.NO_VARIATION);
    assertReason(
        LinearByLinearTest.withDefaults()
            .withScores(new double[] {0.1, 0.1}, new double[] {1, 2})
            .correlation(ContingencyTable.of(new long[][] {{1, 3}, {5, 2}})),
        UndefinedReason.NO_VARIATION);
  }

  @Test
  void groupsThatDoNotOverlapStillHaveAnInterval() {
    Comparison apart =
        ProbabilityOfSuperiority.withDefaults()
            .compare(ValueCounts.ofLevels(0, 0, 6), ValueCounts.ofLevels(7, 0, 0));
    assertThat(apart.estimate().estimate().value()).isEqualTo(1);
    assertThat(apart.estimate().interval().orElseThrow().lower()).isBetween(0.5, 0.9);
    assertThat(apart.estimate().interval().orElseThrow().upper()).isEqualTo(1);
  }

  @Test
  void withoutTiesTheScoreIntervalIsNewcombes() {
    // limits solve (p - t)^2 = z^2 t(1-t)(1 + (m+n-2)/2 ((1-t)/(2-t) + t/(1+t))) / mn
    ValueCounts x = ValueCounts.of(3, 5, 6, 8, 9);
    ValueCounts y = ValueCounts.of(1, 2, 4, 7);
    var interval =
        ProbabilityOfSuperiority.withDefaults()
            .with(ProbabilityOfSuperiority.Spread.EQUAL)
            .compare(x, y)
            .estimate()
            .interval()
            .orElseThrow();
    double z = Confidence.NINETY_FIVE_PERCENT.normalQuantile();
    for (double t : new double[] {interval.lower(), interval.upper()}) {
      double variance = t * (1 - t) * (1 + 3.5 * ((1 - t) / (2 - t) + t / (1 + t))) / 20;
      assertThat(Math.abs(0.8 - t)).isCloseTo(z * Math.sqrt(variance), within(1e-12));
    }
  }

  @Test
  void aShiftSaysWhichConfidenceItHas() {
    IntervalEstimate small =
        HodgesLehmann.withDefaults().shift(ValueCounts.of(1, 2, 4), ValueCounts.of(8, 16, 32));
    assertThat(small.interval().orElseThrow().confidence()).isCloseTo(0.9, within(1e-12));
    IntervalEstimate single =
        HodgesLehmann.withDefaults().shift(ValueCounts.of(1), ValueCounts.of(8));
    assertThat(single.estimate().value()).isEqualTo(-7);
    assertThat(single.interval()).isEmpty();
  }

  @Test
  void oneDifferentAnswerAmongTwoThousandMillionIsOneStandardErrorFromNoGap() {
    long million = 1_000_000_000L;
    TestResult rare =
        MannWhitney.withDefaults()
            .test(ValueCounts.ofLevels(million - 1, 1), ValueCounts.ofLevels(million, 0));
    assertThat(rare.statistic().value()).isCloseTo(1, within(1e-8));
  }

  @Test
  void exactTestsThatWouldTakeTooLongSaySo() {
    ValueCounts many = ValueCounts.ofLevels(1000, 1000, 1000);
    assertReason(
        MannWhitney.withDefaults().with(NullDistribution.EXACT).test(many, SOME).pValue(),
        UndefinedReason.TOO_LARGE);
    assertThat(MannWhitney.withDefaults().test(many, SOME).pValue().isDefined()).isTrue();
  }

  @Test
  void brunnerMunzelDoesNotAnswerWithoutVariation() {
    for (BrunnerMunzel.Scale scale : BrunnerMunzel.Scale.values()) {
      BrunnerMunzel method = BrunnerMunzel.withDefaults().with(scale);
      assertReason(
          method.compare(ValueCounts.ofLevels(3, 0), ValueCounts.ofLevels(0, 3)).test().pValue(),
          UndefinedReason.ZERO_VARIANCE);
      assertReason(
          method.compare(ValueCounts.of(1), SOME).test().pValue(), UndefinedReason.TOO_FEW_VALUES);
    }
  }

  @Test
  void smallGroupsAreComparedExactly() {
    TestResult small = MannWhitney.withDefaults().test(SOME, ValueCounts.ofLevels(3, 1, 0));
    assertThat(small.method().id()).isEqualTo("ordinal.mannWhitney.exact");
    TestResult large = MannWhitney.withDefaults().test(SOME, ValueCounts.ofLevels(30, 1, 0));
    assertThat(large.method().id()).isEqualTo("ordinal.mannWhitney.normal");
    assertThat(large.alternative()).isEqualTo(Alternative.TWO_SIDED);
  }

  @Test
  void aTrendIsTheCorrelationOfTheScores() {
    // by hand: sums of squares 2.75 and 1, of products 1.5
    ContingencyTable table = ContingencyTable.of(new long[][] {{2, 0}, {0, 1}, {0, 1}});
    assertThat(LinearByLinearTest.withDefaults().correlation(table).value())
        .isCloseTo(1.5 / Math.sqrt(2.75), within(1e-14));
    assertThatThrownBy(
            () ->
                LinearByLinearTest.withDefaults()
                    .withScores(new double[] {1, 2}, new double[] {1, 2})
                    .of(table))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SomersD.withDefaults().of(new long[][] {{1, -1}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SomersD.withDefaults().of(new long[][] {{1}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertReason(Estimate estimate, UndefinedReason reason) {
    assertThat(estimate).isEqualTo(Estimate.undefined(reason));
  }
}
