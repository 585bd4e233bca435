package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code power.json}. */
final class PowerConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
