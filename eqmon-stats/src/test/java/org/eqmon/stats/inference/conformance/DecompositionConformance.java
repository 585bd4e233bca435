package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code decomposition.json}. */
final class DecompositionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
