package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code count.json}. */
final class CountConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
