package org.eqmon.stats.inference.conformance;

import java.util.Map;
import java.util.Optional;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.nonresponse.EValue;
import org.eqmon.stats.inference.nonresponse.GapBounds;
import org.eqmon.stats.inference.nonresponse.IncompleteGroup;
import org.eqmon.stats.inference.nonresponse.UnknownGroup;

/** The methods of {@code sensitivity.json}. */
final class SensitivityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "sensitivity.eValue", SensitivityConformance::eValue,
        "sensitivity.bounds.missingOutcome",
            input -> output(GapBounds.ofMissingOutcomes(group(input, "1"), group(input, "2"))),
        "sensitivity.bounds.missingGroup",
            input -> output(GapBounds.ofMissingGroups(unknown(input))));
  }

  private static ConformanceOutput eValue(ConformanceInput input) {
    EValue value =
        EValue.of(input.number("riskRatio"), input.number("lower"), input.number("upper"));
    return ConformanceOutput.of("estimate", value.estimate(), "limit", value.limit());
  }

  private static IncompleteGroup group(ConformanceInput input, String which) {
    return new IncompleteGroup(
        input.count("events" + which),
        input.count("observed" + which),
        input.count("missing" + which));
  }

  private static UnknownGroup unknown(ConformanceInput input) {
    TwoGroups known =
        TwoGroups.of(
            input.count("events1"),
            input.count("members1"),
            input.count("events2"),
            input.count("members2"));
    return new UnknownGroup(known, input.count("eventsUnknown"), input.count("membersUnknown"));
  }

  private static ConformanceOutput output(Optional<GapBounds> found) {
    if (found.isEmpty()) {
      return ConformanceOutput.undefined();
    }
    GapBounds bounds = found.get();
    return ConformanceOutput.of(
            "rateLower1", bounds.rate1().lower(), "rateUpper1", bounds.rate1().upper())
        .and("rateLower2", bounds.rate2().lower())
        .and("rateUpper2", bounds.rate2().upper())
        .and("gapLower", bounds.gap().lower())
        .and("gapUpper", bounds.gap().upper());
  }
}
