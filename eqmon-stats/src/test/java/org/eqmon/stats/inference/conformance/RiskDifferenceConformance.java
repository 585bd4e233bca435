package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code riskDifference.json}. */
final class RiskDifferenceConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
