package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code standardisation.json}. */
final class StandardisationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
