package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsMethod;
import org.eqmon.stats.inference.gap.TwoProportionsTest;

/** The methods of {@code twoProportions.json}. */
final class TwoProportionsConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "twoProportions.test.pooledZ",
        TwoProportionsConformance::pooledZ,
        "twoProportions.test.yatesChiSquared",
        input -> output(test(input, TwoProportionsMethod.YATES, Alternative.TWO_SIDED)),
        "twoProportions.test.barnard",
        input -> output(test(input, TwoProportionsMethod.BARNARD, Alternative.TWO_SIDED)),
        "twoProportions.test.boschloo",
        TwoProportionsConformance::boschloo);
  }

  private static TestResult test(
      ConformanceInput input, TwoProportionsMethod method, Alternative alternative) {
    TwoGroups groups = GapConformance.groups(input);
    return TwoProportionsTest.withDefaults().with(method).of(groups, alternative);
  }

  private static ConformanceOutput output(TestResult result) {
    return result.pValue().isDefined()
        ? ConformanceOutput.of("statistic", result.statistic(), "pValue", result.pValue())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput pooledZ(ConformanceInput input) {
    TestResult result = test(input, TwoProportionsMethod.POOLED_Z, Alternative.TWO_SIDED);
    return result.pValue().isDefined()
        ? output(result).and("chiSquared", result.statistic().map(z -> z * z))
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput boschloo(ConformanceInput input) {
    TestResult two = test(input, TwoProportionsMethod.BOSCHLOO, Alternative.TWO_SIDED);
    TestResult less = test(input, TwoProportionsMethod.BOSCHLOO, Alternative.LESS);
    TestResult greater = test(input, TwoProportionsMethod.BOSCHLOO, Alternative.GREATER);
    return ConformanceOutput.of("statistic", two.statistic())
        .and("pTwoSided", two.pValue())
        .and("pLess", less.pValue())
        .and("pGreater", greater.pValue());
  }
}
