package org.eqmon.stats.inference.conformance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.decomposition.ExplainedGap;
import org.eqmon.stats.inference.decomposition.Fairlie;
import org.eqmon.stats.inference.decomposition.GroupAmounts;
import org.eqmon.stats.inference.decomposition.GroupMeans;
import org.eqmon.stats.inference.decomposition.GroupRates;
import org.eqmon.stats.inference.decomposition.Kitagawa;
import org.eqmon.stats.inference.decomposition.KitagawaParts;
import org.eqmon.stats.inference.decomposition.OaxacaBlinder;
import org.eqmon.stats.inference.decomposition.ReferenceCoefficients;
import org.eqmon.stats.inference.decomposition.ThreefoldParts;
import org.eqmon.stats.inference.decomposition.TwofoldParts;
import org.eqmon.stats.inference.decomposition.Yun;
import org.eqmon.stats.inference.decomposition.YunParts;

/**
 * The methods of {@code decomposition.json}, and of this project's own cases: {@code
 * kitagawa.counts} and the standard errors.
 */
final class DecompositionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "decomposition.kitagawa", DecompositionConformance::kitagawa,
        "decomposition.kitagawa.counts", DecompositionConformance::kitagawaCounts,
        "decomposition.oaxaca", DecompositionConformance::oaxaca,
        "decomposition.oaxaca.fromMeans", DecompositionConformance::fromMeans,
        "decomposition.oaxaca.twofold", DecompositionConformance::twofold,
        "decomposition.oaxaca.standardErrors", DecompositionConformance::oaxacaErrors,
        "decomposition.fairlie", DecompositionConformance::fairlie,
        "decomposition.fairlie.standardErrors", DecompositionConformance::fairlieErrors,
        "decomposition.yun", DecompositionConformance::yun,
        "decomposition.yun.standardErrors", DecompositionConformance::yunErrors);
  }

  private static Estimate estimate(Comparison part) {
    return part.estimate().estimate();
  }

  private static Estimate error(Comparison part) {
    return part.estimate().standardError();
  }

  private static List<Estimate> all(List<Comparison> parts, Function<Comparison, Estimate> number) {
    return parts.stream().map(number).toList();
  }

  private static ConformanceOutput kitagawa(ConformanceInput input) {
    return kitagawa(
        Kitagawa.withDefaults()
            .ofRates(
                input.numbers("rateA"),
                input.numbers("shareA"),
                input.numbers("rateB"),
                input.numbers("shareB")));
  }

  private static ConformanceOutput kitagawa(KitagawaParts parts) {
    if (!estimate(parts.rateEffect()).isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("crudeA", parts.crudeA().estimate())
        .and("crudeB", parts.crudeB().estimate())
        .and("gap", estimate(parts.gap()))
        .and("rateEffect", estimate(parts.rateEffect()))
        .and("compositionEffect", estimate(parts.compositionEffect()))
        .and("standardisedBToA", parts.standardisedBToA().estimate())
        .and("standardisedAToB", parts.standardisedAToB().estimate());
  }

  private static ConformanceOutput kitagawaCounts(ConformanceInput input) {
    KitagawaParts parts =
        Kitagawa.withDefaults()
            .ofCounts(
                input.counts("eventsA"),
                input.counts("membersA"),
                input.counts("eventsB"),
                input.counts("membersB"));
    if (!estimate(parts.rateEffect()).isDefined()) {
      return ConformanceOutput.undefined();
    }
    return kitagawa(parts)
        .and("gapError", error(parts.gap()))
        .and("rateEffectError", error(parts.rateEffect()))
        .and("compositionEffectError", error(parts.compositionEffect()))
        .and("standardisedBToAError", parts.standardisedBToA().standardError());
  }

  private static GroupAmounts amounts(ConformanceInput input, String group) {
    return GroupAmounts.of(input.numberTable("x" + group), input.numbers("y" + group));
  }

  private static GroupRates rates(ConformanceInput input, String group) {
    long[] y = input.counts("y" + group);
    return GroupRates.of(
        input.numberTable("x" + group), y, LongStream.of(y).map(each -> 1).toArray());
  }

  private static TwofoldParts twofold(ConformanceInput input, ReferenceCoefficients reference) {
    return OaxacaBlinder.withDefaults()
        .with(reference)
        .twofold(amounts(input, "A"), amounts(input, "B"));
  }

  private static ConformanceOutput oaxaca(ConformanceInput input) {
    ThreefoldParts parts =
        OaxacaBlinder.withDefaults().threefold(amounts(input, "A"), amounts(input, "B"));
    if (!estimate(parts.endowments()).isDefined()) {
      return ConformanceOutput.undefined();
    }
    return threefold(parts)
        .and("explainedPooled", estimate(twofold(input, ReferenceCoefficients.POOLED).explained()))
        .and(
            "explainedPooledGroup",
            estimate(twofold(input, ReferenceCoefficients.POOLED_WITH_GROUP).explained()));
  }

  private static ConformanceOutput threefold(ThreefoldParts parts) {
    return ConformanceOutput.of("gap", estimate(parts.gap()))
        .and("endowments", estimate(parts.endowments()))
        .and("coefficients", estimate(parts.coefficients()))
        .and("interaction", estimate(parts.interaction()));
  }

  private static ConformanceOutput fromMeans(ConformanceInput input) {
    GroupMeans a = GroupMeans.of(input.numbers("meanA"), input.numbers("coefA"));
    GroupMeans b = GroupMeans.of(input.numbers("meanB"), input.numbers("coefB"));
    OaxacaBlinder method = OaxacaBlinder.withDefaults();
    TwofoldParts parts = method.twofold(a, b, input.numbers("coefReference"));
    return threefold(method.threefold(a, b))
        .and("explained", estimate(parts.explained()))
        .and("unexplainedA", estimate(parts.unexplainedA()))
        .and("unexplainedB", estimate(parts.unexplainedB()));
  }

  private static ConformanceOutput twofold(ConformanceInput input) {
    TwofoldParts parts = twofold(input, ReferenceCoefficients.valueOf(input.text("reference")));
    if (!estimate(parts.explained()).isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("gap", estimate(parts.gap()))
        .and("explained", estimate(parts.explained()))
        .and("unexplained", estimate(parts.unexplained()))
        .and("unexplainedA", estimate(parts.unexplainedA()))
        .and("unexplainedB", estimate(parts.unexplainedB()))
        .and("gapError", error(parts.gap()))
        .and("explainedError", error(parts.explained()))
        .and("unexplainedError", error(parts.unexplained()))
        .and("unexplainedAError", error(parts.unexplainedA()))
        .and("unexplainedBError", error(parts.unexplainedB()))
        .and("explainedTerms", parts.terms().stream().map(t -> estimate(t.explained())).toList())
        .and(
            "unexplainedTerms", parts.terms().stream().map(t -> estimate(t.unexplained())).toList())
        .and("explainedTermErrors", parts.terms().stream().map(t -> error(t.explained())).toList())
        .and(
            "unexplainedTermErrors",
            parts.terms().stream().map(t -> error(t.unexplained())).toList());
  }

  private static ConformanceOutput oaxacaErrors(ConformanceInput input) {
    ThreefoldParts parts =
        OaxacaBlinder.withDefaults().threefold(amounts(input, "A"), amounts(input, "B"));
    return ConformanceOutput.of("gap", error(parts.gap()))
        .and("endowments", error(parts.endowments()))
        .and("coefficients", error(parts.coefficients()))
        .and("interaction", error(parts.interaction()));
  }

  private static ExplainedGap explainedGap(ConformanceInput input) {
    ReferenceCoefficients reference =
        switch (input.text("reference")) {
          case "A" -> ReferenceCoefficients.GROUP_A;
          case "B" -> ReferenceCoefficients.GROUP_B;
          case "pooled" -> ReferenceCoefficients.POOLED;
          default -> throw new IllegalStateException("the case has another reference");
        };
    return Fairlie.withDefaults().with(reference).of(rates(input, "A"), rates(input, "B"));
  }

  private static ConformanceOutput fairlie(ConformanceInput input) {
    ExplainedGap parts = explainedGap(input);
    if (!estimate(parts.explained()).isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("gap", estimate(parts.gap()))
        .and("explained", estimate(parts.explained()))
        .and("unexplained", estimate(parts.unexplained()));
  }

  private static ConformanceOutput fairlieErrors(ConformanceInput input) {
    ExplainedGap parts = explainedGap(input);
    return ConformanceOutput.of("gap", error(parts.gap()))
        .and("explained", error(parts.explained()))
        .and("unexplained", error(parts.unexplained()));
  }

  private static YunParts yunParts(ConformanceInput input) {
    return Yun.withDefaults().of(rates(input, "A"), rates(input, "B"));
  }

  private static ConformanceOutput yun(ConformanceInput input) {
    YunParts parts = yunParts(input);
    if (!estimate(parts.characteristics()).isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("gap", estimate(parts.gap()))
        .and("characteristics", estimate(parts.characteristics()))
        .and("coefficients", estimate(parts.coefficients()))
        .and(
            "characteristicsDetail",
            all(parts.characteristicsTerms(), DecompositionConformance::estimate))
        .and(
            "coefficientsDetail",
            all(parts.coefficientsTerms(), DecompositionConformance::estimate));
  }

  private static ConformanceOutput yunErrors(ConformanceInput input) {
    YunParts parts = yunParts(input);
    return ConformanceOutput.of("gap", error(parts.gap()))
        .and("characteristics", error(parts.characteristics()))
        .and("coefficients", error(parts.coefficients()))
        .and(
            "characteristicsDetail",
            all(parts.characteristicsTerms(), DecompositionConformance::error))
        .and("coefficientsDetail", all(parts.coefficientsTerms(), DecompositionConformance::error));
  }
}
