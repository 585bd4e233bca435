package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code twoProportions.json}. */
final class TwoProportionsConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
