package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.change.CochranArmitage;
import org.eqmon.stats.inference.change.Direction;
import org.eqmon.stats.inference.change.GapChange;
import org.eqmon.stats.inference.change.MannKendall;
import org.eqmon.stats.inference.change.PeriodRates;

/** The methods of {@code trend.json}. */
final class TrendConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "trend.cochranArmitage", TrendConformance::cochranArmitage,
        "trend.mannKendall", TrendConformance::mannKendall,
        "trend.gapChange", TrendConformance::gapChange);
  }

  private static ConformanceOutput cochranArmitage(ConformanceInput input) {
    var trend =
        CochranArmitage.withDefaults()
            .test(input.counts("x"), input.counts("n"), input.numbers("scores"));
    return ConformanceOutput.of("statistic", trend.test().statistic())
        .and("pValue", trend.test().pValue())
        .and("direction", trend.direction().map(Direction::sign));
  }

  private static ConformanceOutput mannKendall(ConformanceInput input) {
    var trend = MannKendall.withDefaults().of(input.numbers("y"));
    return ConformanceOutput.of("s", trend.test().statistic())
        .and("tau", trend.tau())
        .and("pValue", trend.test().pValue())
        .and("senSlope", trend.slope().estimate());
  }

  private static ConformanceOutput gapChange(ConformanceInput input) {
    var result =
        GapChange.withDefaults()
            .with(GapChange.Formula.WALD)
            .of(rates(input.object("period1")), rates(input.object("period2")));
    return ConformanceOutput.of("gap1", result.earlierGap())
        .and("gap2", result.laterGap())
        .and("change", result.change().estimate().estimate())
        .and("standardError", result.change().estimate().standardError())
        .and("statistic", result.change().test().statistic())
        .and("pValue", result.change().test().pValue());
  }

  private static PeriodRates rates(ConformanceInput period) {
    return new PeriodRates(
        period.number("referenceRate"),
        period.count("referenceN"),
        period.number("rate"),
        period.count("n"));
  }
}
