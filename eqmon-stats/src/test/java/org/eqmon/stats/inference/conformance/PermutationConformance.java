package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code permutation.json}. */
final class PermutationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
