package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.segregation.Dissimilarity;
import org.eqmon.stats.inference.segregation.MutualInformation;

/** The methods of {@code segregation.json}. */
final class SegregationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "segregation.dissimilarity",
        input ->
            ConformanceOutput.of(
                "estimate",
                Dissimilarity.withDefaults()
                    .ofWeights(input.numbers("group1"), input.numbers("group2"))
                    .observed()
                    .estimate()),
        "segregation.mutualInformation",
        SegregationConformance::mutualInformation);
  }

  private static ConformanceOutput mutualInformation(ConformanceInput input) {
    var segregation = MutualInformation.withDefaults().of(input.countTable("counts"));
    return ConformanceOutput.of(
            "mutualInformation", segregation.mutualInformation().observed().estimate())
        .and("entropyGroups", segregation.entropyOfGroups())
        .and("theilH", segregation.theilH().observed().estimate());
  }
}
