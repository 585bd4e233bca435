package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code ordinal.json}. */
final class OrdinalConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
