package org.eqmon.stats.inference.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.duration.AalenJohansen;
import org.eqmon.stats.inference.duration.BeyondFollowUp;
import org.eqmon.stats.inference.duration.CoxFit;
import org.eqmon.stats.inference.duration.CoxRegression;
import org.eqmon.stats.inference.duration.Durations;
import org.eqmon.stats.inference.duration.EventWeights;
import org.eqmon.stats.inference.duration.GrayTest;
import org.eqmon.stats.inference.duration.HazardRatio;
import org.eqmon.stats.inference.duration.IncidenceCurves;
import org.eqmon.stats.inference.duration.KaplanMeier;
import org.eqmon.stats.inference.duration.LimitScale;
import org.eqmon.stats.inference.duration.LogRankPermutationTest;
import org.eqmon.stats.inference.duration.LogRankResult;
import org.eqmon.stats.inference.duration.LogRankTest;
import org.eqmon.stats.inference.duration.MeanError;
import org.eqmon.stats.inference.duration.RestrictedMean;
import org.eqmon.stats.inference.duration.SurvivalCurve;

/** The methods of {@code duration.json}. Restricted means are as R has them. */
final class DurationConformance implements ConformanceFamily {
  private static final RestrictedMean RESTRICTED_MEAN =
      RestrictedMean.withDefaults().with(BeyondFollowUp.CARRIED).with(MeanError.GREENWOOD);

  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.ofEntries(
        Map.entry(
            "duration.kaplanMeier", input -> kaplanMeier(input, curve(input, LimitScale.LOG_LOG))),
        Map.entry("duration.kaplanMeier.limits", DurationConformance::kaplanMeierLimits),
        Map.entry("duration.kaplanMeier.quantile", DurationConformance::quantile),
        Map.entry("duration.logRank", input -> logRank(input, EventWeights.EQUAL)),
        Map.entry("duration.petoPeto", input -> logRank(input, EventWeights.PETO_PETO)),
        Map.entry(
            "duration.logRankStratified", input -> logRankStratified(input, EventWeights.EQUAL)),
        Map.entry(
            "duration.petoPetoStratified",
            input -> logRankStratified(input, EventWeights.PETO_PETO)),
        Map.entry("duration.logRankPermutation", input -> relabelled(input, EventWeights.EQUAL)),
        Map.entry(
            "duration.petoPetoPermutation", input -> relabelled(input, EventWeights.PETO_PETO)),
        Map.entry("duration.coxPh", input -> coxPh(cox(input))),
        Map.entry("duration.coxPhStratified", DurationConformance::coxPhStratified),
        Map.entry("duration.coxPh.tests", DurationConformance::coxPhTests),
        Map.entry("duration.hazardRatio", DurationConformance::hazardRatio),
        Map.entry("duration.rmst", DurationConformance::restrictedMean),
        Map.entry("duration.rmstDifference", DurationConformance::restrictedMeanDifference),
        Map.entry("duration.aalenJohansen", DurationConformance::aalenJohansen),
        Map.entry("duration.aalenJohansen.standardError", DurationConformance::aalenJohansenErrors),
        Map.entry("duration.grayTest", DurationConformance::grayTest),
        Map.entry("duration.grayTestStratified", DurationConformance::grayTestStratified));
  }

  private static Confidence confidence(ConformanceInput input) {
    return new Confidence(input.number("confidence"));
  }

  private static SurvivalCurve curve(ConformanceInput input, LimitScale scale) {
    return KaplanMeier.withDefaults()
        .with(confidence(input))
        .with(scale)
        .of(everybody(input, "event", 1));
  }

  private static ConformanceOutput kaplanMeierLimits(ConformanceInput input) {
    LimitScale scale = LimitScale.valueOf(input.text("scale").toUpperCase(Locale.ROOT));
    return kaplanMeier(input, curve(input, scale));
  }

  private static ConformanceOutput kaplanMeier(ConformanceInput input, SurvivalCurve curve) {
    List<EstimateWithError> at = Arrays.stream(input.numbers("at")).mapToObj(curve::at).toList();
    return ConformanceOutput.of("survival", at.stream().map(EstimateWithError::estimate).toList())
        .and("standardError", at.stream().map(EstimateWithError::standardError).toList())
        .and("lower", limits(at, Interval::lower))
        .and("upper", limits(at, Interval::upper));
  }

  private static List<Object> limits(
      List<EstimateWithError> estimates, ToDoubleFunction<Interval> limit) {
    return estimates.stream()
        .<Object>map(estimate -> estimate.interval().map(limit::applyAsDouble))
        .toList();
  }

  /** These cases have no number where a curve isn't reached; the library has infinity above. */
  private static ConformanceOutput quantile(ConformanceInput input) {
    IntervalEstimate quantile =
        curve(input, LimitScale.LOG_LOG).quantile(input.number("probability"));
    return ConformanceOutput.of("estimate", quantile.estimate())
        .and("lower", quantile.interval().map(Interval::lower))
        .and("upper", quantile.interval().map(Interval::upper).filter(Double::isFinite));
  }

  private static ConformanceOutput logRank(ConformanceInput input, EventWeights weights) {
    return logRank(LogRankTest.withDefaults().with(weights).test(groups(input, "event", 1)));
  }

  private static ConformanceOutput logRankStratified(ConformanceInput input, EventWeights weights) {
    return logRank(
        LogRankTest.withDefaults().with(weights).testStratified(strata(input, "event", 1)));
  }

  private static ConformanceOutput logRank(LogRankResult result) {
    return result.test().statistic().isDefined()
        ? test(result.test()).and("observed", result.observed()).and("expected", result.expected())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput relabelled(ConformanceInput input, EventWeights weights) {
    TestResult test =
        LogRankPermutationTest.withDefaults()
            .with(weights)
            .test(group(input, 1), group(input, 2))
            .test();
    return ConformanceOutput.of("statistic", test.statistic(), "pValue", test.pValue());
  }

  private static ConformanceOutput test(TestResult test) {
    return ConformanceOutput.of("statistic", test.statistic(), "df", test.degreesOfFreedom())
        .and("pValue", test.pValue());
  }

  private static CoxFit cox(ConformanceInput input) {
    return CoxRegression.withDefaults().fit(input.numberTable("x"), rows(input));
  }

  private static List<Durations> rows(ConformanceInput input) {
    double[] times = input.numbers("time");
    int[] events = input.indices("event");
    List<Durations> people = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      people.add(Durations.ofRows(new double[] {times[i]}, new int[] {events[i]}, 1));
    }
    return people;
  }

  private static ConformanceOutput coxPh(CoxFit fit) {
    return RegressionConformance.coefficients(fit.model())
        .and("logPartialLikelihood", fit.model().objective());
  }

  private static ConformanceOutput coxPhStratified(ConformanceInput input) {
    return coxPh(
        CoxRegression.withDefaults()
            .fitStratified(input.numberTable("x"), rows(input), input.indices("stratum")));
  }

  private static ConformanceOutput coxPhTests(ConformanceInput input) {
    CoxFit fit = cox(input);
    return ConformanceOutput.of("likelihoodRatio", fit.likelihoodRatio().statistic())
        .and("wald", fit.wald().statistic())
        .and("score", fit.score().statistic())
        .and("df", fit.score().degreesOfFreedom());
  }

  private static ConformanceOutput hazardRatio(ConformanceInput input) {
    Comparison ratio =
        HazardRatio.withDefaults()
            .with(confidence(input))
            .compare(group(input, 1), group(input, 2));
    return ConformanceOutput.of("estimate", ratio.estimate().estimate())
        .and("pValue", ratio.test().pValue())
        .andLimits(ratio.estimate().interval());
  }

  private static Durations group(ConformanceInput input, int id) {
    return people(input, "event", 1, i -> input.indices("group")[i] == id);
  }

  private static ConformanceOutput restrictedMean(ConformanceInput input) {
    EstimateWithError mean = RESTRICTED_MEAN.of(everybody(input, "event", 1), input.number("tau"));
    return ConformanceOutput.of("estimate", mean.estimate(), "standardError", mean.standardError());
  }

  private static ConformanceOutput restrictedMeanDifference(ConformanceInput input) {
    var result =
        RESTRICTED_MEAN
            .with(confidence(input))
            .difference(group(input, 1), group(input, 2), input.number("tau"));
    Comparison difference = result.difference();
    if (!difference.estimate().estimate().isDefined()) {
      return ConformanceOutput.undefined();
    }
    return ConformanceOutput.of("estimate1", result.first().estimate())
        .and("standardError1", result.first().standardError())
        .and("estimate2", result.second().estimate())
        .and("standardError2", result.second().standardError())
        .and("difference", difference.estimate().estimate())
        .and("standardError", difference.estimate().standardError())
        .and("pValue", difference.test().pValue())
        .andLimits(difference.estimate().interval());
  }

  private static ConformanceOutput aalenJohansen(ConformanceInput input) {
    IncidenceCurves curves = AalenJohansen.withDefaults().of(everybody(input, "cause", 2));
    double[] at = input.numbers("at");
    return ConformanceOutput.of(
            "cumulativeIncidence1", shares(at, t -> curves.incidence(1, t).estimate()))
        .and("cumulativeIncidence2", shares(at, t -> curves.incidence(2, t).estimate()))
        .and("stateFree", shares(at, t -> curves.remaining(t).estimate()));
  }

  private static ConformanceOutput aalenJohansenErrors(ConformanceInput input) {
    IncidenceCurves curves = AalenJohansen.withDefaults().of(everybody(input, "cause", 2));
    double[] at = input.numbers("at");
    return ConformanceOutput.of(
        "standardError1", shares(at, t -> curves.incidence(1, t).standardError()),
        "standardError2", shares(at, t -> curves.incidence(2, t).standardError()));
  }

  private static List<Estimate> shares(double[] at, DoubleFunction<Estimate> curve) {
    return Arrays.stream(at).mapToObj(curve).toList();
  }

  private static ConformanceOutput grayTest(ConformanceInput input) {
    return test(GrayTest.withDefaults().test(groups(input, "cause", 2), 1));
  }

  private static ConformanceOutput grayTestStratified(ConformanceInput input) {
    return test(GrayTest.withDefaults().testStratified(strata(input, "cause", 2), 1));
  }

  private static Durations everybody(ConformanceInput input, String ends, int numberOfEnds) {
    return people(input, ends, numberOfEnds, i -> true);
  }

  private static Durations people(
      ConformanceInput input, String ends, int numberOfEnds, IntPredicate chosen) {
    double[] times = input.numbers("time");
    int[] reached = input.indices(ends);
    int[] rows = IntStream.range(0, times.length).filter(chosen).toArray();
    return Durations.ofRows(
        Arrays.stream(rows).mapToDouble(i -> times[i]).toArray(),
        Arrays.stream(rows).map(i -> reached[i]).toArray(),
        numberOfEnds);
  }

  /** Returns the groups in ascending order. */
  private static List<Durations> groups(ConformanceInput input, String ends, int numberOfEnds) {
    int[] group = input.indices("group");
    return distinct(group)
        .mapToObj(id -> people(input, ends, numberOfEnds, i -> group[i] == id))
        .toList();
  }

  /** Returns the groups in ascending order, those of each stratum apart. */
  private static List<List<Durations>> strata(
      ConformanceInput input, String ends, int numberOfEnds) {
    int[] group = input.indices("group");
    int[] stratum = input.indices("stratum");
    return distinct(stratum)
        .mapToObj(
            s ->
                distinct(group)
                    .mapToObj(
                        id ->
                            people(
                                input, ends, numberOfEnds, i -> group[i] == id && stratum[i] == s))
                    .toList())
        .toList();
  }

  private static IntStream distinct(int[] ids) {
    return Arrays.stream(ids).sorted().distinct();
  }
}
