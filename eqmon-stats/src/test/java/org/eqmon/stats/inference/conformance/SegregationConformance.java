package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code segregation.json}. */
final class SegregationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
