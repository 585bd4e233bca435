package org.eqmon.stats.inference.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.contingency.ContingencyTable;
import org.eqmon.stats.inference.contingency.EqualProportionsTest;
import org.eqmon.stats.inference.contingency.FisherFreemanHaltonTest;
import org.eqmon.stats.inference.contingency.IndependenceMethod;
import org.eqmon.stats.inference.contingency.IndependenceTest;
import org.eqmon.stats.inference.contingency.LinearByLinearTest;

/** The methods of {@code contingency.json}. */
final class ContingencyConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "contingency.test.pearson",
        ContingencyConformance::pearson,
        "contingency.test.likelihoodRatio",
        input ->
            output(
                IndependenceTest.withDefaults()
                    .with(IndependenceMethod.LIKELIHOOD_RATIO)
                    .of(table(input))),
        "contingency.test.fisherFreemanHalton",
        input -> output(FisherFreemanHaltonTest.withDefaults().of(table(input)).test()),
        "contingency.test.linearByLinear",
        input -> output(LinearByLinearTest.withDefaults().of(table(input))),
        "contingency.effectSize.cramersV",
        input -> cramersV(table(input)),
        "contingency.test.kProportions",
        ContingencyConformance::proportions);
  }

  private static ContingencyTable table(ConformanceInput input) {
    return ContingencyTable.of(input.countTable("table"));
  }

  private static ConformanceOutput output(TestResult result) {
    return result.pValue().isDefined()
        ? ConformanceOutput.of("statistic", result.statistic(), "pValue", result.pValue())
            .and("df", result.degreesOfFreedom())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput pearson(ConformanceInput input) {
    ContingencyTable table = table(input);
    ConformanceOutput output = output(IndependenceTest.withDefaults().of(table));
    if (output.values().isEmpty()) {
      return output;
    }
    double[][] expected = new double[table.rowCount()][table.columnCount()];
    Estimate[][] residuals = new Estimate[table.rowCount()][table.columnCount()];
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        expected[i][j] = table.expected(i, j);
        residuals[i][j] = table.adjustedResidual(i, j);
      }
    }
    return output.and("expected", expected).and("standardisedResiduals", residuals);
  }

  private static ConformanceOutput cramersV(ContingencyTable table) {
    Estimate estimate = IndependenceTest.cramersV(table);
    return estimate.isDefined()
        ? ConformanceOutput.of("estimate", estimate)
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput proportions(ConformanceInput input) {
    long[] events = input.counts("x");
    long[] trials = input.counts("n");
    EqualProportionsTest test = EqualProportionsTest.withDefaults();
    ConformanceOutput output = output(test.of(events, trials));
    if (output.values().isEmpty()) {
      return output;
    }
    List<List<Estimate>> square = new ArrayList<>();
    for (List<Estimate> row : test.pairwise(events, trials)) {
      List<Estimate> padded = new ArrayList<>(row);
      while (padded.size() < events.length - 1) {
        padded.add(Estimate.undefined(UndefinedReason.NOT_APPLICABLE));
      }
      square.add(padded);
    }
    return output.and("pairwiseHolm", square);
  }
}
