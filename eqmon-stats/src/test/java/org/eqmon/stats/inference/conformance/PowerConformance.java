package org.eqmon.stats.inference.conformance;

import java.util.HashMap;
import java.util.Map;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.planning.ArcsinePlan;
import org.eqmon.stats.inference.planning.DetectableProportion;
import org.eqmon.stats.inference.planning.Goal;
import org.eqmon.stats.inference.planning.MarginPlan;
import org.eqmon.stats.inference.planning.PairedPlan;
import org.eqmon.stats.inference.planning.RateRatioPlan;
import org.eqmon.stats.inference.planning.SeveralGroupsPlan;
import org.eqmon.stats.inference.planning.TrendPlan;
import org.eqmon.stats.inference.planning.TwoMeansPlan;
import org.eqmon.stats.inference.planning.TwoProportionsPlan;

/** The methods of {@code power.json}. */
final class PowerConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    Map<String, ConformanceMethod> methods = new HashMap<>(named());
    methods.put("power.paired", PowerConformance::paired);
    methods.put("power.severalGroups", PowerConformance::severalGroups);
    methods.put("power.trend", PowerConformance::trend);
    methods.put("power.rateRatio", PowerConformance::rateRatio);
    methods.put("power.margin", PowerConformance::margin);
    return methods;
  }

  private static Map<String, ConformanceMethod> named() {
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
                        input.number("standardDeviation"))),
        "power.tTest.unequal",
        input ->
            ConformanceOutput.of(
                "power",
                TwoMeansPlan.withDefaults()
                    .with(atLevel(input))
                    .power(
                        input.number("n1"),
                        input.number("n2"),
                        input.number("delta"),
                        input.number("standardDeviation"))));
  }

  private static ConformanceOutput paired(ConformanceInput input) {
    PairedPlan plan =
        PairedPlan.withDefaults().with(new Goal(input.number("alpha"), input.number("power")));
    double first = input.number("firstOnly");
    double second = input.number("secondOnly");
    return ConformanceOutput.of(
        "chance",
        plan.power(input.number("pairs"), first, second),
        "size",
        plan.sampleSize(first, second));
  }

  private static ConformanceOutput severalGroups(ConformanceInput input) {
    SeveralGroupsPlan plan =
        SeveralGroupsPlan.withDefaults()
            .with(new Goal(input.number("alpha"), input.number("power")));
    double[] rates = input.numbers("rates");
    double[] sizes = input.numbers("sizes");
    return ConformanceOutput.of(
        "chance", plan.power(rates, sizes), "size", plan.sampleSize(rates, sizes));
  }

  private static ConformanceOutput trend(ConformanceInput input) {
    return ConformanceOutput.of(
        "chance",
        TrendPlan.withDefaults()
            .with(atLevel(input))
            .power(input.numbers("rates"), input.numbers("sizes"), input.numbers("scores")));
  }

  private static ConformanceOutput rateRatio(ConformanceInput input) {
    return ConformanceOutput.of(
        "chance",
        RateRatioPlan.withDefaults()
            .with(atLevel(input))
            .power(
                input.number("exposure1"),
                input.number("rate1"),
                input.number("exposure2"),
                input.number("rate2")));
  }

  private static ConformanceOutput margin(ConformanceInput input) {
    MarginPlan plan = MarginPlan.withDefaults().with(atLevel(input));
    double n1 = input.number("n1");
    double p1 = input.number("p1");
    double n2 = input.number("n2");
    double p2 = input.number("p2");
    GapMargin margin = GapMargin.difference(input.number("lower"), input.number("upper"));
    return ConformanceOutput.of(
        "nonInferiority",
        plan.nonInferiority(n1, p1, n2, p2, margin.lower()),
        "equivalence",
        plan.equivalence(n1, p1, n2, p2, margin));
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
