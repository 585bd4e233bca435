package org.eqmon.stats.inference.conformance;

import java.util.HashMap;
import java.util.Map;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.gap.OddsRatioInterval;
import org.eqmon.stats.inference.gap.OddsRatioMethod;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsMethod;
import org.eqmon.stats.inference.gap.TwoProportionsTest;

/** The methods of {@code oddsRatio.json}. */
final class OddsRatioConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>();
    for (OddsRatioMethod method : OddsRatioMethod.values()) {
      methods.put(
          method.method().id(),
          input ->
              GapConformance.output(
                  OddsRatioInterval.withDefaults()
                      .with(method)
                      .with(GapConformance.confidence(input))
                      .of(GapConformance.groups(input))));
    }
    methods.put("oddsRatio.test.fisherExact", OddsRatioConformance::fisher);
    return methods;
  }

  private static ConformanceOutput fisher(ConformanceInput input) {
    long[][] table = input.countTable("table");
    TwoGroups groups =
        TwoGroups.of(
            table[0][0], table[0][0] + table[0][1], table[1][0], table[1][0] + table[1][1]);
    TwoProportionsTest test = TwoProportionsTest.withDefaults().with(TwoProportionsMethod.FISHER);
    var odds =
        OddsRatioInterval.withDefaults()
            .with(OddsRatioMethod.CONDITIONAL_EXACT)
            .with(GapConformance.confidence(input))
            .of(groups);
    return ConformanceOutput.of("estimate", odds.estimate())
        .andLimits(odds.interval())
        .and("pTwoSided", test.of(groups).pValue())
        .and("pLess", test.of(groups, Alternative.LESS).pValue())
        .and("pGreater", test.of(groups, Alternative.GREATER).pValue());
  }
}
