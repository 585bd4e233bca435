package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.Moments;
import org.eqmon.stats.inference.amount.StandardisedMeanDifference;
import org.eqmon.stats.inference.amount.StudentMean;
import org.eqmon.stats.inference.amount.WelchTest;

/** The methods of {@code mean.json}. */
final class MeanConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "mean.interval.studentT", MeanConformance::studentMean,
        "mean.difference.welch", MeanConformance::welch,
        "mean.difference.hedgesG", MeanConformance::hedgesG);
  }

  private static ConformanceOutput studentMean(ConformanceInput input) {
    Moments sample = moments(input, "values");
    EstimateWithError mean =
        StudentMean.withDefaults().with(new Confidence(input.number("confidence"))).mean(sample);
    return ConformanceOutput.of(
            "estimate", mean.estimate(), "standardDeviation", sample.standardDeviation())
        .andLimits(mean.interval());
  }

  private static ConformanceOutput welch(ConformanceInput input) {
    Comparison welch =
        WelchTest.withDefaults()
            .with(new Confidence(input.number("confidence")))
            .compare(moments(input, "a"), moments(input, "b"));
    return ConformanceOutput.of("estimate", welch.estimate().estimate())
        .andLimits(welch.estimate().interval())
        .and("statistic", welch.test().statistic())
        .and("df", welch.test().degreesOfFreedom())
        .and("pValue", welch.test().pValue());
  }

  private static ConformanceOutput hedgesG(ConformanceInput input) {
    StandardisedMeanDifference hedges = StandardisedMeanDifference.withDefaults();
    StandardisedMeanDifference cohen = hedges.with(StandardisedMeanDifference.Correction.NONE);
    Moments a = moments(input, "a");
    Moments b = moments(input, "b");
    return ConformanceOutput.of(
        "cohenD", cohen.difference(a, b).estimate(), "hedgesG", hedges.difference(a, b).estimate());
  }

  private static Moments moments(ConformanceInput input, String key) {
    return Moments.of(ValueCounts.of(input.numbers(key)));
  }
}
