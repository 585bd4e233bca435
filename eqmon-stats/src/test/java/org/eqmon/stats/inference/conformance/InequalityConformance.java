package org.eqmon.stats.inference.conformance;

import java.util.Arrays;
import java.util.Map;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.inequality.Atkinson;
import org.eqmon.stats.inference.inequality.Better;
import org.eqmon.stats.inference.inequality.BetweenGroupVariance;
import org.eqmon.stats.inference.inequality.CoefficientOfVariation;
import org.eqmon.stats.inference.inequality.ConcentrationIndex;
import org.eqmon.stats.inference.inequality.GeneralisedEntropy;
import org.eqmon.stats.inference.inequality.Gini;
import org.eqmon.stats.inference.inequality.GroupValues;
import org.eqmon.stats.inference.inequality.IndexOfDisparity;
import org.eqmon.stats.inference.inequality.LinearSlopeIndex;
import org.eqmon.stats.inference.inequality.LogisticSlopeIndex;
import org.eqmon.stats.inference.inequality.MeanDifference;
import org.eqmon.stats.inference.inequality.MeanLogDeviation;
import org.eqmon.stats.inference.inequality.PopulationAttributable;
import org.eqmon.stats.inference.inequality.TheilDecomposition;
import org.eqmon.stats.inference.inequality.TheilT;
import org.eqmon.stats.inference.inequality.Weighting;

/** The methods of {@code inequality.json}. */
final class InequalityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.ofEntries(
        Map.entry("inequality.slopeIndexLinear", InequalityConformance::slopeIndexLinear),
        Map.entry("inequality.slopeIndexLogistic", InequalityConformance::slopeIndexLogistic),
        Map.entry("inequality.betweenGroupVariance", InequalityConformance::betweenGroupVariance),
        Map.entry("inequality.indexOfDisparity", InequalityConformance::indexOfDisparity),
        Map.entry("inequality.meanDifference", InequalityConformance::meanDifference),
        Map.entry(
            "inequality.theilT",
            input -> index(TheilT.withDefaults().with(confidence(input)).of(withErrors(input)))),
        Map.entry(
            "inequality.meanLogDeviation",
            input ->
                index(
                    MeanLogDeviation.withDefaults().with(confidence(input)).of(withErrors(input)))),
        Map.entry("inequality.concentrationIndex", InequalityConformance::concentrationIndex),
        Map.entry(
            "inequality.populationAttributable", InequalityConformance::populationAttributable),
        Map.entry("inequality.individual", InequalityConformance::individual),
        Map.entry("inequality.theilDecomposition", InequalityConformance::theilDecomposition));
  }

  private static GroupValues groups(ConformanceInput input) {
    return GroupValues.of(input.numbers("value"), input.numbers("population"));
  }

  private static GroupValues withErrors(ConformanceInput input) {
    return groups(input).withStandardErrors(input.numbers("standardError"));
  }

  private static Confidence confidence(ConformanceInput input) {
    return new Confidence(input.number("confidence"));
  }

  private static ConformanceOutput index(DebiasedIndex index) {
    return ConformanceOutput.of("estimate", index.observed().estimate())
        .and("standardError", index.observed().standardError())
        .andLimits(index.observed().interval());
  }

  private static ConformanceOutput slopeIndexLinear(ConformanceInput input) {
    var index = LinearSlopeIndex.withDefaults().of(groups(input));
    return ConformanceOutput.of("slopeIndex", index.slopeIndex().estimate())
        .and("relativeIndex", index.relativeIndex().estimate())
        .and("intercept", index.intercept());
  }

  private static ConformanceOutput slopeIndexLogistic(ConformanceInput input) {
    var index =
        LogisticSlopeIndex.withDefaults()
            .withMultiplier(input.number("scale"))
            .of(input.counts("successes"), input.counts("failures"));
    return ConformanceOutput.of("slopeIndex", index.slopeIndex().estimate())
        .and("relativeIndex", index.relativeIndex().estimate());
  }

  private static ConformanceOutput betweenGroupVariance(ConformanceInput input) {
    var spread = BetweenGroupVariance.withDefaults().of(groups(input));
    return ConformanceOutput.of("estimate", spread.variance().observed().estimate())
        .and("standardDeviation", spread.standardDeviation())
        .and("coefficientOfVariationPercent", spread.coefficientOfVariationPercent());
  }

  private static ConformanceOutput indexOfDisparity(ConformanceInput input) {
    var index = IndexOfDisparity.withDefaults();
    var weighted = index.with(Weighting.POPULATION);
    return ConformanceOutput.of("unweighted", index.of(groups(input)).observed().estimate())
        .and("weighted", weighted.of(groups(input)).observed().estimate());
  }

  private static ConformanceOutput meanDifference(ConformanceInput input) {
    var fromMean = MeanDifference.withDefaults();
    var fromBest = fromMean.fromBest(input.flag("favourable") ? Better.HIGHER : Better.LOWER);
    var fromReference = fromMean.fromGroup(input.index("referenceIndex"));
    return ConformanceOutput.of("bestUnweighted", difference(fromBest, input))
        .and("bestWeighted", difference(fromBest.with(Weighting.POPULATION), input))
        .and("meanUnweighted", difference(fromMean, input))
        .and("meanWeighted", difference(fromMean.with(Weighting.POPULATION), input))
        .and("referenceUnweighted", difference(fromReference, input))
        .and("referenceWeighted", difference(fromReference.with(Weighting.POPULATION), input));
  }

  private static Object difference(MeanDifference method, ConformanceInput input) {
    return method.of(groups(input)).observed().estimate();
  }

  private static ConformanceOutput concentrationIndex(ConformanceInput input) {
    var concentration = ConcentrationIndex.withDefaults().of(groups(input));
    return ConformanceOutput.of("absolute", concentration.absolute().estimate())
        .and("relative", concentration.relative().estimate());
  }

  private static ConformanceOutput populationAttributable(ConformanceInput input) {
    var risk =
        PopulationAttributable.withDefaults().of(groups(input), input.index("referenceIndex"));
    return ConformanceOutput.of("risk", risk.risk().estimate())
        .and("fractionPercent", risk.fractionPercent().estimate());
  }

  private static ConformanceOutput individual(ConformanceInput input) {
    ValueCounts values = ValueCounts.of(input.numbers("values"));
    var entropy = GeneralisedEntropy.withDefaults();
    var atkinson = Atkinson.withDefaults();
    return ConformanceOutput.of("ge0", entropy.withSensitivity(0).of(values).estimate())
        .and("ge05", entropy.withSensitivity(0.5).of(values).estimate())
        .and("ge1", entropy.of(values).estimate())
        .and("ge2", entropy.withSensitivity(2).of(values).estimate())
        .and("atkinson05", atkinson.withAversion(0.5).of(values).estimate())
        .and("atkinson1", atkinson.of(values).estimate())
        .and("coefficientOfVariation", CoefficientOfVariation.withDefaults().of(values).estimate())
        .and("gini", Gini.withDefaults().of(values).estimate());
  }

  private static ConformanceOutput theilDecomposition(ConformanceInput input) {
    var parts =
        TheilDecomposition.withDefaults()
            .of(Arrays.stream(input.numberTable("groups")).map(ValueCounts::of).toList());
    return ConformanceOutput.of("total", parts.total())
        .and("between", parts.between())
        .and("within", parts.within());
  }
}
