package org.eqmon.stats.inference.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.strata.CochranMantelHaenszelTest;
import org.eqmon.stats.inference.strata.CochranMantelHaenszelTest.Continuity;
import org.eqmon.stats.inference.strata.CrudeAndAdjusted;
import org.eqmon.stats.inference.strata.ExactConditional;
import org.eqmon.stats.inference.strata.ExactOddsRatio;
import org.eqmon.stats.inference.strata.HomogeneityMethod;
import org.eqmon.stats.inference.strata.HomogeneityTest;
import org.eqmon.stats.inference.strata.MantelHaenszel;
import org.eqmon.stats.inference.strata.PooledDifference;
import org.eqmon.stats.inference.strata.PooledRatio;
import org.eqmon.stats.inference.strata.Strata;
import org.eqmon.stats.inference.strata.StratifiedScoreInterval;
import org.eqmon.stats.inference.strata.StratifiedScoreMethod;

/** The methods of {@code stratified.json}. */
final class StratifiedConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>();
    methods.put(
        "stratified.mantelHaenszel.oddsRatio",
        input -> output(mantelHaenszel(input).oddsRatio(tables(input))));
    methods.put(
        "stratified.mantelHaenszel.riskRatio",
        input -> output(mantelHaenszel(input).riskRatio(tables(input))));
    methods.put("stratified.mantelHaenszel.riskDifference", StratifiedConformance::difference);
    methods.put("stratified.cochranMantelHaenszel", StratifiedConformance::cmh);
    methods.put("stratified.homogeneity.breslowDay", StratifiedConformance::breslowDay);
    methods.put(
        "stratified.homogeneity.inverseVarianceQ",
        input -> output(homogeneity(tables(input), HomogeneityMethod.INVERSE_VARIANCE_Q)));
    methods.put(
        "stratified.homogeneity.riskRatioScoreQ",
        input -> output(homogeneity(arrays(input), HomogeneityMethod.RISK_RATIO_SCORE_Q)));
    methods.put("stratified.exactConditional", StratifiedConformance::exact);
    methods.put("stratified.crudeVersusAdjusted", StratifiedConformance::crude);
    for (StratifiedScoreMethod method : StratifiedScoreMethod.values()) {
      methods.put(
          method.method().id(),
          input ->
              GapConformance.output(
                  StratifiedScoreInterval.withDefaults()
                      .with(method)
                      .with(GapConformance.confidence(input))
                      .of(arrays(input))));
    }
    return methods;
  }

  private static Strata tables(ConformanceInput input) {
    List<TwoGroups> groups = new ArrayList<>();
    for (long[][] table : input.countTables("strata")) {
      groups.add(
          TwoGroups.of(
              table[0][0], table[0][0] + table[0][1], table[1][0], table[1][0] + table[1][1]));
    }
    return new Strata(groups);
  }

  private static Strata arrays(ConformanceInput input) {
    long[] x1 = input.counts("x1");
    long[] n1 = input.counts("n1");
    long[] x2 = input.counts("x2");
    long[] n2 = input.counts("n2");
    List<TwoGroups> groups = new ArrayList<>();
    for (int i = 0; i < x1.length; i++) {
      groups.add(TwoGroups.of(x1[i], n1[i], x2[i], n2[i]));
    }
    return new Strata(groups);
  }

  private static MantelHaenszel mantelHaenszel(ConformanceInput input) {
    return MantelHaenszel.withDefaults().with(GapConformance.confidence(input));
  }

  private static ConformanceOutput output(PooledRatio ratio) {
    return ratio.interval().isEmpty()
        ? ConformanceOutput.undefined()
        : ConformanceOutput.of(
                "estimate", ratio.estimate(), "logStandardError", ratio.logStandardError())
            .andLimits(ratio.interval());
  }

  private static ConformanceOutput difference(ConformanceInput input) {
    PooledDifference difference = mantelHaenszel(input).riskDifference(tables(input));
    return difference.interval().isEmpty()
        ? ConformanceOutput.undefined()
        : ConformanceOutput.of(
                "estimate", difference.estimate(), "standardError", difference.standardError())
            .and("standardErrorGreenlandRobins", difference.standardErrorGreenlandRobins())
            .andLimits(difference.interval());
  }

  private static ConformanceOutput cmh(ConformanceInput input) {
    CochranMantelHaenszelTest test = CochranMantelHaenszelTest.withDefaults();
    TestResult plain = test.of(tables(input));
    TestResult corrected = test.with(Continuity.CORRECTED).of(tables(input));
    return plain.pValue().isDefined()
        ? ConformanceOutput.of("statistic", plain.statistic(), "pValue", plain.pValue())
            .and("statisticCorrected", corrected.statistic())
            .and("pValueCorrected", corrected.pValue())
        : ConformanceOutput.undefined();
  }

  private static TestResult homogeneity(Strata strata, HomogeneityMethod method) {
    return HomogeneityTest.withDefaults().with(method).of(strata);
  }

  private static ConformanceOutput output(TestResult result) {
    return result.pValue().isDefined()
        ? ConformanceOutput.of("statistic", result.statistic(), "pValue", result.pValue())
            .and("df", result.degreesOfFreedom())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput breslowDay(ConformanceInput input) {
    TestResult plain = homogeneity(tables(input), HomogeneityMethod.BRESLOW_DAY);
    TestResult tarone = homogeneity(tables(input), HomogeneityMethod.TARONE);
    return plain.pValue().isDefined()
        ? output(plain)
            .and("taroneStatistic", tarone.statistic())
            .and("taronePValue", tarone.pValue())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput exact(ConformanceInput input) {
    ExactOddsRatio exact =
        ExactConditional.withDefaults().with(GapConformance.confidence(input)).of(tables(input));
    return exact.test().pValue().isDefined()
        ? GapConformance.output(exact.oddsRatio()).and("pValue", exact.test().pValue())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput crude(ConformanceInput input) {
    CrudeAndAdjusted result = CrudeAndAdjusted.of(tables(input));
    return ConformanceOutput.of("crudeOddsRatio", result.crudeOddsRatio())
        .and("adjustedOddsRatio", result.adjustedOddsRatio())
        .and("crudeRiskDifference", result.crudeRiskDifference())
        .and("adjustedRiskDifference", result.adjustedRiskDifference())
        .and("reversed", result.direction() == CrudeAndAdjusted.Direction.REVERSED);
  }
}
