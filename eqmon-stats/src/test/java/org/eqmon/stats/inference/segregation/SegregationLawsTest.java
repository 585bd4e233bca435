package org.eqmon.stats.inference.segregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class SegregationLawsTest {
  @Provide
  Arbitrary<long[][]> counts() {
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            groups ->
                Arbitraries.longs()
                    .between(0, 30)
                    .array(long[].class)
                    .ofSize(groups)
                    .array(long[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(5));
  }

  private static long[] column(long[][] counts, int group) {
    long[] column = new long[counts.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = counts[i][group];
    }
    return column;
  }

  private static long[][] times(long[][] counts, long factor) {
    long[][] scaled = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      scaled[i] = counts[i].clone();
      for (int j = 0; j < scaled[i].length; j++) {
        scaled[i][j] *= factor;
      }
    }
    return scaled;
  }

  private static void assertSame(Estimate got, Estimate want, double tolerance) {
    assertThat(got.isDefined()).isEqualTo(want.isDefined());
    if (want.isDefined()) {
      assertThat(got.value()).isCloseTo(want.value(), within(tolerance));
    }
  }

  @Property(tries = 200)
  void copiesOfEverybodyChangeTheNoiseOnly(@ForAll("counts") long[][] counts) {
    GroupSegregation one = MutualInformation.withDefaults().of(counts);
    GroupSegregation many = MutualInformation.withDefaults().of(times(counts, 1000));
    assertSame(
        many.mutualInformation().observed().estimate(),
        one.mutualInformation().observed().estimate(),
        1e-12);
    assertSame(many.theilH().observed().estimate(), one.theilH().observed().estimate(), 1e-12);
    if (one.mutualInformation().noise() instanceof Estimate.Defined noise) {
      assertThat(many.mutualInformation().noise().value())
          .isLessThanOrEqualTo(noise.value() / 100 + 1e-15);
    }
  }

  @Property(tries = 200)
  void exchangingTheGroupsChangesNothing(@ForAll("counts") long[][] counts) {
    DebiasedIndex index = Dissimilarity.withDefaults().of(column(counts, 0), column(counts, 1));
    DebiasedIndex exchanged = Dissimilarity.withDefaults().of(column(counts, 1), column(counts, 0));
    assertSame(exchanged.observed().estimate(), index.observed().estimate(), 1e-15);
    assertSame(exchanged.noise(), index.noise(), 1e-12);
    if (index.observed().estimate() instanceof Estimate.Defined d) {
      assertThat(d.value()).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  void mergingUnitsOfOneMakeUpChangesNothing(
      @ForAll("counts") long[][] counts, @ForAll @IntRange(min = 2, max = 5) int copies) {
    long[][] split = new long[counts.length + copies - 1][];
    long[][] merged = counts.clone();
    merged[0] = times(counts, copies)[0];
    for (int i = 0; i < copies; i++) {
      split[i] = counts[0];
    }
    System.arraycopy(counts, 1, split, copies, counts.length - 1);
    assertSame(
        MutualInformation.withDefaults().of(split).theilH().observed().estimate(),
        MutualInformation.withDefaults().of(merged).theilH().observed().estimate(),
        1e-12);
    assertSame(
        Dissimilarity.withDefaults().of(column(split, 0), column(split, 1)).observed().estimate(),
        Dissimilarity.withDefaults().of(column(merged, 0), column(merged, 1)).observed().estimate(),
        1e-12);
  }

  @Property(tries = 20)
  void randomPlacingIsNoSegregationOnAverage(@ForAll @IntRange(min = 1, max = 1000) int seed) {
    Random random = new Random(seed);
    int[] sizes = {1, 2, 3, 4, 30, 12};
    int[] people = new int[52];
    for (int i = 0; i < people.length; i++) {
      people[i] = i < 20 ? 0 : 1;
    }
    double d = 0;
    double h = 0;
    double noise = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      long[][] counts = new long[sizes.length][2];
      int next = 0;
      for (int unit = 0; unit < sizes.length; unit++) {
        for (int place = 0; place < sizes[unit]; place++, next++) {
          int other = next + random.nextInt(people.length - next);
          int moved = people[other];
          people[other] = people[next];
          people[next] = moved;
          counts[unit][moved]++;
        }
      }
      DebiasedIndex dissimilarity =
          Dissimilarity.withDefaults().of(column(counts, 0), column(counts, 1));
      noise = dissimilarity.noise().value();
      d += dissimilarity.debiased().estimate().value() / runs;
      h +=
          MutualInformation.withDefaults().of(counts).theilH().debiased().estimate().value() / runs;
    }
    assertThat(noise).isGreaterThan(0.15);
    assertThat(d).isCloseTo(0, within(0.03));
    assertThat(h).isCloseTo(0, within(0.03));
  }

  @Test
  void completeSegregationStaysComplete() {
    DebiasedIndex index =
        Dissimilarity.withDefaults().of(new long[] {5, 0, 4}, new long[] {0, 6, 0});
    assertThat(index.observed().estimate()).isEqualTo(Estimate.of(1));
    assertThat(index.debiased().estimate().value()).isCloseTo(1, within(1e-15));
    GroupSegregation groups =
        MutualInformation.withDefaults().of(new long[][] {{5, 0}, {0, 6}, {4, 0}});
    assertThat(groups.theilH().debiased().estimate().value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void unitsOfOneSayNothing() {
    DebiasedIndex index =
        Dissimilarity.withDefaults().of(new long[] {1, 0, 1}, new long[] {0, 1, 0});
    assertThat(index.noise().value()).isCloseTo(1, within(1e-12));
    assertThat(index.debiased().estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
    assertThat(
            MutualInformation.withDefaults()
                .of(new long[][] {{1, 0}, {0, 1}, {1, 0}})
                .theilH()
                .debiased()
                .estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_SOLUTION));
  }

  @Test
  void theNoiseIsThatOfTheHypergeometricDistribution() {
    // src/test/R/inequality.R, by dhyper
    long[][] counts = {{12, 7, 30}, {4, 9, 2}, {0, 9, 2}};
    assertThat(MutualInformation.withDefaults().of(counts).mutualInformation().noise().value())
        .isCloseTo(0.0289182027323418, within(1e-14));
    assertThat(
            Dissimilarity.withDefaults().of(column(counts, 0), column(counts, 1)).noise().value())
        .isCloseTo(0.179840102804186, within(1e-14));
  }

  @Test
  void theExactNoiseMeetsItsLimit() {
    long[][] counts = {{300_000_000, 200_000_000}, {100_000_000, 400_000_000}, {1000, 3000}};
    double noise = MutualInformation.withDefaults().of(counts).mutualInformation().noise().value();
    assertThat(noise * 2 * 1_000_004_000L).isCloseTo(2, within(1e-3));
    long[][] moderate = {{30_000, 20_000}, {10_000, 40_000}, {100, 300}};
    double exact =
        MutualInformation.withDefaults().of(moderate).mutualInformation().noise().value();
    assertThat(exact * 2 * 100_400L).isCloseTo(2, within(1e-2));
  }

  @Test
  void whatHasNoAnswerSaysWhy() {
    assertThat(Dissimilarity.withDefaults().of(new long[2], new long[] {1, 2}).noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(MutualInformation.withDefaults().of(new long[0][]).entropyOfGroups())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(MutualInformation.withDefaults().of(new long[][] {{3, 0}, {4, 0}}).theilH().noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_VARIATION));
    assertThat(
            Dissimilarity.withDefaults()
                .ofWeights(new double[] {0.5, 1.5}, new double[] {1, 1})
                .noise())
        .isEqualTo(Estimate.undefined(UndefinedReason.NO_STANDARD_ERROR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dissimilarity.withDefaults().of(new long[] {-1}, new long[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MutualInformation.withDefaults().of(new long[][] {{1, 2}, {3}}));
  }
}
