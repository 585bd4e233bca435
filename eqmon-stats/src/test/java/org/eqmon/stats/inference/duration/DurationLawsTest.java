package org.eqmon.stats.inference.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.PermutationTest;
import org.eqmon.stats.inference.amount.WelchTest;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.proportion.ProportionInterval;
import org.eqmon.stats.inference.proportion.ProportionMethod;
import org.junit.jupiter.api.Test;

class DurationLawsTest {
  /** Sums of at most some hundred terms, each rounded. */
  private static final double ROUNDING = 1e-12;

  record Person(int time, int end) {}

  @Provide
  Arbitrary<List<Person>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12).withoutEdgeCases(),
            Arbitraries.integers().between(0, 2).withoutEdgeCases())
        .as(Person::new)
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<LimitScale> scales() {
    return Arbitraries.of(LimitScale.class);
  }

  private static Durations twoEnds(List<Person> people) {
    return twoEnds(people, t -> t);
  }

  private static Durations twoEnds(List<Person> people, DoubleUnaryOperator clock) {
    return Durations.ofRows(
        people.stream().mapToDouble(p -> clock.applyAsDouble(p.time())).toArray(),
        people.stream().mapToInt(Person::end).toArray(),
        2);
  }

  private static Durations oneEnd(List<Person> people) {
    return twoEnds(people).onlyEnd(1);
  }

  private static Durations times(Durations durations, long factor) {
    Durations sum = durations;
    for (long i = 1; i < factor; i++) {
      sum = sum.plus(durations);
    }
    return sum;
  }

  // The input

  @Property(tries = 100)
  void mergingCountsIsPoolingRows(
      @ForAll("people") List<Person> one, @ForAll("people") List<Person> other) {
    List<Person> pooled = new ArrayList<>(other);
    pooled.addAll(one);
    Durations merged = twoEnds(one).plus(twoEnds(other));
    assertThat(merged).isEqualTo(twoEnds(pooled));
    assertThat(merged).isEqualTo(twoEnds(other).plus(twoEnds(one)));
    assertThat(merged.plus(twoEnds(List.of()))).isEqualTo(merged);
    assertThat(merged.onlyEnd(2))
        .isEqualTo(twoEnds(one).onlyEnd(2).plus(twoEnds(other).onlyEnd(2)));
    assertThat(merged.anyEnd()).isEqualTo(twoEnds(one).anyEnd().plus(twoEnds(other).anyEnd()));
  }

  // Curves

  @Property(tries = 100)
  void withoutCensoringTheCurveIsTheShareThatIsLeft(@ForAll("people") List<Person> people) {
    Assume.that(!people.isEmpty());
    double[] times = people.stream().mapToDouble(Person::time).toArray();
    SurvivalCurve curve =
        KaplanMeier.withDefaults().of(Durations.of(ValueCounts.of(times), ValueCounts.empty()));
    for (int t = 0; t <= 13; t++) {
      int now = t;
      double share = (double) people.stream().filter(p -> p.time() > now).count() / times.length;
      assertThat(curve.at(t).estimate()).isEqualTo(Estimate.of(share));
      if (share > 0) {
        assertThat(curve.at(t).standardError().value())
            .isCloseTo(Math.sqrt(share * (1 - share) / times.length), within(ROUNDING));
      }
    }
  }

  @Property(tries = 100)
  void incidencesAndThoseRemainingAddUp(
      @ForAll("people") List<Person> people, @ForAll @DoubleRange(max = 15) double time) {
    Assume.that(!people.isEmpty());
    IncidenceCurves curves = AalenJohansen.withDefaults().of(twoEnds(people));
    assertThat(
            curves.incidence(1, time).estimate().value()
                + curves.incidence(2, time).estimate().value()
                + curves.remaining(time).estimate().value())
        .isCloseTo(1, within(ROUNDING));
  }

  @Property(tries = 100)
  void theIncidenceOfAnOnlyEndIsWhatTheCurveLost(
      @ForAll("people") List<Person> people,
      @ForAll("scales") LimitScale scale,
      @ForAll @DoubleRange(max = 15) double time) {
    Assume.that(!people.isEmpty());
    Durations durations = oneEnd(people);
    EstimateWithError lost =
        AalenJohansen.withDefaults().with(scale).of(durations).incidence(1, time);
    EstimateWithError left = KaplanMeier.withDefaults().with(scale).of(durations).at(time);
    assertThat(lost.estimate().value()).isCloseTo(1 - left.estimate().value(), within(ROUNDING));
    assertThat(lost.standardError().isDefined()).isEqualTo(left.standardError().isDefined());
    assertThat(lost.interval().isPresent()).isEqualTo(left.interval().isPresent());
    if (left.interval().isPresent()) {
      assertThat(lost.standardError().value())
          .isCloseTo(left.standardError().value(), within(ROUNDING));
      // with at most 25 people 1 - S is 0.04 or more, so log S keeps 13 digits
      assertThat(lost.interval().get().lower())
          .isCloseTo(1 - left.interval().get().upper(), within(1e-9));
      assertThat(lost.interval().get().upper())
          .isCloseTo(1 - left.interval().get().lower(), within(1e-9));
    }
  }

  @Property(tries = 100)
  void withoutCensoringTheVarianceOfAnIncidenceIsThatOfAShare(
      @ForAll("people") List<Person> people, @ForAll @IntRange(max = 13) int time) {
    Assume.that(!people.isEmpty());
    List<Person> seen =
        people.stream().map(p -> new Person(p.time(), Math.max(1, p.end()))).toList();
    double n = seen.size();
    double share = seen.stream().filter(p -> p.end() == 1 && p.time() <= time).count() / n;
    EstimateWithError incidence = AalenJohansen.withDefaults().of(twoEnds(seen)).incidence(1, time);
    assertThat(incidence.estimate().value()).isCloseTo(share, within(ROUNDING));
    if (incidence.standardError().isDefined()) {
      // variances of 1e-16 are rounding, and their roots 1e-8
      assertThat(Math.pow(incidence.standardError().value(), 2))
          .isCloseTo(share * (1 - share) / n, within(ROUNDING));
    }
  }

  @Property(tries = 100)
  void limitsEncloseTheCurveAndNarrowWithConfidence(
      @ForAll("people") List<Person> people,
      @ForAll("scales") LimitScale scale,
      @ForAll @DoubleRange(max = 15) double time) {
    KaplanMeier method = KaplanMeier.withDefaults().with(scale);
    EstimateWithError wide = method.of(oneEnd(people)).at(time);
    EstimateWithError narrow = method.with(new Confidence(0.5)).of(oneEnd(people)).at(time);
    if (wide.interval().isPresent()) {
      Interval outer = wide.interval().get();
      Interval inner = narrow.interval().orElseThrow();
      assertThat(outer.contains(wide.estimate().value())).isTrue();
      assertThat(outer.lower()).isBetween(0.0, inner.lower());
      assertThat(outer.upper()).isBetween(inner.upper(), 1.0);
    }
  }

  @Property(tries = 100)
  void manyAlikeHaveTheSameCurveAndASmallerError(
      @ForAll("people") List<Person> people,
      @ForAll @IntRange(min = 2, max = 9) int factor,
      @ForAll @DoubleRange(max = 15) double time) {
    EstimateWithError one = KaplanMeier.withDefaults().of(oneEnd(people)).at(time);
    EstimateWithError many = KaplanMeier.withDefaults().of(times(oneEnd(people), factor)).at(time);
    assertThat(many.estimate()).isEqualTo(one.estimate());
    if (one.standardError() instanceof Estimate.Defined error) {
      assertThat(many.standardError().value())
          .isCloseTo(error.value() / Math.sqrt(factor), within(ROUNDING));
    }
  }

  @Property(tries = 100)
  void aQuantileIsWhereTheCurveComesDown(
      @ForAll("people") List<Person> people,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    SurvivalCurve curve = KaplanMeier.withDefaults().of(oneEnd(people));
    IntervalEstimate quantile = curve.quantile(share);
    if (quantile.estimate() instanceof Estimate.Defined time) {
      assertThat(curve.at(time.value()).estimate().value())
          .isLessThanOrEqualTo(1 - share + ROUNDING);
      double before =
          curve.times().stream()
              .filter(t -> t < time.value())
              .max(Double::compare)
              .map(t -> curve.at(Math.nextDown(t)).estimate().value())
              .orElse(1.0);
      assertThat(before).isGreaterThanOrEqualTo(1 - share - ROUNDING);
      quantile
          .interval()
          .ifPresent(
              i -> assertThat(i.contains(time.value()) || i.lower() <= time.value()).isTrue());
    } else if (!people.isEmpty()) {
      assertThat(curve.at(100).estimate().value()).isGreaterThan(1 - share);
    }
  }

  @Property(tries = 100)
  void theRestrictedMeanIsTheMeanOfWhatEverybodySpends(
      @ForAll("people") List<Person> people, @ForAll @DoubleRange(min = 0.5, max = 15) double tau) {
    Assume.that(!people.isEmpty());
    double[] times = people.stream().mapToDouble(Person::time).toArray();
    double n = times.length;
    double mean = 0;
    double squares = 0;
    for (double time : times) {
      mean += Math.min(time, tau) / n;
      squares += Math.min(time, tau) * Math.min(time, tau) / n;
    }
    Durations group = Durations.of(ValueCounts.of(times), ValueCounts.empty());
    EstimateWithError restricted =
        RestrictedMean.withDefaults().with(MeanError.GREENWOOD).of(group, tau);
    assertThat(restricted.estimate().value()).isCloseTo(mean, within(ROUNDING * 15));
    assertThat(Math.pow(restricted.standardError().value(), 2))
        .isCloseTo((squares - mean * mean) / n, within(ROUNDING * 225));
  }

  @Property(tries = 100)
  void withoutCensoringTheGapOfRestrictedMeansIsWelchs(
      @ForAll("people") List<Person> one,
      @ForAll("people") List<Person> other,
      @ForAll @IntRange(min = 3, max = 14) int tau) {
    ValueCounts first = ValueCounts.of(one.stream().mapToDouble(Person::time).toArray());
    ValueCounts second = ValueCounts.of(other.stream().mapToDouble(Person::time).toArray());
    Comparison gap =
        RestrictedMean.withDefaults()
            .difference(
                Durations.of(first, ValueCounts.empty()),
                Durations.of(second, ValueCounts.empty()),
                tau)
            .difference();
    ValueCounts spent1 = first.map(t -> Math.min(t, tau));
    ValueCounts spent2 = second.map(t -> Math.min(t, tau));
    Comparison welch = WelchTest.withDefaults().compare(spent1, spent2);
    if (spent1.distinct() < 2 || spent2.distinct() < 2) {
      assertThat(gap.test().pValue().isDefined()).isFalse();
    } else {
      assertThat(gap.estimate().estimate().value())
          .isCloseTo(welch.estimate().estimate().value(), within(1e-10));
      assertThat(gap.test().degreesOfFreedom().value())
          .isCloseTo(welch.test().degreesOfFreedom().value(), within(1e-8));
      assertThat(gap.test().pValue().value())
          .isCloseTo(welch.test().pValue().value(), within(1e-8));
    }
  }

  @Property(tries = 100)
  void withoutCensoringTheBetaProductIsClopperAndPearsons(
      @ForAll("people") List<Person> people, @ForAll @IntRange(max = 13) int time) {
    Assume.that(!people.isEmpty());
    double[] times = people.stream().mapToDouble(Person::time).toArray();
    long left = people.stream().filter(p -> p.time() > time).count();
    Interval interval =
        BetaProductInterval.withDefaults()
            .at(Durations.of(ValueCounts.of(times), ValueCounts.empty()), time)
            .interval()
            .orElseThrow();
    Interval exact =
        ProportionInterval.withDefaults()
            .with(ProportionMethod.CLOPPER_PEARSON)
            .of(left, times.length)
            .interval()
            .orElseThrow();
    assertThat(interval.lower()).isCloseTo(exact.lower(), within(1e-9));
    assertThat(interval.upper()).isCloseTo(exact.upper(), within(1e-9));
  }

  // Two groups

  @Property(tries = 100)
  void swappingGroupsTurnsTheDifferenceRound(
      @ForAll("people") List<Person> one, @ForAll("people") List<Person> other) {
    RestrictedMean method = RestrictedMean.withDefaults().with(BeyondFollowUp.CARRIED);
    Comparison gap = method.difference(oneEnd(one), oneEnd(other), 9).difference();
    Comparison back = method.difference(oneEnd(other), oneEnd(one), 9).difference();
    assertThat(back.estimate().estimate()).isEqualTo(negative(gap.estimate().estimate()));
    // of two reasons why there is no error, the first group's is given
    assertThat(back.estimate().standardError().toOptional())
        .isEqualTo(gap.estimate().standardError().toOptional());
    assertThat(back.test().pValue().toOptional()).isEqualTo(gap.test().pValue().toOptional());
    assertThat(back.estimate().interval())
        .isEqualTo(
            gap.estimate()
                .interval()
                .map(i -> new Interval(-i.upper(), -i.lower(), i.confidence())));
  }

  private static Estimate negative(Estimate estimate) {
    return estimate.map(value -> 0.0 - value);
  }

  @Property(tries = 100)
  void swappingGroupsInvertsTheHazardRatio(
      @ForAll("people") List<Person> one, @ForAll("people") List<Person> other) {
    Comparison ratio = HazardRatio.withDefaults().compare(oneEnd(one), oneEnd(other));
    Comparison back = HazardRatio.withDefaults().compare(oneEnd(other), oneEnd(one));
    assertThat(back.test().pValue().isDefined()).isEqualTo(ratio.test().pValue().isDefined());
    if (ratio.test().pValue().isDefined()) {
      assertThat(back.test().statistic().value())
          .isCloseTo(-ratio.test().statistic().value(), within(1e-6));
      assertLogsOpposite(ratio.estimate().estimate().value(), back.estimate().estimate().value());
      Interval interval = ratio.estimate().interval().orElseThrow();
      Interval inverse = back.estimate().interval().orElseThrow();
      assertLogsOpposite(interval.lower(), inverse.upper());
      assertLogsOpposite(interval.upper(), inverse.lower());
    }
  }

  private static void assertLogsOpposite(double one, double other) {
    if (one == 0 || Double.isInfinite(one)) {
      assertThat(1 / one).isEqualTo(other);
    } else {
      assertThat(Math.log(one)).isCloseTo(-Math.log(other), within(1e-7));
    }
  }

  @Property(tries = 100)
  void anIntervalExcludesNoGapExactlyWhenTheTestFindsOne(
      @ForAll("people") List<Person> one,
      @ForAll("people") List<Person> other,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    Confidence confidence = new Confidence(level);
    Comparison ratio =
        HazardRatio.withDefaults().with(confidence).compare(oneEnd(one), oneEnd(other));
    assertAgreement(ratio, 1, level);
    Comparison difference =
        RestrictedMean.withDefaults()
            .with(confidence)
            .with(BeyondFollowUp.CARRIED)
            .difference(oneEnd(one), oneEnd(other), 9)
            .difference();
    assertAgreement(difference, 0, level);
  }

  private static void assertAgreement(Comparison comparison, double noGap, double level) {
    Optional<Interval> interval = comparison.estimate().interval();
    assertThat(comparison.test().pValue().isDefined()).isEqualTo(interval.isPresent());
    if (interval.isPresent()) {
      double p = comparison.test().pValue().value();
      if (Math.abs(p - (1 - level)) > 1e-9) {
        assertThat(interval.get().contains(noGap)).isEqualTo(p > 1 - level);
      }
    }
  }

  @Property(tries = 100)
  void aModelOfTwoGroupsIsTheHazardRatio(
      @ForAll("people") List<Person> one, @ForAll("people") List<Person> other) {
    Comparison ratio = HazardRatio.withDefaults().compare(oneEnd(one), oneEnd(other));
    CoxFit fit =
        CoxRegression.withDefaults()
            .fit(new double[][] {{1}, {0}}, List.of(oneEnd(one), oneEnd(other)));
    boolean finite =
        ratio.estimate().estimate() instanceof Estimate.Defined r
            && r.value() > 0
            && r.value() < Double.POSITIVE_INFINITY;
    assertThat(fit.model().isDefined()).isEqualTo(finite);
    if (finite) {
      Coefficients coefficients = fit.model().coefficients().orElseThrow();
      assertThat(coefficients.ratio(0, Confidence.NINETY_FIVE_PERCENT).estimate())
          .isEqualTo(ratio.estimate().estimate());
      assertThat(fit.likelihoodRatio().statistic().value())
          .isCloseTo(Math.pow(ratio.test().statistic().value(), 2), within(1e-10));
    }
  }

  // Several groups

  @Provide
  Arbitrary<List<List<Person>>> groups() {
    return people().list().ofMinSize(2).ofMaxSize(4);
  }

  private static List<Durations> oneEnds(List<List<Person>> groups) {
    return groups.stream().map(DurationLawsTest::oneEnd).toList();
  }

  private static List<Durations> bothEnds(List<List<Person>> groups) {
    return groups.stream().map(DurationLawsTest::twoEnds).toList();
  }

  @Property(tries = 100)
  void observedAndExpectedEndsAreAsMany(@ForAll("groups") List<List<Person>> groups) {
    for (EventWeights weights : EventWeights.values()) {
      LogRankResult result = LogRankTest.withDefaults().with(weights).test(oneEnds(groups));
      assertThat(sum(result.observed())).isCloseTo(sum(result.expected()), within(1e-11));
    }
  }

  @Property(tries = 100)
  void relabellingsJudgeTheGapOfTheLogRankTest(
      @ForAll("people") List<Person> one, @ForAll("people") List<Person> other) {
    List<Durations> groups =
        List.of(oneEnd(one.subList(0, one.size() / 4)), oneEnd(other.subList(0, other.size() / 2)));
    List<Durations> swapped = List.of(groups.get(1), groups.get(0));
    for (EventWeights weights : EventWeights.values()) {
      LogRankResult gap = LogRankTest.withDefaults().with(weights).test(groups);
      LogRankPermutationTest test = LogRankPermutationTest.withDefaults().with(weights);
      TestResult dealt = test.test(groups.get(0), groups.get(1)).test();
      TestResult mirrored = test.test(swapped.get(0), swapped.get(1)).test();
      assertThat(dealt.pValue().isDefined()).isEqualTo(mirrored.pValue().isDefined());
      if (gap.test().pValue().isDefined()) {
        double expected = gap.observed().get(0) - gap.expected().get(0);
        assertThat(dealt.statistic().value()).isCloseTo(expected, within(1e-10));
        assertThat(mirrored.statistic().value()).isCloseTo(-expected, within(1e-10));
        assertThat(dealt.pValue().value()).isCloseTo(mirrored.pValue().value(), within(1e-9));
      }
    }
  }

  /** Its level holds by construction: of all ways to deal, so many have a p-value so low. */
  @Property(tries = 50)
  void ofAllRelabellingsNoMoreThanTheLevelAreFlagged(@ForAll("people") List<Person> people) {
    List<Person> few = people.subList(0, Math.min(8, people.size()));
    List<Double> pValues = new ArrayList<>();
    for (int dealt = 0; dealt < 1 << few.size(); dealt++) {
      if (Integer.bitCount(dealt) == 3) {
        List<Person> first = new ArrayList<>();
        List<Person> second = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
          ((dealt >> i & 1) == 1 ? first : second).add(few.get(i));
        }
        Estimate pValue =
            LogRankPermutationTest.withDefaults()
                .test(oneEnd(first), oneEnd(second))
                .test()
                .pValue();
        pValue.toOptional().ifPresent(pValues::add);
      }
    }
    for (double level : pValues) {
      long flagged = pValues.stream().filter(p -> p <= level + ROUNDING).count();
      assertThat((double) flagged / pValues.size()).isLessThanOrEqualTo(level + ROUNDING);
    }
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Property(tries = 100)
  void theOrderOfTimesIsAllThatRankTestsSee(@ForAll("groups") List<List<Person>> groups) {
    List<Durations> slow = groups.stream().map(g -> twoEnds(g, t -> 5 + t * t * 1e6)).toList();
    List<Durations> slowOne = slow.stream().map(g -> g.onlyEnd(1)).toList();
    for (EventWeights weights : EventWeights.values()) {
      LogRankTest test = LogRankTest.withDefaults().with(weights);
      assertThat(test.test(slowOne)).isEqualTo(test.test(oneEnds(groups)));
    }
    LogRankPermutationTest dealt =
        LogRankPermutationTest.withDefaults()
            .with(PermutationTest.withDefaults().with(new PermutationTest.Draws(7, 10)));
    assertThat(dealt.test(slowOne.get(0), slowOne.get(1)))
        .isEqualTo(dealt.test(oneEnd(groups.get(0)), oneEnd(groups.get(1))));
    assertThat(GrayTest.withDefaults().test(slow, 1))
        .isEqualTo(GrayTest.withDefaults().test(bothEnds(groups), 1));
    assertThat(HazardRatio.withDefaults().compare(slowOne.get(0), slowOne.get(1)))
        .isEqualTo(
            HazardRatio.withDefaults().compare(oneEnd(groups.get(0)), oneEnd(groups.get(1))));
  }

  @Property(tries = 100)
  void oneStratumIsNone(@ForAll("groups") List<List<Person>> groups) {
    for (EventWeights weights : EventWeights.values()) {
      LogRankTest test = LogRankTest.withDefaults().with(weights);
      LogRankResult plain = test.test(oneEnds(groups));
      LogRankResult stratified = test.testStratified(List.of(oneEnds(groups)));
      assertThat(stratified.observed()).isEqualTo(plain.observed());
      assertThat(stratified.expected()).isEqualTo(plain.expected());
      assertSameNumbers(stratified.test(), plain.test());
    }
    assertSameNumbers(
        GrayTest.withDefaults().testStratified(List.of(bothEnds(groups)), 1),
        GrayTest.withDefaults().test(bothEnds(groups), 1));
    List<Durations> durations = oneEnds(groups);
    double[][] x = new double[durations.size()][1];
    IntStream.range(0, x.length).forEach(i -> x[i][0] = i * i);
    CoxRegression cox = CoxRegression.withDefaults();
    CoxFit fit = cox.fit(x, durations);
    CoxFit stratified = cox.fitStratified(x, durations, new int[x.length]);
    assertThat(stratified.model().objective()).isEqualTo(fit.model().objective());
    assertThat(stratified.model().reason()).isEqualTo(fit.model().reason());
    assertSameNumbers(stratified.score(), fit.score());
  }

  private static void assertSameNumbers(TestResult one, TestResult other) {
    assertThat(one.statistic()).isEqualTo(other.statistic());
    assertThat(one.degreesOfFreedom()).isEqualTo(other.degreesOfFreedom());
    assertThat(one.pValue()).isEqualTo(other.pValue());
  }

  @Property(tries = 100)
  void theOrderOfGroupsDoesNotMatter(@ForAll("groups") List<List<Person>> groups) {
    List<List<Person>> turned = new ArrayList<>(groups);
    Collections.reverse(turned);
    for (EventWeights weights : EventWeights.values()) {
      LogRankTest test = LogRankTest.withDefaults().with(weights);
      assertClose(test.test(oneEnds(turned)).test(), test.test(oneEnds(groups)).test());
    }
    if (groups.size() == 2) {
      // With more groups Gray's variance, corrected for ties, can be all but singular.
      assertClose(
          GrayTest.withDefaults().test(bothEnds(turned), 1),
          GrayTest.withDefaults().test(bothEnds(groups), 1));
    }
  }

  private static void assertClose(TestResult one, TestResult other) {
    assertThat(one.statistic().isDefined()).isEqualTo(other.statistic().isDefined());
    assertThat(one.degreesOfFreedom()).isEqualTo(other.degreesOfFreedom());
    if (one.statistic() instanceof Estimate.Defined statistic) {
      assertThat(statistic.value())
          .isCloseTo(
              other.statistic().value(), within(1e-7 * Math.max(1, other.statistic().value())));
    }
  }

  @Property(tries = 100)
  void identicalGroupsDoNotDiffer(@ForAll("people") List<Person> people) {
    List<Durations> same = List.of(oneEnd(people), oneEnd(people), oneEnd(people));
    TestResult logRank = LogRankTest.withDefaults().test(same).test();
    if (logRank.statistic().isDefined()) {
      assertThat(logRank.statistic().value()).isCloseTo(0, within(1e-20));
    }
    TestResult gray = GrayTest.withDefaults().test(List.of(twoEnds(people), twoEnds(people)), 1);
    if (gray.statistic().isDefined()) {
      assertThat(gray.statistic().value()).isCloseTo(0, within(1e-20));
    }
    Comparison ratio = HazardRatio.withDefaults().compare(same.get(0), same.get(1));
    if (ratio.test().statistic().isDefined()) {
      assertThat(ratio.estimate().estimate().value()).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 100)
  void withoutTiesTheScoreTestIsTheLogRankTest(@ForAll("people") List<Person> people) {
    double[] times = IntStream.range(0, people.size()).asDoubleStream().toArray();
    List<Durations> groups = new ArrayList<>();
    for (int group = 0; group < 2; group++) {
      int chosen = group;
      int[] rows =
          IntStream.range(0, times.length)
              .filter(i -> people.get(i).time() % 2 == chosen)
              .toArray();
      groups.add(
          Durations.ofRows(
              IntStream.of(rows).mapToDouble(i -> times[i]).toArray(),
              IntStream.of(rows).map(i -> people.get(i).end() / 2).toArray(),
              1));
    }
    TestResult logRank = LogRankTest.withDefaults().test(groups).test();
    TestResult score = CoxRegression.withDefaults().fit(new double[][] {{0}, {1}}, groups).score();
    if (logRank.statistic().isDefined()) {
      assertThat(score.statistic().value()).isCloseTo(logRank.statistic().value(), within(1e-10));
    }
  }

  /**
   * Whether a search that ended far out proves separation hangs on the rounding of its last step;
   * that there is no maximum doesn't.
   */
  private static Optional<UndefinedReason> whyNoMaximum(CoxFit fit) {
    return fit.model()
        .reason()
        .map(r -> r == UndefinedReason.NOT_CONVERGED ? UndefinedReason.SEPARATION : r);
  }

  private static boolean isFlat(CoxFit fit) {
    return fit.model()
        .coefficients()
        .filter(c -> Math.max(error(c, 0), error(c, 1)) > 1e4)
        .isPresent();
  }

  private static double error(Coefficients coefficients, int j) {
    return coefficients.standardError(j).toOptional().orElse(Double.POSITIVE_INFINITY);
  }

  @Property(tries = 100)
  void splittingAPatternIntoPeopleChangesNothing(@ForAll("groups") List<List<Person>> groups) {
    List<Durations> patterns = oneEnds(groups);
    List<Durations> people = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    double[][] x = new double[groups.size()][];
    for (int g = 0; g < x.length; g++) {
      x[g] = new double[] {g % 3, g == 1 ? 1 : 0};
      for (Person person : groups.get(g)) {
        people.add(oneEnd(List.of(person)));
        rows.add(x[g]);
      }
    }
    CoxFit grouped = CoxRegression.withDefaults().fit(x, patterns);
    CoxFit single = CoxRegression.withDefaults().fit(rows.toArray(new double[0][]), people);
    // far out on a flat top rounding decides whether a step still counts as one
    if (isFlat(grouped) || isFlat(single)) {
      return;
    }
    assertThat(whyNoMaximum(single)).isEqualTo(whyNoMaximum(grouped));
    if (grouped.model().isDefined()) {
      assertThat(single.model().objective().value())
          .isCloseTo(grouped.model().objective().value(), within(1e-9));
      Coefficients one = grouped.model().coefficients().orElseThrow();
      Coefficients other = single.model().coefficients().orElseThrow();
      for (int j = 0; j < 2; j++) {
        assertThat(other.estimate(j)).isCloseTo(one.estimate(j), within(1e-6));
      }
    }
  }

  /** A flat top far out was taken for a maximum. */
  @Test
  void onePersonWhoAloneEndedSeparates() {
    Durations ended = Durations.of(ValueCounts.of(0), ValueCounts.empty());
    Durations stayed = Durations.of(ValueCounts.empty(), ValueCounts.of(0));
    double[][] x = new double[29][];
    List<Durations> people = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      x[i] = i == 0 ? new double[] {1, 1} : new double[] {i <= 8 ? 2 : 0, 0};
      people.add(i == 0 ? ended : stayed);
    }
    for (CoxFit fit :
        List.of(
            CoxRegression.withDefaults().fit(x, people),
            CoxRegression.withDefaults()
                .fit(
                    new double[][] {{1, 1}, {2, 0}, {0, 0}},
                    List.of(
                        ended,
                        times(stayed, 8),
                        Durations.of(
                            ValueCounts.empty(),
                            ValueCounts.of(new double[] {0, 1}, new long[] {10, 10})))))) {
      assertThat(fit.model().reason()).contains(UndefinedReason.SEPARATION);
    }
  }
}
