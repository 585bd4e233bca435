package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code effectSize.json}. */
final class EffectSizeConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
