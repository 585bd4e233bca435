package org.eqmon.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.eqmon.stats.inference.duration.BetaProductInterval;
import org.eqmon.stats.inference.duration.Durations;
import org.eqmon.stats.inference.duration.HazardRatio;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.model.FirthLogisticRegression;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.model.MarginalRisks;
import org.eqmon.stats.inference.model.MarginalStandardisation;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.inference.nonresponse.IncompleteGroup;
import org.eqmon.stats.inference.nonresponse.TippingPoint;
import org.eqmon.stats.inference.planning.TrendPlan;
import org.eqmon.stats.inference.proportion.ProportionInterval;
import org.eqmon.stats.inference.proportion.ProportionMethod;
import org.eqmon.stats.inference.rate.CountInterval;
import org.eqmon.stats.inference.rate.RateRatio;
import org.eqmon.stats.inference.rate.StandardisedRatio;
import org.junit.jupiter.api.Test;

/** Each case once ended in the exception of a library, or in a wrong number. */
class HugeNumbersTest {
  private static final long HUGE = 1L << 53;
  private static final Estimate TOO_LARGE = Estimate.undefined(UndefinedReason.TOO_LARGE);

  @Test
  void theLimitsOfAHugeCountAreItsNormalOnes() {
    for (long count : new long[] {300_000_000_000L, HUGE, Long.MAX_VALUE / 2}) {
      Interval limits = CountInterval.withDefaults().of(count).interval().orElseThrow();
      double half = Confidence.NINETY_FIVE_PERCENT.normalQuantile() * Math.sqrt(count);
      double rounding = 3 + 4 * Math.ulp((double) count);
      assertThat(count - limits.lower()).isCloseTo(half, within(rounding));
      assertThat(limits.upper() - count).isCloseTo(half, within(rounding));
    }
    assertThat(
            StandardisedRatio.withDefaults()
                .test(Alternative.TWO_SIDED, HUGE, HUGE)
                .pValue()
                .value())
        .isCloseTo(1, within(1e-7));
  }

  @Test
  void jeffreysIntervalEndsWhereItsDigitsDo() {
    ProportionInterval jeffreys = ProportionInterval.withDefaults().with(ProportionMethod.JEFFREYS);
    long last = 100_000_000_000_000L;
    Interval wilson = ProportionInterval.withDefaults().of(last / 4, last).interval().orElseThrow();
    Interval limits = jeffreys.of(last / 4, last).interval().orElseThrow();
    assertThat(limits.lower()).isCloseTo(wilson.lower(), within(0.001 * wilson.width()));
    assertThat(limits.upper()).isCloseTo(wilson.upper(), within(0.001 * wilson.width()));
    assertThat(jeffreys.of(HUGE, HUGE).estimate()).isEqualTo(TOO_LARGE);
  }

  private static Durations many(long people) {
    return Durations.of(ValueCounts.ofLevels(people, 5, people), ValueCounts.empty());
  }

  private static Comparison against(long people) {
    Durations others =
        Durations.of(ValueCounts.ofLevels(3, people, 4, 1), ValueCounts.ofLevels(3, 0, 4, 1));
    return HazardRatio.withDefaults().compare(many(people), others);
  }

  /** With a hundred times the people the interval is a tenth as wide, as long as it is given. */
  @Test
  void theHazardRatioHasAnIntervalOrNone() {
    Comparison fewer = against(100_000_000L);
    Comparison most = against(10_000_000_000L);
    assertThat(fewer.estimate().interval().orElseThrow().width())
        .isCloseTo(10 * most.estimate().interval().orElseThrow().width(), within(1e-6));
    assertThat(against(10_000_000_000_000L).estimate().estimate()).isEqualTo(TOO_LARGE);
    assertThat(against(1_000_000_000_000_000_000L).test().pValue()).isEqualTo(TOO_LARGE);
    assertThat(BetaProductInterval.withDefaults().at(many(HUGE), 1).estimate())
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void theRatioOfRatesSaysWhatItCannotDo() {
    RateRatio ratio = RateRatio.withDefaults();
    assertThat(ratio.interval(HUGE, 1, HUGE, 1).estimate()).isEqualTo(TOO_LARGE);
    assertThat(ratio.test(Alternative.LESS, HUGE, 1, HUGE, 1).pValue()).isEqualTo(TOO_LARGE);
    assertThat(ratio.interval(0, 0.05, 1, 1e60).interval()).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratio.interval(Long.MAX_VALUE, 1, 1, 1))
        .withMessageContaining("2^63 - 1");
  }

  @Test
  void theTippingPointOfTooManyMembersIsRefused() {
    IncompleteGroup many = new IncompleteGroup(HUGE, HUGE, HUGE + 1);
    IncompleteGroup half = new IncompleteGroup(5, 10, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TippingPoint.of(many, half, Confidence.NINETY_FIVE_PERCENT))
        .withMessageContaining("at most");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IncompleteGroup(0, Long.MAX_VALUE, 1))
        .withMessageContaining("2^63 - 1");
  }

  @Test
  void valuesBeyondReckoningAreRefusedAtTheDoor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueCounts.of(1e308))
        .withMessageContaining("1e60");
  }

  @Test
  void aModelOfNobodyHasNoProfile() {
    assertThat(
            FirthLogisticRegression.withDefaults()
                .profile(new double[0][], new long[0], new long[0], 0)
                .test()
                .pValue()
                .isDefined())
        .isFalse();
  }

  @Test
  void ratesThatAreAllZeroHaveNoRatio() {
    ModelFit certain =
        ModelFit.of(
            Coefficients.normal(
                new double[] {-800, 1},
                new double[][] {{1, 0}, {0, 1}},
                new Method("test.certain", "Nobody")),
            0);
    MarginalRisks risks =
        MarginalStandardisation.withDefaults()
            .gap(certain, new double[][] {{0}, {1}}, new long[] {3, 4}, new int[] {0}, 0);
    assertThat(risks.ratio().estimate().estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
  }

  @Test
  void listsOfDifferentLengthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LogisticRegression.withDefaults()
                    .fitWeighted(
                        new double[2][1], new long[2], new long[] {1}, new double[] {1, 1}))
        .withMessageContaining("every row");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TrendPlan.withDefaults()
                    .minimumDetectable(0.5, new double[] {1, 2}, new double[] {1}))
        .withMessageContaining("size and a score");
  }
}
