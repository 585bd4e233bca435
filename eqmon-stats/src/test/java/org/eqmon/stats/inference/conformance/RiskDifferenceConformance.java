package org.eqmon.stats.inference.conformance;

import java.util.HashMap;
import java.util.Map;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.gap.DifferenceMarginTest;
import org.eqmon.stats.inference.gap.DifferenceMarginTest.Variance;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.RiskDifferenceInterval;
import org.eqmon.stats.inference.gap.RiskDifferenceMethod;
import org.eqmon.stats.inference.gap.TwoGroups;

/** The methods of {@code riskDifference.json}. */
final class RiskDifferenceConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>();
    for (RiskDifferenceMethod method : RiskDifferenceMethod.values()) {
      methods.put(
          method.method().id(),
          input ->
              GapConformance.output(
                  RiskDifferenceInterval.withDefaults()
                      .with(method)
                      .with(GapConformance.confidence(input))
                      .of(GapConformance.groups(input))));
    }
    methods.put("riskDifference.test.farringtonManning", input -> test(input, Variance.RESTRICTED));
    methods.put(
        "riskDifference.test.miettinenNurminen",
        input -> test(input, Variance.RESTRICTED_INFLATED));
    methods.put("riskDifference.equivalence.tost", input -> tost(input, Variance.RESTRICTED));
    methods.put("riskDifference.equivalence.tostWald", input -> tost(input, Variance.UNPOOLED));
    return methods;
  }

  private static ConformanceOutput test(ConformanceInput input, Variance variance) {
    DifferenceMarginTest test = DifferenceMarginTest.withDefaults().with(variance);
    TwoGroups groups = GapConformance.groups(input);
    double margin = input.number("margin");
    return ConformanceOutput.of("statistic", test.of(groups, margin, Alternative.LESS).statistic())
        .and("pLess", test.of(groups, margin, Alternative.LESS).pValue())
        .and("pGreater", test.of(groups, margin, Alternative.GREATER).pValue());
  }

  private static ConformanceOutput tost(ConformanceInput input, Variance variance) {
    DifferenceMarginTest test = DifferenceMarginTest.withDefaults().with(variance);
    TwoGroups groups = GapConformance.groups(input);
    double lower = input.number("lowerMargin");
    double upper = input.number("upperMargin");
    var both = test.equivalence(groups, GapMargin.difference(lower, upper));
    if (!both.pValue().isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("pLower", test.of(groups, lower, Alternative.GREATER).pValue())
        .and("pUpper", test.of(groups, upper, Alternative.LESS).pValue())
        .and("pValue", both.pValue());
  }
}
