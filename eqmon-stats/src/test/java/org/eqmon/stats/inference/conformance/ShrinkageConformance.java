package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code shrinkage.json}. */
final class ShrinkageConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
