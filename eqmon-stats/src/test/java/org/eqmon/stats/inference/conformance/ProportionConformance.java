package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code proportion.json}. */
final class ProportionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
