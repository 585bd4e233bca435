package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code meta.json}. */
final class MetaConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
