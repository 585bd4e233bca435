package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.rate.CountInterval;
import org.eqmon.stats.inference.rate.CountMethod;
import org.eqmon.stats.inference.rate.CrudeRate;
import org.eqmon.stats.inference.rate.RateRatio;
import org.eqmon.stats.inference.rate.StandardisedRatio;

/** The methods of {@code count.json}. */
final class CountConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        CountMethod.BYAR.method().id(),
        input -> count(CountMethod.BYAR, input),
        CountMethod.EXACT_POISSON.method().id(),
        input -> count(CountMethod.EXACT_POISSON, input),
        "rate.interval.exactOrByar",
        CountConformance::rate,
        "rateRatio.exactConditional",
        CountConformance::rateRatio,
        "smr.exactPoisson",
        CountConformance::standardisedRatio);
  }

  private static ConformanceOutput count(CountMethod method, ConformanceInput input) {
    return ConformanceOutput.ofLimits(
        CountInterval.withDefaults()
            .with(method)
            .with(confidence(input))
            .of(input.count("count"))
            .interval());
  }

  private static ConformanceOutput rate(ConformanceInput input) {
    return estimated(
        CrudeRate.withDefaults()
            .withMultiplier(input.number("multiplier"))
            .with(confidence(input))
            .of(input.count("count"), input.number("denominator")));
  }

  private static ConformanceOutput rateRatio(ConformanceInput input) {
    long count1 = input.count("count1");
    double time1 = input.number("time1");
    long count2 = input.count("count2");
    double time2 = input.number("time2");
    TestResult test =
        RateRatio.withDefaults()
            .with(TwoSidedRule.MINIMUM_LIKELIHOOD)
            .test(Alternative.TWO_SIDED, count1, time1, count2, time2);
    return estimated(
            RateRatio.withDefaults().with(confidence(input)).interval(count1, time1, count2, time2))
        .and("pValue", test.pValue());
  }

  private static ConformanceOutput standardisedRatio(ConformanceInput input) {
    long observed = input.count("observed");
    double expected = input.number("expected");
    TestResult test =
        StandardisedRatio.withDefaults()
            .with(TwoSidedRule.MINIMUM_LIKELIHOOD)
            .test(Alternative.TWO_SIDED, observed, expected);
    return estimated(
            StandardisedRatio.withDefaults().with(confidence(input)).interval(observed, expected))
        .and("pValue", test.pValue());
  }

  private static ConformanceOutput estimated(IntervalEstimate estimate) {
    return ConformanceOutput.of("estimate", estimate.estimate()).andLimits(estimate.interval());
  }

  private static Confidence confidence(ConformanceInput input) {
    return new Confidence(input.number("confidence"));
  }
}
