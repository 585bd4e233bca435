package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code regression.json}. */
final class RegressionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
