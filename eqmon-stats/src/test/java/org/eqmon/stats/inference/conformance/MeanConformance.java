package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code mean.json}. */
final class MeanConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
