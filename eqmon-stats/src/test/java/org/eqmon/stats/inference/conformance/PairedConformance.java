package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.paired.McNemarMethod;
import org.eqmon.stats.inference.paired.McNemarTest;
import org.eqmon.stats.inference.paired.PairedCounts;
import org.eqmon.stats.inference.paired.PairedOddsRatioInterval;
import org.eqmon.stats.inference.paired.PairedRiskDifferenceInterval;
import org.eqmon.stats.inference.paired.PairedRiskRatioInterval;

/** The methods of {@code paired.json}. */
final class PairedConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "paired.riskDifference.tango",
        input ->
            GapConformance.output(
                PairedRiskDifferenceInterval.withDefaults()
                    .with(GapConformance.confidence(input))
                    .of(counts(input))),
        "paired.riskRatio.tang",
        input ->
            GapConformance.output(
                PairedRiskRatioInterval.withDefaults()
                    .with(GapConformance.confidence(input))
                    .of(counts(input))),
        "paired.oddsRatio.conditionalExact",
        input ->
            GapConformance.output(
                PairedOddsRatioInterval.withDefaults()
                    .with(GapConformance.confidence(input))
                    .of(counts(input))),
        "paired.mcnemar",
        PairedConformance::mcnemar);
  }

  private static PairedCounts counts(ConformanceInput input) {
    return PairedCounts.of(input.count("a"), input.count("b"), input.count("c"), input.count("d"));
  }

  private static ConformanceOutput mcnemar(ConformanceInput input) {
    PairedCounts counts = PairedCounts.of(0, input.count("b"), input.count("c"), 0);
    McNemarTest test = McNemarTest.withDefaults();
    TestResult plain = test.with(McNemarMethod.CHI_SQUARED).of(counts);
    TestResult corrected = test.with(McNemarMethod.CORRECTED_CHI_SQUARED).of(counts);
    if (!plain.pValue().isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("statistic", plain.statistic(), "pValue", plain.pValue())
        .and("statisticCorrected", corrected.statistic())
        .and("pValueCorrected", corrected.pValue())
        .and("exactPValue", test.of(counts).pValue());
  }
}
