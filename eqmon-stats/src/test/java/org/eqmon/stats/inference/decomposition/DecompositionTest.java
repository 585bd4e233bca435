package org.eqmon.stats.inference.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class DecompositionTest {
  private static final double[][] PATTERNS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final GroupRates A =
      GroupRates.of(PATTERNS, new long[] {410, 90, 180, 40}, new long[] {520, 130, 260, 75});
  private static final GroupRates B =
      GroupRates.of(PATTERNS, new long[] {120, 60, 95, 70}, new long[] {160, 95, 150, 140});

  private static Estimate estimate(Comparison part) {
    return part.estimate().estimate();
  }

  private static Estimate undefined(UndefinedReason reason) {
    return Estimate.undefined(reason);
  }

  @Test
  void theExampleOfThePackageIsAsPrintedThere() {
    ExplainedGap parts = Fairlie.withDefaults().of(A, B);
    assertThat(estimate(parts.gap()).value()).isCloseTo(0.098, within(0.0005));
    assertThat(estimate(parts.explained()).value()).isCloseTo(0.054, within(0.0005));
    assertThat(estimate(parts.unexplained()).value()).isCloseTo(0.044, within(0.0005));
  }

  @Test
  void aReferenceGroupLeavesNothingUnexplainedInItself() {
    OaxacaBlinder method = OaxacaBlinder.withDefaults().with(ReferenceCoefficients.GROUP_B);
    TwofoldParts parts = method.twofold(GroupAmounts.of(A), GroupAmounts.of(B));
    assertThat(estimate(parts.unexplainedB())).isEqualTo(Estimate.of(0));
    assertThat(parts.unexplainedB().estimate().standardError()).isEqualTo(Estimate.of(0));
    assertThat(parts.unexplainedB().test().pValue())
        .isEqualTo(undefined(UndefinedReason.ZERO_VARIANCE));
  }

  @Test
  void whatCannotBeFittedLeavesTheGap() {
    GroupRates all = GroupRates.of(PATTERNS, new long[] {5, 4, 3, 2}, new long[] {5, 4, 3, 2});
    ExplainedGap fairlie = Fairlie.withDefaults().with(ReferenceCoefficients.GROUP_A).of(all, B);
    assertThat(estimate(fairlie.explained())).isEqualTo(undefined(UndefinedReason.NO_VARIATION));
    assertThat(estimate(fairlie.gap()).value()).isCloseTo(1 - 345.0 / 545, within(1e-12));
    YunParts yun = Yun.withDefaults().of(B, all);
    assertThat(estimate(yun.coefficients())).isEqualTo(undefined(UndefinedReason.NO_VARIATION));
    assertThat(yun.coefficientsTerms()).isEmpty();
    GroupRates flat = GroupRates.of(PATTERNS, new long[] {3, 4, 0, 0}, new long[] {9, 8, 0, 0});
    ThreefoldParts three =
        OaxacaBlinder.withDefaults().threefold(GroupAmounts.of(flat), GroupAmounts.of(B));
    assertThat(estimate(three.interaction())).isEqualTo(undefined(UndefinedReason.COLLINEAR));
    assertThat(estimate(three.gap()).isDefined()).isTrue();
    assertThat(three.terms()).isEmpty();
    TwofoldParts two =
        OaxacaBlinder.withDefaults().twofold(GroupAmounts.of(flat), GroupAmounts.of(B));
    assertThat(estimate(two.explained()).isDefined()).isTrue();
    assertThat(estimate(two.terms().get(1).unexplained()))
        .isEqualTo(undefined(UndefinedReason.COLLINEAR));
  }

  @Test
  void anEmptyGroupHasNoGap() {
    GroupRates nobody = GroupRates.of(PATTERNS, new long[4], new long[4]);
    GroupAmounts nothing = GroupAmounts.of(new double[0][], new double[0]);
    Estimate none = undefined(UndefinedReason.EMPTY_GROUP);
    assertThat(estimate(Fairlie.withDefaults().of(nobody, B).gap())).isEqualTo(none);
    assertThat(estimate(Yun.withDefaults().of(A, nobody).gap())).isEqualTo(none);
    assertThat(estimate(OaxacaBlinder.withDefaults().threefold(nothing, GroupAmounts.of(B)).gap()))
        .isEqualTo(none);
    assertThat(estimate(OaxacaBlinder.withDefaults().twofold(GroupAmounts.of(A), nothing).gap()))
        .isEqualTo(none);
    assertThat(
            estimate(
                Kitagawa.withDefaults()
                    .ofCounts(new long[1], new long[1], new long[] {1}, new long[] {2})
                    .gap()))
        .isEqualTo(none);
  }

  @Test
  void aGroupOfOneHasNoError() {
    KitagawaParts parts =
        Kitagawa.withDefaults()
            .ofCounts(new long[] {1}, new long[] {1}, new long[] {4}, new long[] {9});
    assertThat(estimate(parts.gap()).value()).isCloseTo(5.0 / 9, within(1e-15));
    assertThat(parts.gap().estimate().standardError())
        .isEqualTo(undefined(UndefinedReason.TOO_FEW_VALUES));
    TwofoldParts two =
        OaxacaBlinder.withDefaults()
            .with(ReferenceCoefficients.POOLED)
            .twofold(
                GroupAmounts.of(new double[][] {{1}}, new double[] {7}),
                GroupAmounts.of(new double[][] {{1}, {2}, {4}}, new double[] {3, 5, 4}));
    assertThat(estimate(two.explained()).isDefined()).isTrue();
    assertThat(two.explained().estimate().standardError())
        .isEqualTo(undefined(UndefinedReason.TOO_FEW_VALUES));
  }

  @Test
  void aCategoryThatOneGroupLacksLeavesTheGap() {
    KitagawaParts parts =
        Kitagawa.withDefaults()
            .ofCounts(new long[] {3, 0}, new long[] {10, 0}, new long[] {4, 2}, new long[] {9, 8});
    assertThat(estimate(parts.rateEffect())).isEqualTo(undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(estimate(parts.gap()).value()).isCloseTo(0.3 - 6.0 / 17, within(1e-15));
    assertThat(parts.categories()).isEmpty();
  }

  @Test
  void ratesWithoutCountsHaveNoErrors() {
    KitagawaParts parts =
        Kitagawa.withDefaults()
            .ofRates(
                new double[] {0.1, 0.9},
                new double[] {0.5, 0.5},
                new double[] {0.2, 0.7},
                new double[] {0.5, 0.5});
    assertThat(parts.rateEffect().estimate().standardError())
        .isEqualTo(undefined(UndefinedReason.NO_STANDARD_ERROR));
    ThreefoldParts three =
        OaxacaBlinder.withDefaults()
            .threefold(
                GroupMeans.of(new double[] {1, 4}, new double[] {2, 0.5}),
                GroupMeans.of(new double[] {1, 6}, new double[] {1, 0.7}));
    assertThat(three.gap().estimate().standardError())
        .isEqualTo(undefined(UndefinedReason.NO_STANDARD_ERROR));
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fairlie.withDefaults().with(ReferenceCoefficients.MEAN))
        .withMessageContaining("MEAN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GroupRates.of(PATTERNS, new long[] {2, 0, 0, 0}, new long[] {1, 1, 1, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupAmounts.of(new double[][] {{1}, {1, 2}}, new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupAmounts.of(new double[][] {{1}}, new double[] {Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Yun.withDefaults()
                    .of(A, GroupRates.of(new double[][] {{1}}, new long[1], new long[] {1})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupMeans.of(new double[] {1}, new double[] {1, 2}));
    double[] shares = {0.5, 0.4};
    double[] rates = {0.1, 0.2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kitagawa.withDefaults().ofRates(rates, shares, rates, shares))
        .withMessageContaining("add up to 1");
  }

  @Test
  void numbersOfPeopleStayOutOfText() {
    assertThat(GroupAmounts.of(A)).hasToString("GroupAmounts[8 rows]");
    assertThat(B).hasToString("GroupRates[8 rows]");
  }
}
