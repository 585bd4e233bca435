package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code descriptive.json}. */
final class DescriptiveConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
