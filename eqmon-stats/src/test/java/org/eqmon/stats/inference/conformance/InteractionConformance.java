package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code interaction.json}. */
final class InteractionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
