package org.eqmon.stats.inference.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Percentage;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.contingency.ContingencyTable;
import org.eqmon.stats.inference.contingency.IndependenceTest;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.inference.model.StandardErrors;
import org.junit.jupiter.api.Test;

class SurveyLawsTest {
  private static final Percentage ROUNDING = Percentage.withPercentage(1e-8);

  @Provide
  Arbitrary<double[]> weights() {
    return Arbitraries.doubles().between(0.25, 8).array(double[].class).ofMinSize(1).ofMaxSize(20);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void countsMergeAndNoWeightsTellMoreThanEqualOnes(
      @ForAll("weights") double[] some, @ForAll("weights") double[] others) {
    WeightedCount both = WeightedCount.of(some).plus(WeightedCount.of(others));
    double[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    assertThat(both.people()).isEqualTo(all.length);
    assertThat(both.weight()).isCloseTo(WeightedCount.of(all).weight(), ROUNDING);
    assertThat(both.squaredWeight()).isCloseTo(WeightedCount.of(all).squaredWeight(), ROUNDING);
    assertThat(both.designEffect().value()).isGreaterThanOrEqualTo(1 - 1e-12);
    assertThat(both.effectiveSize().value()).isGreaterThanOrEqualTo(1 - 1e-12);
    assertThat(WeightedCount.ofEqual(all.length, 2.5).designEffect().value())
        .isCloseTo(1, within(1e-12));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aScaleOfWeightsChangesNothing(
      @ForAll("weights") double[] events,
      @ForAll("weights") double[] others,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
      @ForAll @LongRange(min = 0, max = 50) long outside) {
    long n = events.length + others.length + outside;
    EstimateWithError there =
        WeightedProportion.withDefaults().of(WeightedCount.of(events), WeightedCount.of(others), n);
    EstimateWithError scaled =
        WeightedProportion.withDefaults()
            .of(WeightedCount.of(times(events, scale)), WeightedCount.of(times(others, scale)), n);
    EstimateWithError complement =
        WeightedProportion.withDefaults().of(WeightedCount.of(others), WeightedCount.of(events), n);
    assertThat(scaled.estimate().value()).isCloseTo(there.estimate().value(), ROUNDING);
    assertThat(scaled.standardError().value()).isCloseTo(there.standardError().value(), ROUNDING);
    assertThat(complement.standardError().value())
        .isCloseTo(there.standardError().value(), ROUNDING);
    assertThat(complement.interval().orElseThrow().lower())
        .isCloseTo(1 - there.interval().orElseThrow().upper(), within(1e-12));
    assertThat(there.interval().orElseThrow().contains(there.estimate().value())).isTrue();
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void equalWeightsGiveTheSampleProportion(
      @ForAll @LongRange(min = 1, max = 90) long events,
      @ForAll @LongRange(min = 1, max = 90) long others,
      @ForAll @DoubleRange(min = 0.1, max = 9) double weight) {
    double n = events + others;
    double p = events / n;
    EstimateWithError rate =
        WeightedProportion.withDefaults()
            .of(
                WeightedCount.ofEqual(events, weight),
                WeightedCount.ofEqual(others, weight),
                events + others);
    assertThat(rate.estimate().value()).isCloseTo(p, within(1e-12));
    assertThat(rate.standardError().value())
        .isCloseTo(Math.sqrt(p * (1 - p) / (n - 1)), within(1e-12));
  }

  @Provide
  Arbitrary<long[][]> tables() {
    Arbitrary<Long> count = Arbitraries.longs().between(1, 30);
    return Combinators.combine(
            Arbitraries.integers().between(2, 4), Arbitraries.integers().between(2, 4))
        .flatAs(
            (rows, columns) ->
                count.array(long[].class).ofSize(columns).array(long[][].class).ofSize(rows));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void equalWeightsGivePearsonsTest(@ForAll("tables") long[][] counts) {
    WeightedCount[][] table =
        Arrays.stream(counts)
            .map(
                row ->
                    Arrays.stream(row)
                        .mapToObj(n -> WeightedCount.ofEqual(n, 3))
                        .toArray(WeightedCount[]::new))
            .toArray(WeightedCount[][]::new);
    RaoScott result = RaoScottTest.withDefaults().of(table);
    TestResult pearson = IndependenceTest.withDefaults().of(ContingencyTable.of(counts));
    double n = ContingencyTable.of(counts).total();
    double freedom = pearson.degreesOfFreedom().value();
    assertThat(result.test().degreesOfFreedom().value()).isCloseTo(freedom, within(1e-8));
    assertThat(result.denominatorDegreesOfFreedom().value())
        .isCloseTo(freedom * (n - 1), within(1e-8 * n));
    assertThat(result.test().statistic().value())
        .isCloseTo(pearson.statistic().value() / freedom * (n - 1) / n, within(1e-8));
  }

  /** People with an indicator, a number, an outcome and a whole weight. */
  @Provide
  Arbitrary<List<int[]>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(-3, 9),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 4))
        .as((a, b, y, w) -> new int[] {a, b, y, w})
        .list()
        .ofSize(25);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void wholeWeightsFitAsManyPeople(@ForAll("people") List<int[]> people) {
    double[][] x =
        people.stream().map(p -> new double[] {p[0], p[1] / 2.0}).toArray(double[][]::new);
    long[] y = people.stream().mapToLong(p -> p[2]).toArray();
    long[] ones = people.stream().mapToLong(p -> 1).toArray();
    double[] w = people.stream().mapToDouble(p -> p[3] * 250.0).toArray();
    long[] events = people.stream().mapToLong(p -> p[2] * (long) p[3]).toArray();
    long[] many = people.stream().mapToLong(p -> p[3]).toArray();
    LogisticRegression model = LogisticRegression.withDefaults();
    ModelFit weighted = model.fitWeighted(x, y, ones, w);
    ModelFit repeated = model.fit(x, events, many);
    assertThat(weighted.reason()).isEqualTo(repeated.reason());
    for (int j = 0; j < 3 && weighted.isDefined(); j++) {
      assertThat(coefficient(weighted, j))
          .isCloseTo(
              coefficient(repeated, j),
              within(1e-6 * Math.max(1, Math.abs(coefficient(repeated, j)))));
    }
    ModelFit equal = model.fitWeighted(x, y, ones, Arrays.stream(ones).asDoubleStream().toArray());
    ModelFit robust = model.with(StandardErrors.HC0).fit(x, y, ones);
    for (int j = 0; j < 3 && robust.isDefined(); j++) {
      double error = robust.coefficients().orElseThrow().standardError(j).value();
      assertThat(equal.coefficients().orElseThrow().standardError(j).value())
          .isCloseTo(error * Math.sqrt(25.0 / 24), within(1e-6 * Math.max(1, error)));
    }
  }

  private static double coefficient(ModelFit fit, int index) {
    return fit.coefficients().map((Coefficients c) -> c.estimate(index)).orElseThrow();
  }

  @Test
  void oneStratumIsTheSampleMeanAndAWholeOneHasNoError() {
    ValueCounts values = ValueCounts.of(3, 4, 4, 9);
    EstimateWithError mean = StratifiedMean.withDefaults().of(List.of(values), new double[] {1e15});
    assertThat(mean.estimate().value()).isEqualTo(5);
    assertThat(mean.standardError().value()).isCloseTo(Math.sqrt(22.0 / 3 / 4), within(1e-12));
    assertThat(
            StratifiedMean.withDefaults()
                .of(List.of(values), new double[] {4})
                .standardError()
                .value())
        .isZero();
  }

  @Test
  void aStratifiedRateIsTheMeanOfZerosAndOnes() {
    StratifiedMean method = StratifiedMean.withDefaults();
    double[] population = {120, 35, 9};
    EstimateWithError rate = method.ofRates(new long[] {3, 0, 5}, new long[] {8, 4, 9}, population);
    EstimateWithError mean =
        method.of(
            List.of(
                ValueCounts.of(new double[] {0, 1}, new long[] {5, 3}),
                ValueCounts.of(0, 0, 0, 0),
                ValueCounts.of(new double[] {0, 1}, new long[] {4, 5})),
            population);
    assertThat(rate.estimate().value()).isCloseTo(mean.estimate().value(), within(1e-14));
    assertThat(rate.standardError().value()).isCloseTo(mean.standardError().value(), within(1e-14));
  }

  @Test
  void whatHasNoAnswerSaysWhy() {
    WeightedProportion proportion = WeightedProportion.withDefaults();
    WeightedCount none = WeightedCount.empty();
    WeightedCount one = WeightedCount.of(2);
    assertThat(proportion.of(none, none, 9).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(proportion.of(WeightedCount.of(0), none, 9).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(proportion.of(one, none, 1).standardError())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(proportion.of(one, none, 9).interval()).isEmpty();
    assertThat(none.designEffect()).isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(WeightedCount.of(0, 0).effectiveSize())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    RaoScottTest test = RaoScottTest.withDefaults();
    assertThat(test.of(new WeightedCount[][] {{one, one}}).test().pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(test.of(new WeightedCount[][] {{one, none}, {one, none}}).test().pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    // at a perfect association the table's contrast has no variance
    assertThat(test.of(new WeightedCount[][] {{one, none}, {none, one}}).test().pValue())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_VARIANCE));
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WeightedCount.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> WeightedCount.ofEqual(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new WeightedCount(2, 10, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WeightedProportion.withDefaults()
                    .of(WeightedCount.of(1, 1), WeightedCount.empty(), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StratifiedMean.withDefaults()
                    .ofRates(new long[] {1}, new long[] {3}, new double[] {2}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LogisticRegression.withDefaults()
                    .fitWeighted(
                        new double[][] {{1}}, new long[1], new long[] {1}, new double[] {-1}));
  }
}
