package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code paired.json}. */
final class PairedConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
