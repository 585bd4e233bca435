package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.amount.CohensH;

/** The methods of {@code effectSize.json}. */
final class EffectSizeConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "effectSize.cohenH",
        input ->
            ConformanceOutput.of(
                "estimate", CohensH.between(input.number("p1"), input.number("p2"))));
  }
}
