package org.eqmon.stats.inference.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.nonresponse.PostStratification;
import org.eqmon.stats.inference.nonresponse.Raking;
import org.eqmon.stats.inference.nonresponse.RespondentWeights;
import org.eqmon.stats.inference.survey.RaoScott;
import org.eqmon.stats.inference.survey.RaoScottTest;
import org.eqmon.stats.inference.survey.StratifiedMean;
import org.eqmon.stats.inference.survey.WeightedCount;
import org.eqmon.stats.inference.survey.WeightedProportion;
import org.eqmon.stats.inference.survey.WeightedProportionLimits;

/**
 * The methods of {@code survey.json}, and of this project's own cases: tables of any size, raking
 * of more than two margins, and post-stratification.
 */
final class SurveyConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "survey.stratifiedMean", SurveyConformance::stratifiedMean,
        "survey.domainProportion", SurveyConformance::domainProportion,
        "survey.raoScott", input -> raoScott(input, "y"),
        "survey.raoScott.table", input -> raoScott(input, "row"),
        "survey.weightedLogistic", SurveyConformance::weightedLogistic,
        "survey.raking", SurveyConformance::raking,
        "survey.raking.margins", SurveyConformance::rakingOfMargins,
        "survey.postStratification", SurveyConformance::postStratification);
  }

  private static ConformanceOutput stratifiedMean(ConformanceInput input) {
    EstimateWithError mean =
        StratifiedMean.withDefaults()
            .of(
                input.counts("n"),
                input.numbers("populationSize"),
                input.numbers("mean"),
                input.numbers("standardDeviation"));
    return ConformanceOutput.of("estimate", mean.estimate(), "standardError", mean.standardError());
  }

  private static ConformanceOutput domainProportion(ConformanceInput input) {
    long[] y = input.counts("y");
    long[] inDomain = input.counts("inDomain");
    double[] weights = input.numbers("weight");
    WeightedCount events = WeightedCount.empty();
    WeightedCount others = WeightedCount.empty();
    for (int i = 0; i < y.length; i++) {
      if (inDomain[i] == 1 && y[i] == 1) {
        events = events.plus(WeightedCount.of(weights[i]));
      } else if (inDomain[i] == 1) {
        others = others.plus(WeightedCount.of(weights[i]));
      }
    }
    WeightedProportion method =
        WeightedProportion.withDefaults().with(new Confidence(input.number("confidence")));
    EstimateWithError logit = method.of(events, others, y.length);
    EstimateWithError wald =
        method.with(WeightedProportionLimits.WALD).of(events, others, y.length);
    return ConformanceOutput.of("estimate", logit.estimate())
        .and("standardError", logit.standardError())
        .and("kishEffectiveN", events.plus(others).effectiveSize())
        .and("logitLower", logit.interval().map(Interval::lower))
        .and("logitUpper", logit.interval().map(Interval::upper))
        .and("waldLower", wald.interval().map(Interval::lower))
        .and("waldUpper", wald.interval().map(Interval::upper));
  }

  private static ConformanceOutput raoScott(ConformanceInput input, String rowKey) {
    long[] rows = input.counts(rowKey);
    long[] columns = input.counts("group");
    double[] weights = input.numbers("weight");
    long[] rowLevels = LongStream.of(rows).distinct().sorted().toArray();
    long[] columnLevels = LongStream.of(columns).distinct().sorted().toArray();
    WeightedCount[][] table = new WeightedCount[rowLevels.length][columnLevels.length];
    for (WeightedCount[] row : table) {
      Arrays.fill(row, WeightedCount.empty());
    }
    for (int i = 0; i < rows.length; i++) {
      int row = Arrays.binarySearch(rowLevels, rows[i]);
      int column = Arrays.binarySearch(columnLevels, columns[i]);
      table[row][column] = table[row][column].plus(WeightedCount.of(weights[i]));
    }
    RaoScott result = RaoScottTest.withDefaults().of(table);
    return ConformanceOutput.of("statistic", result.test().statistic())
        .and("numeratorDf", result.test().degreesOfFreedom())
        .and("denominatorDf", result.denominatorDegreesOfFreedom())
        .and("pValue", result.test().pValue());
  }

  private static ConformanceOutput weightedLogistic(ConformanceInput input) {
    long[] y = input.counts("y");
    return RegressionConformance.coefficients(
        LogisticRegression.withDefaults()
            .fitWeighted(
                input.numberTable("x"),
                y,
                LongStream.of(y).map(each -> 1).toArray(),
                input.numbers("weight")));
  }

  private static ConformanceOutput raking(ConformanceInput input) {
    double[] columnTotals = input.numbers("columnTotals");
    RespondentWeights weights =
        Raking.withDefaults()
            .ofTable(input.numberTable("sampleCounts"), input.numbers("rowTotals"), columnTotals);
    int columns = columnTotals.length;
    return weights(weights)
        .map(
            all ->
                ConformanceOutput.of(
                    "weights",
                    IntStream.range(0, all.size() / columns)
                        .mapToObj(i -> all.subList(i * columns, (i + 1) * columns))
                        .toList()))
        .orElseGet(ConformanceOutput::undefined);
  }

  private static Optional<List<Estimate>> weights(RespondentWeights weights) {
    return weights.isDefined() ? Optional.of(weights.weights()) : Optional.empty();
  }

  private static ConformanceOutput rakingOfMargins(ConformanceInput input) {
    int[][] categories =
        Arrays.stream(input.countTable("categories"))
            .map(row -> LongStream.of(row).mapToInt(Math::toIntExact).toArray())
            .toArray(int[][]::new);
    return withDesignEffect(
        Raking.withDefaults()
            .of(input.numbers("respondents"), categories, input.numberTable("totals")));
  }

  private static ConformanceOutput postStratification(ConformanceInput input) {
    return withDesignEffect(
        PostStratification.withDefaults()
            .of(input.counts("respondents"), input.numbers("population")));
  }

  private static ConformanceOutput withDesignEffect(RespondentWeights weights) {
    return weights(weights)
        .map(
            all ->
                ConformanceOutput.of("weights", all)
                    .and("designEffect", weights.designEffect())
                    .and("effectiveSize", weights.effectiveSize()))
        .orElseGet(ConformanceOutput::undefined);
  }
}
