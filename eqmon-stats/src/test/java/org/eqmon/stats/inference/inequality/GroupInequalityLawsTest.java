package org.eqmon.stats.inference.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class GroupInequalityLawsTest {
  private static final Map<String, Function<GroupValues, DebiasedIndex>> RELATIVE =
      new LinkedHashMap<>();
  private static final Map<String, Function<GroupValues, DebiasedIndex>> ABSOLUTE =
      new LinkedHashMap<>();

  static {
    RELATIVE.put("theilT", g -> TheilT.withDefaults().of(g));
    RELATIVE.put("meanLogDeviation", g -> MeanLogDeviation.withDefaults().of(g));
    RELATIVE.put("indexOfDisparity", g -> IndexOfDisparity.withDefaults().of(g));
    RELATIVE.put(
        "weighted indexOfDisparity",
        g -> IndexOfDisparity.withDefaults().with(Weighting.POPULATION).of(g));
    ABSOLUTE.put("fromMean", g -> MeanDifference.withDefaults().of(g));
    ABSOLUTE.put("fromBest", g -> MeanDifference.withDefaults().fromBest(Better.HIGHER).of(g));
    ABSOLUTE.put("fromGroup", g -> MeanDifference.withDefaults().fromGroup(1).of(g));
    ABSOLUTE.put("variance", g -> BetweenGroupVariance.withDefaults().of(g).variance());
  }

  record Group(double value, double error, double population) {}

  @Provide
  Arbitrary<List<Group>> groups() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.5, 90),
            Arbitraries.doubles().between(0, 5),
            Arbitraries.doubles().between(1, 1000))
        .as(Group::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(7);
  }

  private static GroupValues values(List<Group> groups, double scale) {
    return GroupValues.of(
            groups.stream().mapToDouble(g -> scale * g.value()).toArray(),
            groups.stream().mapToDouble(Group::population).toArray())
        .withStandardErrors(groups.stream().mapToDouble(g -> scale * g.error()).toArray());
  }

  private static double observed(DebiasedIndex index) {
    return index.observed().estimate().value();
  }

  @Property(tries = 200)
  void relativeIndicesDoNotKnowTheUnit(
      @ForAll("groups") List<Group> groups,
      @ForAll @DoubleRange(min = 0.01, max = 50) double unit) {
    RELATIVE.forEach(
        (name, index) -> {
          DebiasedIndex one = index.apply(values(groups, 1));
          DebiasedIndex other = index.apply(values(groups, unit));
          assertThat(observed(other)).as(name).isCloseTo(observed(one), within(1e-9));
          assertThat(other.noise().value()).as(name).isCloseTo(one.noise().value(), within(1e-9));
          assertThat(observed(one)).as(name).isNotNegative();
        });
    ABSOLUTE.forEach(
        (name, index) -> {
          double power = "variance".equals(name) ? 2 : 1;
          assertThat(observed(index.apply(values(groups, unit))))
              .as(name)
              .isCloseTo(
                  Math.pow(unit, power) * observed(index.apply(values(groups, 1))), within(1e-6));
        });
  }

  @Property(tries = 100)
  void equalGroupsHaveNoInequality(
      @ForAll @IntRange(min = 2, max = 6) int size,
      @ForAll @DoubleRange(min = 0.1, max = 9) double value) {
    double[] values = new double[size];
    double[] populations = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = value;
      populations[i] = i + 1;
    }
    GroupValues groups = GroupValues.of(values, populations);
    RELATIVE.forEach(
        (name, index) -> assertThat(observed(index.apply(groups))).isCloseTo(0, within(1e-12)));
    ABSOLUTE.forEach(
        (name, index) -> assertThat(observed(index.apply(groups))).isCloseTo(0, within(1e-12)));
    Concentration concentration = ConcentrationIndex.withDefaults().of(groups);
    assertThat(concentration.absolute().estimate().value()).isCloseTo(0, within(1e-12));
    SlopeIndex slope = LinearSlopeIndex.withDefaults().of(groups);
    assertThat(slope.slopeIndex().estimate().value()).isCloseTo(0, within(1e-12));
    assertThat(slope.relativeIndex().estimate().value()).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 100)
  void splittingAGroupInTwoAlikeChangesNothing(
      @ForAll("groups") List<Group> groups, @ForAll @DoubleRange(min = 0, max = 1) double part) {
    GroupValues whole = values(groups, 1);
    Group first = groups.get(0);
    List<Group> split = new ArrayList<>(groups.subList(1, groups.size()));
    split.add(0, new Group(first.value(), first.error(), first.population() * part));
    split.add(1, new Group(first.value(), first.error(), first.population() * (1 - part)));
    GroupValues parts = values(split, 1);
    for (var index :
        List.<Function<GroupValues, DebiasedIndex>>of(
            g -> TheilT.withDefaults().of(g),
            g -> MeanLogDeviation.withDefaults().of(g),
            g -> BetweenGroupVariance.withDefaults().of(g).variance(),
            g -> MeanDifference.withDefaults().with(Weighting.POPULATION).of(g),
            g -> IndexOfDisparity.withDefaults().with(Weighting.POPULATION).of(g))) {
      assertThat(observed(index.apply(parts)))
          .isCloseTo(observed(index.apply(whole)), within(1e-9));
    }
    assertThat(ConcentrationIndex.withDefaults().of(parts).absolute().estimate().value())
        .isCloseTo(
            ConcentrationIndex.withDefaults().of(whole).absolute().estimate().value(),
            within(1e-9));
  }

  @Property(tries = 100)
  void turningTheOrderRoundTurnsOrderedIndicesRound(@ForAll("groups") List<Group> groups) {
    List<Group> backwards = new ArrayList<>(groups);
    Collections.reverse(backwards);
    SlopeIndex slope = LinearSlopeIndex.withDefaults().of(values(groups, 1));
    SlopeIndex turned = LinearSlopeIndex.withDefaults().of(values(backwards, 1));
    assertThat(turned.slopeIndex().estimate().value())
        .isCloseTo(-slope.slopeIndex().estimate().value(), within(1e-7));
    assertThat(turned.slopeIndex().standardError().value())
        .isCloseTo(slope.slopeIndex().standardError().value(), within(1e-7));
    assertThat(
            ConcentrationIndex.withDefaults()
                .of(values(backwards, 1))
                .absolute()
                .estimate()
                .value())
        .isCloseTo(
            -ConcentrationIndex.withDefaults().of(values(groups, 1)).absolute().estimate().value(),
            within(1e-9));
  }

  /** Average over samples of five equal groups, with the noise of one average. */
  private static double[] meanUnderEquality(
      Function<GroupValues, DebiasedIndex> index, int[] members, double rate) {
    Random random = new Random(2021);
    int runs = 1500;
    double observed = 0;
    double debiased = 0;
    for (int run = 0; run < runs; run++) {
      long[] events = new long[members.length];
      long[] sizes = new long[members.length];
      for (int i = 0; i < members.length; i++) {
        sizes[i] = members[i];
        for (int j = 0; j < members[i]; j++) {
          events[i] += random.nextDouble() < rate ? 1 : 0;
        }
      }
      DebiasedIndex at = index.apply(GroupValues.ofRates(events, sizes));
      observed += at.observed().estimate().value() / runs;
      debiased += at.debiased().estimate().value() / runs;
    }
    return new double[] {observed, debiased};
  }

  @Test
  void noiseIsNoInequalityOnAverage() {
    Map<String, Function<GroupValues, DebiasedIndex>> all = new LinkedHashMap<>(RELATIVE);
    all.putAll(ABSOLUTE);
    all.remove("meanLogDeviation");
    all.forEach(
        (name, index) -> {
          double[] mean = meanUnderEquality(index, new int[] {60, 52, 20, 15, 80}, 0.3);
          assertThat(mean[1]).as(name).isCloseTo(0, within(0.1 * mean[0]));
        });
    double[] tiny =
        meanUnderEquality(
            g -> MeanDifference.withDefaults().of(g), new int[] {1, 2, 3, 200, 50}, 0.3);
    assertThat(tiny[1]).isCloseTo(0, within(0.03 * tiny[0]));
    double[] log =
        meanUnderEquality(
            g -> MeanLogDeviation.withDefaults().of(g), new int[] {60, 52, 90, 75, 80}, 0.5);
    assertThat(log[1]).isCloseTo(0, within(0.1 * log[0]));
  }

  @Test
  void whatNoiseCannotExplainIsLeftAlone() {
    GroupValues groups =
        GroupValues.ofRates(new long[] {1000, 5000, 9000}, new long[] {10_000, 10_000, 10_000});
    DebiasedIndex difference = MeanDifference.withDefaults().of(groups);
    // the middle group sits on the mean, so only its distance may be noise
    assertThat(difference.noise().value()).isLessThan(0.004);
    assertThat(MeanDifference.withDefaults().fromBest(Better.LOWER).of(groups).noise().value())
        .isLessThan(1e-9);
  }

  @Test
  void theDebiasedIntervalCoversEqualityWhereTheObservedOneMissesIt() {
    Random random = new Random(7);
    int covered = 0;
    int observedAlone = 0;
    for (int run = 0; run < 1000; run++) {
      long[] events = new long[5];
      for (int i = 0; i < 50; i++) {
        events[i / 10] += random.nextDouble() < 0.15 ? 1 : 0;
      }
      DebiasedIndex index =
          TheilT.withDefaults().of(GroupValues.ofRates(events, new long[] {10, 10, 10, 10, 10}));
      covered += index.debiased().interval().filter(i -> i.contains(0)).isPresent() ? 1 : 0;
      observedAlone += index.observed().interval().filter(i -> i.contains(0)).isPresent() ? 1 : 0;
    }
    assertThat(covered).isGreaterThan(930);
    assertThat(observedAlone).isLessThan(800);
  }

  @Test
  void theAttributableFractionHasWaltersStandardError() {
    // counts of the World Health Organization's example; its published error is 100 times too small
    GroupValues groups =
        GroupValues.of(new double[] {20, 30, 40, 50, 60}, new double[] {78, 91, 162, 103, 105})
            .withStandardErrors(
                rootBinomial(20, 78),
                rootBinomial(30, 91),
                rootBinomial(40, 162),
                rootBinomial(50, 103),
                rootBinomial(60, 105));
    EstimateWithError fixed = PopulationAttributable.withDefaults().of(groups, 4).fractionPercent();
    EstimateWithError sampled =
        PopulationAttributable.withDefaults()
            .with(Composition.SAMPLED)
            .of(groups, 4)
            .fractionPercent();
    assertThat(sampled.standardError().value()).isCloseTo(10.69, within(0.01));
    assertThat(fixed.standardError().value()).isLessThan(sampled.standardError().value());
  }

  private static double rootBinomial(double percent, double n) {
    return Math.sqrt(percent * (100 - percent) / n);
  }

  @Test
  void groupsWithoutMembersCountInNoMeasure() {
    GroupValues with = GroupValues.ofRates(new long[] {3, 0, 9}, new long[] {10, 0, 12});
    GroupValues without = GroupValues.ofRates(new long[] {3, 9}, new long[] {10, 12});
    RELATIVE.forEach(
        (name, index) -> assertThat(index.apply(with)).as(name).isEqualTo(index.apply(without)));
    assertThat(MeanDifference.withDefaults().fromBest(Better.LOWER).of(with))
        .isEqualTo(MeanDifference.withDefaults().fromBest(Better.LOWER).of(without));
    assertThat(MeanDifference.withDefaults().fromGroup(1).of(with).noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(PopulationAttributable.withDefaults().of(with, 1).risk().estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
  }

  @Test
  void whatHasNoAnswerSaysWhy() {
    GroupValues nobody = GroupValues.ofRates(new long[2], new long[2]);
    GroupValues noEvents = GroupValues.ofRates(new long[2], new long[] {4, 5});
    assertThat(TheilT.withDefaults().of(nobody).noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(TheilT.withDefaults().of(noEvents).noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(BetweenGroupVariance.withDefaults().of(noEvents).coefficientOfVariationPercent())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(BetweenGroupVariance.withDefaults().of(noEvents).standardDeviation())
        .isEqualTo(Estimate.of(0));
    GroupValues oneGroup = GroupValues.ofRates(new long[] {2, 0}, new long[] {4, 0});
    assertThat(LinearSlopeIndex.withDefaults().of(oneGroup).intercept())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    GroupValues unknown = GroupValues.of(new double[] {1, 2}, new double[] {1, 1});
    assertThat(TheilT.withDefaults().of(unknown).noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_STANDARD_ERROR));
    GroupValues negative = GroupValues.of(new double[] {-1, 2}, new double[] {1, 1});
    assertThatIllegalArgumentException().isThrownBy(() -> TheilT.withDefaults().of(negative));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupValues.ofRates(new long[] {5}, new long[] {4}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeanDifference.withDefaults().fromGroup(2).of(unknown));
  }

  @Property
  void reversingTheOrderTurnsTheLogisticIndices(@ForAll("counts") long[][] counts) {
    long[] successes = counts[0];
    long[] failures = counts[1];
    SlopeIndex there = LogisticSlopeIndex.withDefaults().of(successes, failures);
    SlopeIndex back = LogisticSlopeIndex.withDefaults().of(reversed(successes), reversed(failures));
    assertThat(there.slopeIndex().estimate().isDefined())
        .isEqualTo(back.slopeIndex().estimate().isDefined());
    if (there.slopeIndex().estimate().isDefined()) {
      double slope = there.slopeIndex().estimate().value();
      double relative = there.relativeIndex().estimate().value();
      assertThat(slope).isBetween(-1.0, 1.0);
      assertThat(back.slopeIndex().estimate().value()).isCloseTo(-slope, within(1e-7));
      assertThat(back.relativeIndex().estimate().value() * relative).isCloseTo(1, within(1e-5));
      assertThat(back.slopeIndex().standardError().value())
          .isCloseTo(there.slopeIndex().standardError().value(), within(1e-6));
      assertThat(there.relativeIndex().interval().orElseThrow().lower()).isPositive();
      assertThat(
              LogisticSlopeIndex.withDefaults()
                  .withMultiplier(100)
                  .of(successes, failures)
                  .slopeIndex()
                  .estimate()
                  .value())
          .isCloseTo(100 * slope, within(1e-9));
    }
  }

  @Provide
  Arbitrary<long[][]> counts() {
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            groups ->
                Arbitraries.longs()
                    .between(0, 30)
                    .array(long[].class)
                    .ofSize(groups)
                    .array(long[][].class)
                    .ofSize(2));
  }

  private static long[] reversed(long[] values) {
    long[] reversed = new long[values.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  @Test
  void equalRatesHaveNoLogisticSlope() {
    SlopeIndex index =
        LogisticSlopeIndex.withDefaults().of(new long[] {3, 6, 9}, new long[] {5, 10, 15});
    assertThat(index.slopeIndex().estimate().value()).isCloseTo(0, within(1e-12));
    assertThat(index.relativeIndex().estimate().value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatHasNoLogisticSlopeSaysWhy() {
    assertThat(logisticSlope(new long[2], new long[2]))
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(logisticSlope(new long[] {3, 0}, new long[] {4, 0}))
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    assertThat(logisticSlope(new long[] {0, 0}, new long[] {4, 5}))
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThat(logisticSlope(new long[] {0, 5}, new long[] {4, 0}))
        .isEqualTo(Estimate.undefined(UndefinedReason.SEPARATION));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> logisticSlope(new long[] {-1}, new long[] {4}));
  }

  private static Estimate logisticSlope(long[] successes, long[] failures) {
    return LogisticSlopeIndex.withDefaults().of(successes, failures).slopeIndex().estimate();
  }
}
