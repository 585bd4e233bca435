package org.eqmon.stats.inference.conformance;

import java.util.Arrays;
import java.util.Map;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.QuantileType;
import org.eqmon.stats.inference.amount.SampleQuantile;

/** The methods of {@code descriptive.json}. */
final class DescriptiveConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of("descriptive.quantile", DescriptiveConformance::quantile);
  }

  private static ConformanceOutput quantile(ConformanceInput input) {
    ValueCounts values = ValueCounts.of(input.numbers("values"));
    double probability = input.number("probability");
    return ConformanceOutput.of(
        "types",
        Arrays.stream(QuantileType.values())
            .map(
                type ->
                    SampleQuantile.withDefaults()
                        .with(type)
                        .quantile(values, probability)
                        .estimate())
            .toList());
  }
}
