package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code inequality.json}. */
final class InequalityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
