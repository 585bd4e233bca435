package org.eqmon.stats.inference.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.proportion.BinomialTest;
import org.eqmon.stats.inference.representation.Fit;
import org.eqmon.stats.inference.representation.GoodnessOfFit;
import org.eqmon.stats.inference.representation.ReferenceShare;
import org.eqmon.stats.inference.representation.Representation;
import org.eqmon.stats.inference.representation.ShareComparison;
import org.eqmon.stats.inference.representation.ShareStatistic;
import org.eqmon.stats.inference.representation.SimultaneousMethod;
import org.eqmon.stats.inference.representation.SimultaneousShares;

/** The methods of {@code representation.json}. */
final class RepresentationConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "representation.binomial",
        RepresentationConformance::binomial,
        "representation.ratioInterval",
        RepresentationConformance::ratioInterval,
        "representation.goodnessOfFit",
        RepresentationConformance::goodnessOfFit,
        "multinomial.interval.goodman",
        input -> simultaneous(SimultaneousMethod.GOODMAN, input),
        "multinomial.interval.sisonGlaz",
        input -> simultaneous(SimultaneousMethod.SISON_GLAZ, input));
  }

  private static ConformanceOutput binomial(ConformanceInput input) {
    ShareComparison exact = compare(ShareStatistic.EXACT, input);
    Interval difference =
        exact.difference(new Confidence(input.number("confidence"))).interval().orElseThrow();
    double benchmark = input.number("benchmark");
    return ConformanceOutput.of("index", exact.ratio())
        .and(
            "pMinimumLikelihood",
            BinomialTest.withDefaults()
                .test(input.count("x"), input.count("n"), benchmark)
                .pValue())
        .and("pMidPDoubled", compare(ShareStatistic.MID_P, input).pValue())
        .and("pLower", exact.pValue(Alternative.LESS))
        .and("pUpper", exact.pValue(Alternative.GREATER))
        .and("shareLower", benchmark + difference.lower())
        .and("shareUpper", benchmark + difference.upper());
  }

  private static ConformanceOutput ratioInterval(ConformanceInput input) {
    ShareComparison score = compare(ShareStatistic.SCORE, input);
    IntervalEstimate ratio = score.ratio(new Confidence(input.number("confidence")));
    return ConformanceOutput.of("index", ratio.estimate())
        .andLimits(ratio.interval())
        .and("gapPercentagePoints", score.difference().map(gap -> 100 * gap));
  }

  private static ShareComparison compare(ShareStatistic statistic, ConformanceInput input) {
    return Representation.withDefaults()
        .with(statistic)
        .compare(
            input.count("x"), input.count("n"), ReferenceShare.known(input.number("benchmark")));
  }

  private static ConformanceOutput goodnessOfFit(ConformanceInput input) {
    Fit fit =
        GoodnessOfFit.withDefaults().test(input.counts("observed"), input.numbers("benchmark"));
    return ConformanceOutput.of("statistic", fit.test().statistic())
        .and("df", fit.test().degreesOfFreedom())
        .and("pValue", fit.test().pValue())
        .and("standardisedResiduals", fit.standardisedResiduals());
  }

  private static ConformanceOutput simultaneous(SimultaneousMethod method, ConformanceInput input) {
    List<IntervalEstimate> shares =
        SimultaneousShares.withDefaults()
            .with(method)
            .with(new Confidence(input.number("confidence")))
            .of(input.counts("counts"));
    return ConformanceOutput.of(
        "lower",
        shares.stream().map(share -> limit(share.interval().map(Interval::lower))).toList(),
        "upper",
        shares.stream().map(share -> limit(share.interval().map(Interval::upper))).toList());
  }

  private static Estimate limit(Optional<Double> limit) {
    return limit.map(Estimate::of).orElse(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
  }
}
