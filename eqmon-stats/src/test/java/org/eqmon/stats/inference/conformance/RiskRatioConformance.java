package org.eqmon.stats.inference.conformance;

import java.util.HashMap;
import java.util.Map;
import org.eqmon.stats.inference.gap.RiskRatioInterval;
import org.eqmon.stats.inference.gap.RiskRatioMethod;

/** The methods of {@code riskRatio.json}. */
final class RiskRatioConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>();
    for (RiskRatioMethod method : RiskRatioMethod.values()) {
      methods.put(
          method.method().id(),
          input ->
              GapConformance.output(
                  RiskRatioInterval.withDefaults()
                      .with(method)
                      .with(GapConformance.confidence(input))
                      .of(GapConformance.groups(input))));
    }
    return methods;
  }
}
