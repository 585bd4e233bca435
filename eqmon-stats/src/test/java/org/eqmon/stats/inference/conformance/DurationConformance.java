package org.eqmon.stats.inference.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
import org.eqmon.stats.inference.duration.IncidenceCurves;
import org.eqmon.stats.inference.duration.KaplanMeier;
import org.eqmon.stats.inference.duration.LogRankResult;
import org.eqmon.stats.inference.duration.LogRankTest;
import org.eqmon.stats.inference.duration.RestrictedMean;
import org.eqmon.stats.inference.duration.SurvivalCurve;

/** The methods of {@code duration.json}. Their means beyond the last time are R's. */
final class DurationConformance implements ConformanceFamily {
  private static final RestrictedMean RESTRICTED_MEAN =
      RestrictedMean.withDefaults().with(BeyondFollowUp.CARRIED);

  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "duration.kaplanMeier", DurationConformance::kaplanMeier,
        "duration.kaplanMeier.quantile", DurationConformance::quantile,
        "duration.logRank", input -> logRank(input, EventWeights.EQUAL),
        "duration.petoPeto", input -> logRank(input, EventWeights.PETO_PETO),
        "duration.logRankStratified", DurationConformance::logRankStratified,
        "duration.coxPh", DurationConformance::coxPh,
        "duration.rmst", DurationConformance::restrictedMean,
        "duration.rmstDifference", DurationConformance::restrictedMeanDifference,
        "duration.aalenJohansen", DurationConformance::aalenJohansen,
        "duration.grayTest", DurationConformance::grayTest);
  }

  private static Confidence confidence(ConformanceInput input) {
    return new Confidence(input.number("confidence"));
  }

  private static SurvivalCurve curve(ConformanceInput input) {
    return KaplanMeier.withDefaults().with(confidence(input)).of(everybody(input, "event", 1));
  }

  private static ConformanceOutput kaplanMeier(ConformanceInput input) {
    SurvivalCurve curve = curve(input);
    List<EstimateWithError> at =
        Arrays.stream(input.numbers("at")).mapToObj(curve::at).toList();
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
    IntervalEstimate quantile = curve(input).quantile(input.number("probability"));
    return ConformanceOutput.of("estimate", quantile.estimate())
        .and("lower", quantile.interval().map(Interval::lower))
        .and("upper", quantile.interval().map(Interval::upper).filter(Double::isFinite));
  }

  private static ConformanceOutput logRank(ConformanceInput input, EventWeights weights) {
    return logRank(
        LogRankTest.withDefaults().with(weights).test(groups(input, "event", 1)));
  }

  private static ConformanceOutput logRankStratified(ConformanceInput input) {
    int[] strata = input.indices("stratum");
    List<List<Durations>> all = new ArrayList<>();
    for (int stratum : distinct(strata)) {
      all.add(groups(input, "event", 1, strata, stratum));
    }
    return logRank(LogRankTest.withDefaults().testStratified(all));
  }

  private static ConformanceOutput logRank(LogRankResult result) {
    return result.test().statistic().isDefined()
        ? test(result.test())
            .and("observed", result.observed())
            .and("expected", result.expected())
        : ConformanceOutput.undefined();
  }

  private static ConformanceOutput test(TestResult test) {
    return ConformanceOutput.of("statistic", test.statistic(), "df", test.degreesOfFreedom())
        .and("pValue", test.pValue());
  }

  private static ConformanceOutput coxPh(ConformanceInput input) {
    double[] times = input.numbers("time");
    int[] events = input.indices("event");
    List<Durations> people = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      people.add(Durations.ofRows(new double[] {times[i]}, new int[] {events[i]}, 1));
    }
    CoxFit fit = CoxRegression.withDefaults().fit(input.numberTable("x"), people);
    return RegressionConformance.coefficients(fit.model())
        .and("logPartialLikelihood", fit.model().objective());
  }

  private static ConformanceOutput restrictedMean(ConformanceInput input) {
    EstimateWithError mean =
        RESTRICTED_MEAN.of(everybody(input, "event", 1), input.number("tau"));
    return ConformanceOutput.of(
        "estimate", mean.estimate(), "standardError", mean.standardError());
  }

  private static ConformanceOutput restrictedMeanDifference(ConformanceInput input) {
    List<Durations> groups = groups(input, "event", 1);
    Durations none = Durations.ofRows(new double[0], new int[0], 1);
    var result =
        RESTRICTED_MEAN
            .with(confidence(input))
            .difference(
                groups.isEmpty() ? none : groups.get(0),
                groups.size() < 2 ? none : groups.get(1),
                input.number("tau"));
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

  private interface Curve {
    Estimate at(double time);
  }

  private static List<Estimate> shares(double[] at, Curve curve) {
    return Arrays.stream(at).mapToObj(curve::at).toList();
  }

  private static ConformanceOutput grayTest(ConformanceInput input) {
    return test(GrayTest.withDefaults().test(groups(input, "cause", 2), 1));
  }

  private static Durations everybody(ConformanceInput input, String ends, int numberOfEnds) {
    return Durations.ofRows(input.numbers("time"), input.indices(ends), numberOfEnds);
  }

  private static List<Durations> groups(ConformanceInput input, String ends, int numberOfEnds) {
    int[] one = new int[input.numbers("time").length];
    return groups(input, ends, numberOfEnds, one, 0);
  }

  /** Returns the groups in ascending order, each with those of its people in a stratum. */
  private static List<Durations> groups(
      ConformanceInput input, String ends, int numberOfEnds, int[] strata, int stratum) {
    double[] times = input.numbers("time");
    int[] reached = input.indices(ends);
    int[] group = input.indices("group");
    List<Durations> groups = new ArrayList<>();
    for (int id : distinct(group)) {
      Durations members = Durations.ofRows(new double[0], new int[0], numberOfEnds);
      for (int i = 0; i < times.length; i++) {
        if (group[i] == id && strata[i] == stratum) {
          members =
              members.plus(
                  Durations.ofRows(
                      new double[] {times[i]}, new int[] {reached[i]}, numberOfEnds));
        }
      }
      groups.add(members);
    }
    return groups;
  }

  private static int[] distinct(int[] ids) {
    return Arrays.stream(ids).sorted().distinct().toArray();
  }
}
