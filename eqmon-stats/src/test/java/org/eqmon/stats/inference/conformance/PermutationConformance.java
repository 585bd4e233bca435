package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.PermutationTest;

/** The methods of {@code permutation.json}. */
final class PermutationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of("permutation.meanDifference", PermutationConformance::meanDifference);
  }

  private static ConformanceOutput meanDifference(ConformanceInput input) {
    ValueCounts x = ValueCounts.of(input.numbers("x"));
    ValueCounts y = ValueCounts.of(input.numbers("y"));
    PermutationTest test = PermutationTest.withDefaults();
    PermutationTest.Result absolute = test.test(x, y);
    return ConformanceOutput.of("statistic", absolute.test().statistic())
        .and("pAbsolute", absolute.test().pValue())
        .and("pDoubled", test.with(PermutationTest.TwoSided.DOUBLED).test(x, y).test().pValue())
        .and("permutations", absolute.relabellings());
  }
}
