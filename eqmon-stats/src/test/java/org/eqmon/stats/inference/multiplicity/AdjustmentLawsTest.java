package org.eqmon.stats.inference.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.representation.ReferenceShare;
import org.eqmon.stats.inference.representation.Representation;
import org.eqmon.stats.inference.representation.ShareComparison;
import org.eqmon.stats.inference.representation.ShareStatistic;

class AdjustmentLawsTest {
  @Provide
  Arbitrary<double[]> pValues() {
    Arbitrary<Double> small = Arbitraries.doubles().between(0, 0.06).ofScale(4);
    Arbitrary<Double> any = Arbitraries.doubles().between(0, 1).ofScale(6);
    return Arbitraries.oneOf(small, any, Arbitraries.of(0.0, 0.01, 0.05, 0.025, 1.0))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 1500)
  void theIntervalLevelPartsPValuesExactlyAsTheAdjustmentDoes(
      @ForAll Adjustment adjustment,
      @ForAll("pValues") double[] pValues,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.3) double level) {
    double[] adjusted = adjustment.adjust(pValues);
    List<AdjustedComparison> comparisons = adjustment.decide(level, pValues).comparisons();
    for (int i = 0; i < pValues.length; i++) {
      AdjustedComparison comparison = comparisons.get(i);
      assertThat(comparison.adjustedPValue()).isEqualTo(adjusted[i]);
      assertThat(comparison.isRejected()).isEqualTo(adjusted[i] <= level);
      assertThat(comparison.pValue() <= 1 - comparison.intervalConfidence())
          .isEqualTo(comparison.isRejected());
      assertThat(comparison.intervalConfidence()).isGreaterThan(0).isLessThan(1);
    }
  }

  @Property(tries = 150)
  void printedIntervalsExcludeNoGapExactlyWhenTheAdjustedPIsAtMostTheLevel(
      @ForAll Adjustment adjustment,
      @ForAll ShareStatistic statistic,
      @ForAll @IntRange(min = 1, max = 5000) int total,
      @ForAll("groups") List<double[]> groups) {
    List<ShareComparison> family = new ArrayList<>();
    for (double[] group : groups) {
      long count = Math.min(total, Math.round(group[0] * group[1] * total));
      family.add(
          Representation.withDefaults()
              .with(statistic)
              .compare(count, total, ReferenceShare.known(group[0])));
    }
    double[] p = family.stream().mapToDouble(c -> c.pValue().value()).toArray();
    List<AdjustedComparison> comparisons = adjustment.decide(0.05, p).comparisons();
    for (int i = 0; i < p.length; i++) {
      Confidence confidence = new Confidence(comparisons.get(i).intervalConfidence());
      boolean excluded = !family.get(i).ratio(confidence).interval().orElseThrow().contains(1);
      assertThat(excluded).isEqualTo(comparisons.get(i).isRejected());
    }
  }

  @Provide
  Arbitrary<List<double[]>> groups() {
    return Arbitraries.doubles()
        .between(0.02, 0.5)
        .ofScale(6)
        .tuple2()
        .map(t -> new double[] {t.get1(), 0.5 + 2 * t.get2()})
        .list()
        .ofMinSize(1)
        .ofMaxSize(19);
  }

  @Property(tries = 500)
  void adjustedPValuesKeepTheOrderAndAreNeverSmaller(
      @ForAll Adjustment adjustment, @ForAll("pValues") double[] pValues) {
    double[] adjusted = adjustment.adjust(pValues);
    for (int i = 0; i < pValues.length; i++) {
      assertThat(adjusted[i]).isBetween(Math.min(1, pValues[i] * (1 - 1e-15)), 1.0);
      for (int j = 0; j < pValues.length; j++) {
        if (pValues[i] < pValues[j]) {
          assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
        } else if (pValues[i] == pValues[j]) {
          assertThat(adjusted[i]).isEqualTo(adjusted[j]);
        }
      }
    }
  }

  @Property(tries = 500)
  void strongerProceduresRejectWhatWeakerOnesDo(@ForAll("pValues") double[] pValues) {
    assertNeverAbove(Adjustment.HOLM, Adjustment.BONFERRONI, pValues);
    assertNeverAbove(Adjustment.HOCHBERG, Adjustment.HOLM, pValues);
    assertNeverAbove(Adjustment.HOMMEL, Adjustment.HOCHBERG, pValues);
    assertNeverAbove(Adjustment.SIDAK, Adjustment.BONFERRONI, pValues);
    assertNeverAbove(Adjustment.BENJAMINI_HOCHBERG, Adjustment.HOMMEL, pValues);
    assertNeverAbove(Adjustment.BENJAMINI_HOCHBERG, Adjustment.BENJAMINI_YEKUTIELI, pValues);
    assertNeverAbove(Adjustment.NONE, Adjustment.BENJAMINI_HOCHBERG, pValues);
  }

  private static void assertNeverAbove(Adjustment strong, Adjustment weak, double[] pValues) {
    double[] lower = strong.adjust(pValues);
    double[] upper = weak.adjust(pValues);
    for (int i = 0; i < pValues.length; i++) {
      assertThat(lower[i]).isLessThanOrEqualTo(upper[i] * (1 + 1e-14) + 1e-300);
    }
  }

  @Property(tries = 200)
  void hommelRejectsByTheClosedTestOfSimes(
      @ForAll("pValues") double[] all,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.2) double level) {
    double[] p = Arrays.copyOf(all, Math.min(8, all.length));
    double[] adjusted = Adjustment.HOMMEL.adjust(p);
    for (int i = 0; i < p.length; i++) {
      double hardest = 0;
      for (int set = 1; set < 1 << p.length; set++) {
        if ((set >> i & 1) == 1) {
          hardest = Math.max(hardest, simes(p, set));
        }
      }
      assertThat(adjusted[i]).isCloseTo(Math.min(1, hardest), within(1e-12));
    }
  }

  private static double simes(double[] p, int set) {
    double[] members = new double[Integer.bitCount(set)];
    int size = 0;
    for (int i = 0; i < p.length; i++) {
      if ((set >> i & 1) == 1) {
        members[size++] = p[i];
      }
    }
    Arrays.sort(members);
    double smallest = 1;
    for (int k = 0; k < size; k++) {
      smallest = Math.min(smallest, size * members[k] / (k + 1));
    }
    return smallest;
  }

  @Example
  void aFamilyOfOneIsNotAdjusted() {
    for (Adjustment adjustment : Adjustment.values()) {
      assertThat(adjustment.adjust(0.03)).containsExactly(0.03);
      AdjustedComparison only = adjustment.decide(0.05, 0.2).comparisons().get(0);
      assertThat(only.intervalConfidence()).isCloseTo(0.95, within(1e-15));
    }
  }

  @Example
  void falseCoverageRateIntervalsShareTheLevelAmongTheRejected() {
    List<AdjustedComparison> comparisons =
        Adjustment.BENJAMINI_HOCHBERG.decide(0.05, 0.001, 0.02, 0.4).comparisons();
    assertThat(comparisons.get(0).intervalConfidence()).isEqualTo(1 - 2 * 0.05 / 3);
    assertThat(comparisons.get(1).intervalConfidence()).isEqualTo(1 - 2 * 0.05 / 3);
    assertThat(comparisons.get(2).intervalConfidence()).isEqualTo(1 - 0.05 * 3 / 3);
  }

  @Example
  void anEmptyFamilyIsEmptyAndAFaultyOneRefused() {
    assertThat(Adjustment.HOLM.decide(0.05).comparisons()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Adjustment.HOLM.adjust(0.2, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Adjustment.HOLM.adjust(1.2));
    assertThatIllegalArgumentException().isThrownBy(() -> Adjustment.HOLM.decide(0, 0.2));
  }
}
