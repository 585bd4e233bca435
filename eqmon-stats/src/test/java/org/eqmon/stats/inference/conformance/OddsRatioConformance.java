package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code oddsRatio.json}. */
final class OddsRatioConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
