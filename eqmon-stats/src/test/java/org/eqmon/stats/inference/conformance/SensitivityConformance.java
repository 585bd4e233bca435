package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code sensitivity.json}. */
final class SensitivityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
