package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.rate.CountMethod;
import org.eqmon.stats.inference.standardisation.DirectMethod;
import org.eqmon.stats.inference.standardisation.DirectStandardisation;
import org.eqmon.stats.inference.standardisation.IndirectStandardisation;

/** The methods of {@code standardisation.json}. */
final class StandardisationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "standardisation.direct.dobsonByars", input -> direct(input, DirectMethod.DOBSON_BYARS),
        "standardisation.direct.fayFeuer", input -> direct(input, DirectMethod.FAY_FEUER),
        "standardisation.indirect.byars", input -> indirect(input, CountMethod.BYAR),
        "standardisation.indirect.exact", input -> indirect(input, CountMethod.EXACT_POISSON));
  }

  private static ConformanceOutput direct(ConformanceInput input, DirectMethod method) {
    var rate =
        DirectStandardisation.withDefaults()
            .with(method)
            .withMultiplier(input.number("multiplier"))
            .with(new Confidence(input.number("confidence")))
            .of(
                input.counts("count"),
                input.numbers("population"),
                input.numbers("standardPopulation"));
    return ConformanceOutput.of("estimate", rate.estimate()).andLimits(rate.interval());
  }

  private static ConformanceOutput indirect(ConformanceInput input, CountMethod method) {
    var ratio =
        IndirectStandardisation.withDefaults()
            .with(method)
            .withMultiplier(input.number("multiplier"))
            .with(new Confidence(input.number("confidence")))
            .of(
                input.counts("count"),
                input.numbers("population"),
                input.numbers("referenceCount"),
                input.numbers("referencePopulation"));
    if (!ratio.ratio().estimate().isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("observed", ratio.observed())
        .and("expected", ratio.expected())
        .and("estimate", ratio.ratio().estimate())
        .andLimits(ratio.ratio().interval());
  }
}
