package org.eqmon.stats.inference.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.junit.jupiter.api.Test;

class IndividualInequalityLawsTest {
  @Provide
  Arbitrary<ValueCounts> people() {
    return Arbitraries.integers()
        .between(1, 400)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> ValueCounts.of(list.stream().mapToDouble(i -> i / 8.0).toArray()));
  }

  private static List<Double> all(ValueCounts values) {
    List<Double> all = new ArrayList<>();
    for (double sensitivity : new double[] {-1, 0, 0.5, 1, 2, 3}) {
      all.add(
          GeneralisedEntropy.withDefaults()
              .withSensitivity(sensitivity)
              .of(values)
              .estimate()
              .value());
    }
    for (double aversion : new double[] {0.25, 0.5, 1, 2}) {
      all.add(Atkinson.withDefaults().withAversion(aversion).of(values).estimate().value());
    }
    all.add(Gini.withDefaults().of(values).estimate().value());
    all.add(CoefficientOfVariation.withDefaults().of(values).estimate().value());
    return all;
  }

  private static void assertClose(List<Double> got, List<Double> want) {
    for (int i = 0; i < want.size(); i++) {
      assertThat(got.get(i)).isCloseTo(want.get(i), within(1e-9 * Math.max(1, want.get(i))));
    }
  }

  @Property(tries = 150)
  void theUnitAndCopiesOfEverybodyChangeNothing(
      @ForAll("people") ValueCounts values,
      @ForAll @DoubleRange(min = 0.01, max = 99) double unit) {
    assertClose(all(values.map(v -> v * unit)), all(values));
    assertClose(all(values.plus(values).plus(values)), all(values));
  }

  @Property(tries = 150)
  void givingFromRichToPoorLowersEveryIndex(@ForAll("people") ValueCounts values) {
    if (values.distinct() < 2) {
      assertClose(all(values), all(values).stream().map(v -> 0.0).toList());
      return;
    }
    double low = values.value(0);
    double high = values.value(values.distinct() - 1);
    ValueCounts transferred = ValueCounts.of((low * 3 + high) / 4, (low + high * 3) / 4);
    ValueCounts rest = ValueCounts.empty();
    for (int i = 0; i < values.distinct(); i++) {
      long taken = i == 0 || i == values.distinct() - 1 ? 1 : 0;
      rest =
          rest.plus(
              ValueCounts.of(new double[] {values.value(i)}, new long[] {values.count(i) - taken}));
    }
    List<Double> before = all(values);
    List<Double> after = all(rest.plus(transferred));
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isLessThan(before.get(i));
    }
  }

  @Property(tries = 150)
  void theGiniIsHalfTheMeanDifferenceOfPairs(@ForAll("people") ValueCounts values) {
    double sum = 0;
    double mean = 0;
    for (int i = 0; i < values.distinct(); i++) {
      mean += values.count(i) * values.value(i) / values.total();
      for (int j = 0; j < values.distinct(); j++) {
        sum += values.count(i) * values.count(j) * Math.abs(values.value(i) - values.value(j));
      }
    }
    double pairs = (double) values.total() * values.total();
    assertThat(Gini.withDefaults().of(values).estimate().value())
        .isCloseTo(sum / pairs / 2 / mean, within(1e-12));
  }

  @Property(tries = 100)
  void nearbySensitivitiesAreNearby(@ForAll("people") ValueCounts values) {
    for (double sensitivity : new double[] {0, 0.5, 1, 2}) {
      double at =
          GeneralisedEntropy.withDefaults()
              .withSensitivity(sensitivity)
              .of(values)
              .estimate()
              .value();
      double near =
          GeneralisedEntropy.withDefaults()
              .withSensitivity(sensitivity + 1e-9)
              .of(values)
              .estimate()
              .value();
      assertThat(near).isCloseTo(at, within(1e-7 * Math.max(1e-3, at)));
    }
  }

  @Property(tries = 150)
  void betweenAndWithinAddUp(
      @ForAll @Size(min = 1, max = 4) List<@From("people") ValueCounts> groups) {
    TheilParts parts = TheilDecomposition.withDefaults().of(groups);
    assertThat(parts.between().value() + parts.within().value())
        .isCloseTo(parts.total().value(), within(1e-12));
    double[] means = new double[groups.size()];
    double[] members = new double[groups.size()];
    for (int i = 0; i < means.length; i++) {
      ValueCounts group = groups.get(i);
      members[i] = group.total();
      for (int j = 0; j < group.distinct(); j++) {
        means[i] += group.count(j) * group.value(j) / group.total();
      }
    }
    assertThat(
            TheilT.withDefaults().of(GroupValues.of(means, members)).observed().estimate().value())
        .isCloseTo(parts.between().value(), within(1e-12));
  }

  @Test
  void tinyInequalityKeepsItsDigits() {
    ValueCounts values = ValueCounts.of(1 - 0x1p-20, 1 + 0x1p-20);
    for (double sensitivity : new double[] {0, 0.5, 1, 2}) {
      double index =
          GeneralisedEntropy.withDefaults()
              .withSensitivity(sensitivity)
              .of(values)
              .estimate()
              .value();
      assertThat(index / 0x1p-41).isCloseTo(1, within(1e-8));
    }
  }

  @Test
  void nothingAtAllIsTheLimit() {
    ValueCounts values = ValueCounts.of(0, 0, 6);
    assertThat(GeneralisedEntropy.withDefaults().withSensitivity(-2).of(values).estimate())
        .isEqualTo(Estimate.of(Double.POSITIVE_INFINITY));
    assertThat(Atkinson.withDefaults().withAversion(3).of(values).estimate())
        .isEqualTo(Estimate.of(1));
    assertThat(Gini.withDefaults().of(values).estimate().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(Gini.withDefaults().of(ValueCounts.of(0, 0)).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(TheilDecomposition.withDefaults().of(List.of()).total())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_VALUES));
    TheilParts parts =
        TheilDecomposition.withDefaults()
            .of(List.of(ValueCounts.of(0, 0), ValueCounts.empty(), ValueCounts.of(1, 3)));
    assertThat(parts.between().value() + parts.within().value())
        .isCloseTo(parts.total().value(), within(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gini.withDefaults().of(ValueCounts.of(-1, 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> Atkinson.withDefaults().withAversion(0));
  }
}
