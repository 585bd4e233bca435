package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code stratified.json}. */
final class StratifiedConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
