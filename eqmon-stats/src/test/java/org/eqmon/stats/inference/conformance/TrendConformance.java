package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code trend.json}. */
final class TrendConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
