package org.eqmon.stats.inference.strata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.junit.jupiter.api.Test;

class SilentStrataTest {
  private static final MantelHaenszel POOLED = MantelHaenszel.withDefaults();

  @Provide
  Arbitrary<TwoGroups> stratum() {
    Arbitrary<Long> count = Arbitraries.longs().between(1, 30);
    return Combinators.combine(count, count, count, count)
        .as((a, b, c, d) -> TwoGroups.of(a, a + b, c, c + d));
  }

  @Provide
  Arbitrary<Strata> strata() {
    return stratum().list().ofMinSize(1).ofMaxSize(5).map(Strata::new);
  }

  private static void same(Estimate got, Estimate want) {
    assertThat(got.isDefined()).isEqualTo(want.isDefined());
    want.toOptional()
        .ifPresent(
            value ->
                assertThat(got.value())
                    .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value)))));
  }

  @Property(tries = 100)
  void theOrderOfStrataAndThoseThatSayNothingChangeNothing(@ForAll("strata") Strata strata) {
    List<TwoGroups> other = new ArrayList<>(strata.groups());
    Collections.reverse(other);
    other.add(TwoGroups.of(0, 0, 3, 7));
    other.add(TwoGroups.of(2, 5, 0, 0));
    Strata more = new Strata(other);
    same(POOLED.oddsRatio(more).estimate(), POOLED.oddsRatio(strata).estimate());
    same(
        POOLED.riskDifference(more).standardError(), POOLED.riskDifference(strata).standardError());
    same(
        CochranMantelHaenszelTest.withDefaults().of(more).pValue(),
        CochranMantelHaenszelTest.withDefaults().of(strata).pValue());
    same(
        HomogeneityTest.withDefaults().of(more).statistic(),
        HomogeneityTest.withDefaults().of(strata).statistic());
  }

  @Property(tries = 100)
  void identicalStrataAreHomogeneous(@ForAll("stratum") TwoGroups groups) {
    Strata same = Strata.of(groups, groups, groups);
    for (HomogeneityMethod method : HomogeneityMethod.values()) {
      TestResult test = HomogeneityTest.withDefaults().with(method).of(same);
      test.statistic()
          .toOptional()
          .ifPresent(statistic -> assertThat(statistic).isCloseTo(0, within(1e-6)));
    }
  }

  @Test
  void aReversalIsSeen() {
    // Group 1 does better in each stratum and worse when they are thrown together.
    Strata strata = Strata.of(TwoGroups.of(81, 87, 234, 270), TwoGroups.of(192, 263, 55, 80));
    CrudeAndAdjusted compared = CrudeAndAdjusted.of(strata);
    assertThat(strata.collapsed().riskDifference().value()).isNegative();
    assertThat(POOLED.riskDifference(strata).estimate().value()).isPositive();
    assertThat(compared.direction()).isEqualTo(CrudeAndAdjusted.Direction.REVERSED);
  }
}
