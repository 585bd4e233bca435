package org.eqmon.stats.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final Confidence LEVEL = Confidence.NINETY_FIVE_PERCENT;
  private static final double[][] TWO = {{0}, {1}};
  private static final LogisticRegression LOGISTIC = LogisticRegression.withDefaults();

  @Test
  void everyObstacleHasItsReason() {
    double[][] twins = {{0, 0}, {1, 2}, {0, 0}};
    long[] s = {1, 2, 3};
    long[] n = {5, 5, 5};
    assertReason(LOGISTIC.fit(twins, s, n), UndefinedReason.COLLINEAR);
    assertReason(
        LOGISTIC.fit(new double[][] {{3}, {3}}, new long[] {1, 2}, new long[] {4, 4}),
        UndefinedReason.COLLINEAR);
    assertReason(LOGISTIC.fit(TWO, new long[2], new long[2]), UndefinedReason.EMPTY_GROUP);
    assertReason(LOGISTIC.fit(TWO, new long[2], new long[] {4, 4}), UndefinedReason.NO_VARIATION);
    assertReason(
        LOGISTIC.fit(TWO, new long[] {0, 4}, new long[] {4, 4}), UndefinedReason.SEPARATION);
    assertReason(
        LOGISTIC.fit(TWO, new long[] {0, 2}, new long[] {4, 4}), UndefinedReason.SEPARATION);
    PoissonRegression poisson = PoissonRegression.withDefaults();
    double[] ones = {1, 1};
    assertReason(poisson.fit(TWO, new long[] {0, 4}, ones), UndefinedReason.SEPARATION);
    assertReason(poisson.fit(TWO, new long[2], ones), UndefinedReason.NO_VARIATION);
    LinearRegression linear = LinearRegression.withDefaults();
    assertReason(linear.fit(twins, new double[3]), UndefinedReason.COLLINEAR);
    assertReason(linear.fit(new double[0][], new double[0]), UndefinedReason.EMPTY_GROUP);
    assertReason(
        QuantileRegression.withDefaults().fit(twins, new double[3]), UndefinedReason.COLLINEAR);
    ProportionalOdds ordinal = ProportionalOdds.withDefaults();
    assertReason(
        ordinal.fit(TWO, new long[][] {{3, 0, 0}, {0, 2, 2}}).model(), UndefinedReason.SEPARATION);
    assertReason(
        ordinal.fit(TWO, new long[][] {{0, 3}, {0, 2}}).model(), UndefinedReason.NO_VARIATION);
    assertReason(
        ordinal.fit(TWO, new long[][] {{0, 0}, {0, 0}}).model(), UndefinedReason.EMPTY_GROUP);
  }

  @Test
  void rareEventsInLargeGroupsAreNoSeparation() {
    long n = 1_000_000_000L;
    ModelFit fit = LOGISTIC.fit(TWO, new long[] {1, n - 1}, new long[] {n, n});
    assertThat(fit.coefficients().orElseThrow().estimate(1))
        .isCloseTo(2 * Math.log(n - 1), within(1e-6));
  }

  @Test
  void firthsEstimateAndProfileHaveAnAnswerUnderSeparation() {
    long[] s = {0, 6};
    long[] n = {8, 6};
    FirthLogisticRegression firth = FirthLogisticRegression.withDefaults();
    // for one indicator, Firth's estimate adds one half to every cell
    assertThat(firth.fit(TWO, s, n).coefficients().orElseThrow().estimate(1))
        .isCloseTo(Math.log(6.5 / 0.5 / (0.5 / 8.5)), within(1e-8));
    Comparison profile = firth.profile(TWO, s, n, 0);
    Interval interval = profile.estimate().interval().orElseThrow();
    assertThat(interval.lower()).isPositive();
    assertThat(interval.upper()).isGreaterThan(7);
    assertThat(profile.test().pValue().value()).isLessThan(0.001);
    assertThatThrownBy(() -> firth.profile(TWO, s, n, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void oneClusterHasNoClusterErrors() {
    long[] s = {2, 3};
    long[] n = {9, 9};
    ModelFit fit = LOGISTIC.fitClustered(TWO, s, n, new int[] {7, 7});
    assertThat(fit.isDefined()).isTrue();
    Coefficients coefficients = fit.coefficients().orElseThrow();
    assertThat(coefficients.standardError(1).isDefined()).isFalse();
    assertThat(coefficients.coefficient(1, LEVEL).test().pValue().isDefined()).isFalse();
    MarginalRisks risks = MarginalStandardisation.withDefaults().gap(fit, TWO, n, 0);
    assertThat(risks.difference().estimate().estimate().value()).isCloseTo(1.0 / 9, within(1e-10));
    assertThat(risks.ratio().estimate().interval()).isEmpty();
  }

  @Test
  void asManyCoefficientsAsObservationsHaveNoErrors() {
    ModelFit exact = LinearRegression.withDefaults().fit(TWO, new double[] {3, 5});
    Coefficients coefficients = exact.coefficients().orElseThrow();
    assertThat(coefficients.estimate(1)).isCloseTo(2, within(1e-12));
    assertThat(coefficients.standardError(0).isDefined()).isFalse();
    assertThat(exact.dispersion().isDefined()).isFalse();
    double[][] oneAlone = {{0}, {0}, {0}, {1}};
    ModelFit leverage =
        LinearRegression.withDefaults()
            .with(StandardErrors.HC3)
            .fit(oneAlone, new double[] {1, 2, 4, 9});
    assertThat(leverage.isDefined()).isTrue();
    assertThat(leverage.coefficients().orElseThrow().standardError(1).isDefined()).isFalse();
  }

  @Test
  void theMarginalGapOfSeveralGroupsIsAgainstTheirReference() {
    double[][] x = {{0, 0}, {1, 0}, {0, 1}};
    long[] s = {10, 20, 30};
    long[] n = {50, 50, 50};
    MarginalRisks risks =
        MarginalStandardisation.withDefaults()
            .gap(LOGISTIC.fit(x, s, n), x, n, new int[] {0, 1}, 1);
    assertThat(risks.reference().estimate().value()).isCloseTo(0.2, within(1e-10));
    assertThat(risks.focal().estimate().value()).isCloseTo(0.6, within(1e-10));
  }

  @Test
  void combinationsOfCoefficientsCompareGroupsThatAreNoReference() {
    double[][] x = {{0, 0}, {1, 0}, {0, 1}};
    long[] n = {50, 50, 50};
    Coefficients three = LOGISTIC.fit(x, new long[] {10, 20, 30}, n).coefficients().orElseThrow();
    Coefficients two =
        LOGISTIC.fit(TWO, new long[] {20, 30}, new long[] {50, 50}).coefficients().orElseThrow();
    Comparison difference = three.combination(new double[] {0, -1, 1}, LEVEL);
    assertThat(difference.estimate().estimate().value()).isCloseTo(two.estimate(1), within(1e-9));
    assertThat(difference.estimate().standardError().value())
        .isCloseTo(two.standardError(1).value(), within(1e-9));
    IntervalEstimate ratio = two.ratio(1, LEVEL);
    assertThat(ratio.estimate().value()).isCloseTo(30 * 30 / (20.0 * 20), within(1e-9));
    assertThat(Math.log(ratio.interval().orElseThrow().upper()))
        .isCloseTo(
            two.coefficient(1, LEVEL).estimate().interval().orElseThrow().upper(), within(1e-12));
  }

  @Test
  void callersFaultsAreRefused() {
    long[] two = {2, 2};
    assertRefused(() -> LOGISTIC.fit(TWO, new long[] {3, 1}, two));
    assertRefused(() -> LOGISTIC.fit(TWO, new long[] {1}, two));
    assertRefused(() -> LOGISTIC.fit(new double[][] {{1}, {1, 2}}, two, two));
    assertRefused(() -> LOGISTIC.fit(new double[][] {{1}, {Double.NaN}}, two, two));
    assertRefused(() -> LOGISTIC.with(StandardErrors.HC3));
    assertRefused(() -> LOGISTIC.fitClustered(TWO, two, two, new int[1]));
    assertRefused(() -> PoissonRegression.withDefaults().fit(TWO, two, new double[] {1, 0}));
    assertRefused(() -> LinearRegression.withDefaults().fit(TWO, new double[] {1}));
    assertRefused(
        () -> LinearRegression.withDefaults().fit(TWO, new double[] {1, Double.POSITIVE_INFINITY}));
    assertRefused(() -> QuantileRegression.withDefaults().withProbability(1));
    assertRefused(() -> ProportionalOdds.withDefaults().fit(TWO, new long[][] {{1, 2}, {1}}));
    assertRefused(() -> Coefficients.normal(new double[2], new double[1][1], new Method("a", "b")));
    ModelFit fit = LOGISTIC.fit(TWO, new long[] {1, 1}, new long[] {3, 4});
    assertRefused(
        () -> MarginalStandardisation.withDefaults().gap(fit, new double[][] {{1, 1}}, two, 0));
  }

  @Test
  void quantilesOfOneGroupAreItsQuantiles() {
    double[][] none = {{}, {}, {}, {}, {}};
    double[] y = {4, 1, 9, 16, 25};
    for (var want : List.of(new double[] {0.5, 9}, new double[] {0.1, 1}, new double[] {0.7, 16})) {
      ModelFit fit = QuantileRegression.withDefaults().withProbability(want[0]).fit(none, y);
      assertThat(fit.coefficients().orElseThrow().estimate(0)).isEqualTo(want[1]);
    }
    ModelFit constant = QuantileRegression.withDefaults().fit(none, new double[] {2, 2, 2, 2, 2});
    assertThat(constant.objective().value()).isZero();
    assertThat(constant.coefficients().orElseThrow().standardError(0).isDefined()).isFalse();
  }

  /** Two rows that lie on one fit with two others were taken for its best end. */
  @Test
  void rowsThatLieOnOneFitDontEndTheSearchForABetterOne() {
    double[][] x = {{1, 1}, {1, 0}, {0, 0}, {1, 0.5}, {0, 0.5}, {0, 0}, {0, 0.5}, {0, 0}, {0, 0}};
    double[] y = {2, 0, 1, 2, 0, 2, 1, 1, 0};
    ModelFit fit = QuantileRegression.withDefaults().withProbability(0.10233562488526346).fit(x, y);
    assertThat(fit.objective().value()).isCloseTo(0.9210206239673713, within(1e-12));
  }

  private static void assertReason(ModelFit fit, UndefinedReason reason) {
    assertThat(fit.reason()).isEqualTo(Optional.of(reason));
    assertThat(fit.isDefined()).isFalse();
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class);
  }
}
