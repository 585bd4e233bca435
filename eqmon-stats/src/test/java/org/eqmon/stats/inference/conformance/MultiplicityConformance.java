package org.eqmon.stats.inference.conformance;

import java.util.HashMap;
import java.util.Map;
import org.eqmon.stats.inference.multiplicity.Adjustment;

/** The methods of {@code multiplicity.json}. */
final class MultiplicityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>();
    for (Adjustment adjustment : Adjustment.values()) {
      methods.put(
          adjustment.method().id(),
          input -> ConformanceOutput.of("adjusted", adjustment.adjust(input.numbers("p"))));
    }
    return methods;
  }
}
