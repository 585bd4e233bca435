package org.eqmon.stats.inference.conformance;

import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.gap.TwoGroups;

/** What the families of two-group methods share. */
final class GapConformance {
  private GapConformance() {}

  static TwoGroups groups(ConformanceInput input) {
    return TwoGroups.of(input.count("x1"), input.count("n1"), input.count("x2"), input.count("n2"));
  }

  static Confidence confidence(ConformanceInput input) {
    return new Confidence(input.number("confidence"));
  }

  /** Returns estimate and limits; nothing if there is neither. */
  static ConformanceOutput output(IntervalEstimate result) {
    if (!result.estimate().isDefined() && result.interval().isEmpty()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("estimate", result.estimate()).andLimits(result.interval());
  }
}
