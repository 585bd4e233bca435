package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code riskRatio.json}. */
final class RiskRatioConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
