package org.eqmon.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValueCountsTest {
  @Test
  void rawValuesAreCounted() {
    ValueCounts counts = ValueCounts.of(3, 1, 3, -0.0, 0.0);
    assertThat(counts.distinct()).isEqualTo(3);
    assertThat(counts.value(0)).isZero();
    assertThat(counts.count(0)).isEqualTo(2);
    assertThat(counts.value(2)).isEqualTo(3);
    assertThat(counts.total()).isEqualTo(5);
  }

  @Test
  void levelsWithoutPeopleAreLeftOut() {
    ValueCounts counts = ValueCounts.ofLevels(4, 0, 6);
    assertThat(counts).isEqualTo(ValueCounts.of(new double[] {3, 1}, new long[] {6, 4}));
    assertThat(counts.value(1)).isEqualTo(3);
  }

  @Test
  void mappedValuesThatBecomeEqualAreMerged() {
    assertThat(ValueCounts.of(-2, 2, 3).map(Math::abs)).isEqualTo(ValueCounts.of(2, 2, 3));
  }

  @Test
  void theTextShowsNoValue() {
    assertThat(ValueCounts.of(271828).toString()).isEqualTo("ValueCounts[1 distinct values]");
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    assertThatThrownBy(() -> ValueCounts.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ValueCounts.ofLevels(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ValueCounts.of(new double[1], new long[2]))
        .isInstanceOf(IllegalArgumentException.class);
    ValueCounts many = ValueCounts.ofLevels(Long.MAX_VALUE);
    assertThatThrownBy(() -> many.plus(ValueCounts.ofLevels(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void anySplitMergesToTheWhole(
      @ForAll @Size(max = 30) int @IntRange(min = -5, max = 5) [] raw, @ForAll int at) {
    double[] values = Arrays.stream(raw).asDoubleStream().toArray();
    int cut = Math.floorMod(at, values.length + 1);
    ValueCounts left = ValueCounts.of(Arrays.copyOf(values, cut));
    ValueCounts right = ValueCounts.of(Arrays.copyOfRange(values, cut, values.length));
    assertThat(left.plus(right)).isEqualTo(ValueCounts.of(values)).isEqualTo(right.plus(left));
    assertThat(left.plus(ValueCounts.empty())).isEqualTo(left).hasSameHashCodeAs(left);
  }
}
