package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code representation.json}. */
final class RepresentationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
