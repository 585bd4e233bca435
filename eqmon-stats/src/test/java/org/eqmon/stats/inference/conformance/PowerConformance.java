package org.eqmon.stats.inference.conformance;

import java.util.Map;
import org.eqmon.stats.inference.planning.ArcsinePlan;
import org.eqmon.stats.inference.planning.DetectableProportion;
import org.eqmon.stats.inference.planning.Goal;
import org.eqmon.stats.inference.planning.TwoMeansPlan;
import org.eqmon.stats.inference.planning.TwoProportionsPlan;

/** The methods of {@code power.json}. */
final class PowerConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "power.twoProportions.power",
        PowerConformance::twoProportions,
        "power.twoProportions.sampleSize",
        input ->
            ConformanceOutput.of(
                "n",
                TwoProportionsPlan.withDefaults()
                    .with(new Goal(input.number("alpha"), input.number("power")))
                    .sampleSize(input.number("p1"), input.number("p2"))),
        "power.twoProportions.minimumDetectable",
        PowerConformance::minimumDetectable,
        "power.cohenH.unequal",
        PowerConformance::arcsine,
        "power.tTest",
        input ->
            ConformanceOutput.of(
                "power",
                TwoMeansPlan.withDefaults()
                    .with(atLevel(input))
                    .power(
                        input.number("n"),
                        input.number("delta"),
                        input.number("standardDeviation"))));
  }

  private static ConformanceOutput twoProportions(ConformanceInput input) {
    double n = input.number("n");
    return ConformanceOutput.of(
        "power",
        TwoProportionsPlan.withDefaults()
            .with(atLevel(input))
            .power(n, input.number("p1"), n, input.number("p2")));
  }

  private static ConformanceOutput minimumDetectable(ConformanceInput input) {
    double n = input.number("n");
    DetectableProportion detectable =
        TwoProportionsPlan.withDefaults()
            .with(new Goal(input.number("alpha"), input.number("power")))
            .minimumDetectable(n, n, input.number("p1"));
    return ConformanceOutput.of("p2Above", detectable.above(), "p2Below", detectable.below());
  }

  private static ConformanceOutput arcsine(ConformanceInput input) {
    ArcsinePlan plan = ArcsinePlan.withDefaults().with(atLevel(input));
    double p1 = input.number("p1");
    double p2 = input.number("p2");
    return ConformanceOutput.of(
        "effect",
        plan.effect(p1, p2),
        "power",
        plan.power(input.number("n1"), p1, input.number("n2"), p2));
  }

  /** Returns the case's level; the power of the goal plays no part in what is computed. */
  private static Goal atLevel(ConformanceInput input) {
    double level = input.number("alpha");
    return new Goal(level, (1 + level) / 2);
  }
}
