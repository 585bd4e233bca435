package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code duration.json}. */
final class DurationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
