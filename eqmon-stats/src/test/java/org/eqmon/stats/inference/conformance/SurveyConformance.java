package org.eqmon.stats.inference.conformance;

import java.util.Map;

/** The methods of {@code survey.json}. */
final class SurveyConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of();
  }
}
