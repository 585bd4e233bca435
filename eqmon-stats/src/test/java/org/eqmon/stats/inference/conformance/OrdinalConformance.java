package org.eqmon.stats.inference.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.model.ProportionalOdds;
import org.eqmon.stats.inference.ordinal.BrunnerMunzel;
import org.eqmon.stats.inference.ordinal.HodgesLehmann;
import org.eqmon.stats.inference.ordinal.KruskalWallis;
import org.eqmon.stats.inference.ordinal.MannWhitney;
import org.eqmon.stats.inference.ordinal.NullDistribution;
import org.eqmon.stats.inference.ordinal.PairCounts;
import org.eqmon.stats.inference.ordinal.SomersD;
import org.eqmon.stats.inference.ordinal.WilcoxonSignedRank;

/** The methods of {@code ordinal.json}. */
final class OrdinalConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.ofEntries(
        Map.entry(
            "ordinal.mannWhitney", input -> mannWhitney(values(input, "x"), values(input, "y"))),
        Map.entry(
            "ordinal.mannWhitney.counts",
            input -> mannWhitney(levels(input, "xCounts"), levels(input, "yCounts"))),
        Map.entry(
            "ordinal.brunnerMunzel",
            input -> brunnerMunzel(input, values(input, "x"), values(input, "y"))),
        Map.entry(
            "ordinal.brunnerMunzel.counts",
            input -> brunnerMunzel(input, levels(input, "xCounts"), levels(input, "yCounts"))),
        Map.entry(
            "ordinal.kruskalWallis",
            input -> kruskalWallis(groups(input.numberTable("groups"), ValueCounts::of))),
        Map.entry(
            "ordinal.kruskalWallis.counts",
            input -> kruskalWallis(groups(input.countTable("counts"), ValueCounts::ofLevels))),
        Map.entry("ordinal.hodgesLehmann", OrdinalConformance::hodgesLehmann),
        Map.entry("ordinal.wilcoxonExact", OrdinalConformance::wilcoxonExact),
        Map.entry("ordinal.signedRankExact", OrdinalConformance::signedRankExact),
        Map.entry("ordinal.proportionalOdds", OrdinalConformance::proportionalOdds),
        Map.entry("ordinal.somersD", OrdinalConformance::somersD));
  }

  /** These cases are about y exceeding x; the library's comparisons are about the first group. */
  private static ConformanceOutput mannWhitney(ValueCounts x, ValueCounts y) {
    MannWhitney test = MannWhitney.withDefaults();
    TestResult normal = test.with(NullDistribution.NORMAL).test(y, x);
    PairCounts pairs = PairCounts.of(y, x);
    return ConformanceOutput.of("u", pairs.u())
        .and("probability", pairs.probabilityOfSuperiority())
        .and("cliffsDelta", pairs.cliffsDelta())
        .and("statistic", normal.statistic())
        .and("pValue", normal.pValue())
        .and(
            "pValueCorrected",
            test.with(NullDistribution.NORMAL_WITH_CONTINUITY).test(y, x).pValue());
  }

  private static ConformanceOutput brunnerMunzel(
      ConformanceInput input, ValueCounts x, ValueCounts y) {
    return comparison(
        BrunnerMunzel.withDefaults()
            .with(new Confidence(input.number("confidence")))
            .compare(y, x));
  }

  private static ConformanceOutput comparison(Comparison comparison) {
    return test(comparison.test())
        .and("estimate", comparison.estimate().estimate())
        .andLimits(comparison.estimate().interval());
  }

  private static ConformanceOutput kruskalWallis(List<ValueCounts> groups) {
    return test(KruskalWallis.withDefaults().test(groups));
  }

  private static ConformanceOutput test(TestResult test) {
    return ConformanceOutput.of("statistic", test.statistic(), "df", test.degreesOfFreedom())
        .and("pValue", test.pValue());
  }

  private static ConformanceOutput hodgesLehmann(ConformanceInput input) {
    var shift =
        HodgesLehmann.withDefaults()
            .with(new Confidence(input.number("confidence")))
            .shift(values(input, "x"), values(input, "y"));
    return ConformanceOutput.of("estimate", shift.estimate()).andLimits(shift.interval());
  }

  private static ConformanceOutput wilcoxonExact(ConformanceInput input) {
    MannWhitney exact = MannWhitney.withDefaults().with(NullDistribution.EXACT);
    return exact(
        "u", alternative -> exact.with(alternative).test(values(input, "x"), values(input, "y")));
  }

  private static ConformanceOutput signedRankExact(ConformanceInput input) {
    double[] x = input.numbers("x");
    double[] y = input.numbers("y");
    double[] differences = new double[x.length];
    Arrays.setAll(differences, i -> x[i] - y[i]);
    WilcoxonSignedRank exact = WilcoxonSignedRank.withDefaults().with(NullDistribution.EXACT);
    return exact("v", alternative -> exact.with(alternative).test(ValueCounts.of(differences)));
  }

  private static ConformanceOutput exact(String statistic, Function<Alternative, TestResult> test) {
    return ConformanceOutput.of(statistic, test.apply(Alternative.TWO_SIDED).statistic())
        .and("pTwoSided", test.apply(Alternative.TWO_SIDED).pValue())
        .and("pLess", test.apply(Alternative.LESS).pValue())
        .and("pGreater", test.apply(Alternative.GREATER).pValue());
  }

  private static ConformanceOutput proportionalOdds(ConformanceInput input) {
    int[] y = input.indices("y");
    long[] frequency = input.counts("frequency");
    long[][] counts = new long[y.length][Arrays.stream(y).max().orElse(0)];
    for (int i = 0; i < y.length; i++) {
      counts[i][y[i] - 1] = frequency[i];
    }
    ProportionalOdds.Fit fit = ProportionalOdds.withDefaults().fit(input.numberTable("x"), counts);
    return RegressionConformance.coefficients(fit.model())
        .and("thresholds", fit.thresholds())
        .and("deviance", fit.model().deviance());
  }

  private static ConformanceOutput somersD(ConformanceInput input) {
    long[][] table = input.countTable("table");
    EstimateWithError estimate = SomersD.withDefaults().of(table);
    return ConformanceOutput.of("estimate", estimate.estimate())
        .and("pValue", SomersD.withDefaults().test(table).pValue());
  }

  private static ValueCounts values(ConformanceInput input, String key) {
    return ValueCounts.of(input.numbers(key));
  }

  private static ValueCounts levels(ConformanceInput input, String key) {
    return ValueCounts.ofLevels(input.counts(key));
  }

  private static <T> List<ValueCounts> groups(T[] groups, Function<T, ValueCounts> counts) {
    return Arrays.stream(groups).map(counts).toList();
  }
}
