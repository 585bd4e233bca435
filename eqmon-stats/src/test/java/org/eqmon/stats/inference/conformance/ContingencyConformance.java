package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code contingency.json}. */
final class ContingencyConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
