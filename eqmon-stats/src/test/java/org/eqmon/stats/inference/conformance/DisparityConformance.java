package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code disparity.json}. */
final class DisparityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
