package org.eqmon.stats.inference.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.disparity.BenefitEntropy;
import org.eqmon.stats.inference.disparity.ConfusionCounts;
import org.eqmon.stats.inference.disparity.RateSpread;
import org.eqmon.stats.inference.disparity.SelectionRatio;
import org.eqmon.stats.inference.gap.TwoGroups;

/** The methods of {@code disparity.json}. */
final class DisparityConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "disparity.groupRates", DisparityConformance::groupRates,
        "disparity.confusionRatios", DisparityConformance::confusionRatios,
        "disparity.selectionRatio", DisparityConformance::selectionRatio,
        "disparity.benefitEntropy", DisparityConformance::benefitEntropy);
  }

  private static ConfusionCounts one(long truth, long decision) {
    return new ConfusionCounts(
        truth * decision,
        (1 - truth) * decision,
        (1 - truth) * (1 - decision),
        truth * (1 - decision));
  }

  private static ConformanceOutput groupRates(ConformanceInput input) {
    long[] truth = input.counts("yTrue");
    long[] decision = input.counts("yPred");
    List<String> group = input.texts("group");
    Map<String, ConfusionCounts> counts = new TreeMap<>();
    for (int i = 0; i < truth.length; i++) {
      counts.merge(group.get(i), one(truth[i], decision[i]), ConfusionCounts::plus);
    }
    ConformanceOutput output =
        ConformanceOutput.of("groups", List.copyOf(counts.keySet()))
            .and("count", counts.values().stream().map(ConfusionCounts::total).toList());
    output = spread(output, counts, "selectionRate", ConfusionCounts::selectionRate);
    output = spread(output, counts, "truePositiveRate", ConfusionCounts::truePositiveRate);
    return spread(output, counts, "falsePositiveRate", ConfusionCounts::falsePositiveRate);
  }

  private static ConformanceOutput spread(
      ConformanceOutput output,
      Map<String, ConfusionCounts> counts,
      String key,
      Function<ConfusionCounts, Estimate> rate) {
    List<Estimate> rates = counts.values().stream().map(rate).toList();
    RateSpread spread = RateSpread.of(rates);
    return output
        .and(key, rates)
        .and(key + "Difference", spread.difference())
        .and(key + "Ratio", spread.ratio());
  }

  private static ConformanceOutput confusionRatios(ConformanceInput input) {
    long[] tp = input.counts("tp");
    long[] fp = input.counts("fp");
    long[] tn = input.counts("tn");
    long[] fn = input.counts("fn");
    List<ConfusionCounts> counts = new ArrayList<>();
    for (int i = 0; i < tp.length; i++) {
      counts.add(new ConfusionCounts(tp[i], fp[i], tn[i], fn[i]));
    }
    int reference = input.index("reference");
    ConformanceOutput output = ConformanceOutput.undefined();
    output =
        ratios(output, counts, reference, "falsePositiveRate", ConfusionCounts::falsePositiveRate);
    output =
        ratios(output, counts, reference, "falseNegativeRate", ConfusionCounts::falseNegativeRate);
    return ratios(output, counts, reference, "predictedPrevalence", ConfusionCounts::selectionRate);
  }

  private static ConformanceOutput ratios(
      ConformanceOutput output,
      List<ConfusionCounts> counts,
      int reference,
      String key,
      Function<ConfusionCounts, Estimate> rate) {
    List<Estimate> rates = counts.stream().map(rate).toList();
    return output.and(key, rates).and(key + "Ratio", RateSpread.ratiosTo(reference, rates));
  }

  private static ConformanceOutput selectionRatio(ConformanceInput input) {
    TwoGroups groups =
        TwoGroups.of(
            input.count("focalEvents"),
            input.count("focalTotal"),
            input.count("referenceEvents"),
            input.count("referenceTotal"));
    SelectionRatio ratio = SelectionRatio.of(groups);
    return ConformanceOutput.of("focalRate", groups.rate1(), "referenceRate", groups.rate2())
        .and("impactRatio", ratio.impactRatio())
        .and("relativeLikelihood", ratio.relativeLikelihood())
        .and("belowFourFifths", ratio.isBelowFourFifths())
        .and("outsideFourFifthsBand", ratio.isOutsideFourFifthsBand());
  }

  private static ConformanceOutput benefitEntropy(ConformanceInput input) {
    long[] truth = input.counts("yTrue");
    long[] decision = input.counts("yPred");
    ConfusionCounts counts = new ConfusionCounts(0, 0, 0, 0);
    for (int i = 0; i < truth.length; i++) {
      counts = counts.plus(one(truth[i], decision[i]));
    }
    BenefitEntropy entropy = BenefitEntropy.of(counts);
    return entropy.theil().isDefined()
        ? ConformanceOutput.of("ge2", entropy.generalisedEntropy(), "theil", entropy.theil())
        : ConformanceOutput.undefined();
  }
}
