package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.interaction.PublishedRatio;
import org.eqmon.stats.inference.interaction.RatioOfRatios;

/** The methods of {@code interaction.json}. */
final class InteractionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of("interaction.ratioOfRatios", InteractionConformance::ratioOfRatios);
  }

  private static ConformanceOutput ratioOfRatios(ConformanceInput input) {
    RatioOfRatios result = RatioOfRatios.of(ratio(input, "1"), ratio(input, "2"));
    return ConformanceOutput.of(
            "logDifference", result.logDifference(), "standardError", result.standardError())
        .and("statistic", result.test().statistic())
        .and("pValue", result.test().pValue())
        .and("ratioOfRatios", result.ratioOfRatios())
        .and("lower", result.interval().lower())
        .and("upper", result.interval().upper());
  }

  private static PublishedRatio ratio(ConformanceInput input, String which) {
    return new PublishedRatio(
        input.number("ratio" + which),
        input.number("lower" + which),
        input.number("upper" + which));
  }
}
