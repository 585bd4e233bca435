package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code spc.json}. */
final class SpcConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
