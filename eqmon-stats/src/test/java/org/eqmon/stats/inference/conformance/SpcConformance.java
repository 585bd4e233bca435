package org.eqmon.stats.inference.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.processcontrol.ChartPoint;
import org.eqmon.stats.inference.processcontrol.Overdispersion;
import org.eqmon.stats.inference.processcontrol.ProportionChart;
import org.eqmon.stats.inference.processcontrol.ProportionFunnel;
import org.eqmon.stats.inference.processcontrol.RatioFunnel;
import org.eqmon.stats.inference.processcontrol.RunRules;
import org.eqmon.stats.inference.processcontrol.XmrChart;

/** The methods of {@code spc.json}. */
final class SpcConformance implements ConformanceFamily {
  private static final RunRules RULES = RunRules.withDefaults();

  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "spc.xmr",
        SpcConformance::xmr,
        "spc.rule.sevenTrend",
        input -> ConformanceOutput.of("flags", RULES.trend(input.numbers("values"))),
        "spc.rule.sevenOneSide",
        input -> ConformanceOutput.of("flags", RULES.shift(input.indices("relativeToMean"))),
        "spc.rule.twoInThree",
        SpcConformance::twoInThree,
        "spc.pChart",
        input -> chart(input, ProportionChart.Spread.BINOMIAL),
        "spc.laneyPPrime",
        input -> chart(input, ProportionChart.Spread.LANEY),
        "spc.funnel.proportion",
        SpcConformance::proportionFunnel,
        "spc.funnel.poissonRatio",
        SpcConformance::ratioFunnel,
        "spc.funnel.overdispersion",
        SpcConformance::overdispersion);
  }

  private static ConformanceOutput xmr(ConformanceInput input) {
    var limits = XmrChart.withDefaults().of(input.numbers("values"));
    var points = limits.chart().points();
    var output =
        ConformanceOutput.of("mean", limits.chart().centre())
            .and("meanMovingRange", limits.meanMovingRange())
            .and("screenedMeanMovingRange", limits.screenedMeanMovingRange());
    return points.isEmpty()
        ? output
        : output
            .and("lower", points.get(0).lower())
            .and("upper", points.get(0).upper())
            .and("outside", limits.chart().beyondLimits());
  }

  private static ConformanceOutput twoInThree(ConformanceInput input) {
    int[] close = input.indices("closeToLimit");
    boolean[] isClose = new boolean[close.length];
    IntStream.range(0, close.length).forEach(i -> isClose[i] = close[i] == 1);
    return ConformanceOutput.of(
        "flags", RULES.twoInThree(isClose, input.indices("relativeToMean")));
  }

  private static ConformanceOutput chart(ConformanceInput input, ProportionChart.Spread spread) {
    var limits =
        ProportionChart.withDefaults().with(spread).of(input.counts("x"), input.counts("n"));
    return ConformanceOutput.of("centre", limits.chart().centre())
        .and("sigmaZ", limits.sigmaZ())
        .and("lower", limits.chart().points().stream().map(ChartPoint::lower).toList())
        .and("upper", limits.chart().points().stream().map(ChartPoint::upper).toList());
  }

  private static ConformanceOutput proportionFunnel(ConformanceInput input) {
    return limits(
        ProportionFunnel.withDefaults()
            .with(new Confidence(input.number("confidence")))
            .limits(input.number("baseline"), input.counts("n")));
  }

  private static ConformanceOutput ratioFunnel(ConformanceInput input) {
    return limits(
        RatioFunnel.withDefaults()
            .with(new Confidence(input.number("confidence")))
            .limits(input.numbers("expected")));
  }

  private static ConformanceOutput limits(List<Interval> limits) {
    return ConformanceOutput.of("lower", limits.stream().map(Interval::lower).toList())
        .and("upper", limits.stream().map(Interval::upper).toList());
  }

  private static ConformanceOutput overdispersion(ConformanceInput input) {
    var dispersion =
        Overdispersion.withDefaults()
            .withTrim(input.number("trim"))
            .ofRatios(input.numbers("numerator"), input.numbers("denominator"));
    return ConformanceOutput.of("phi", dispersion.phi()).and("tauSquared", dispersion.tauSquared());
  }
}
