package org.eqmon.stats.inference.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.rate.CountMethod;
import org.junit.jupiter.api.Test;

class StandardisationLawsTest {
  record Band(long events, double population, double standard) {}

  @Provide
  Arbitrary<List<Band>> bands() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 60),
            Arbitraries.doubles().between(1, 500),
            Arbitraries.doubles().between(0.1, 50))
        .as(Band::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static IntervalEstimate direct(List<Band> bands, double scale, DirectMethod method) {
    return DirectStandardisation.withDefaults()
        .with(method)
        .of(
            bands.stream().mapToLong(Band::events).toArray(),
            bands.stream().mapToDouble(Band::population).toArray(),
            bands.stream().mapToDouble(b -> scale * b.standard()).toArray());
  }

  @Property(tries = 200)
  void theScaleOfTheStandardPopulationDoesNotMatter(
      @ForAll("bands") List<Band> bands, @ForAll @DoubleRange(min = 0.01, max = 99) double scale) {
    for (DirectMethod method : DirectMethod.values()) {
      IntervalEstimate one = direct(bands, 1, method);
      IntervalEstimate other = direct(bands, scale, method);
      assertThat(other.estimate().isDefined()).isEqualTo(one.estimate().isDefined());
      if (one.interval().isPresent()) {
        Interval interval = one.interval().get();
        double tolerance = 1e-9 * (1 + interval.upper());
        assertThat(interval.contains(one.estimate().value())).isTrue();
        assertThat(other.interval().orElseThrow().lower())
            .isCloseTo(interval.lower(), within(tolerance));
        assertThat(other.interval().orElseThrow().upper())
            .isCloseTo(interval.upper(), within(tolerance));
      }
    }
  }

  @Property(tries = 200)
  void aStandardLikeTheGroupGivesTheCrudeRate(@ForAll("bands") List<Band> bands) {
    double[] populations = bands.stream().mapToDouble(Band::population).toArray();
    long[] events = bands.stream().mapToLong(Band::events).toArray();
    double crude = Arrays.stream(events).sum() / Arrays.stream(populations).sum();
    assertThat(
            DirectStandardisation.withDefaults()
                .of(events, populations, populations)
                .estimate()
                .value())
        .isCloseTo(crude, within(1e-12 * (1 + crude)));
  }

  @Property(tries = 200)
  void aGroupWithTheReferencesRatesHasARatioOfOne(@ForAll("bands") List<Band> bands) {
    double[] populations = bands.stream().mapToDouble(Band::population).toArray();
    long[] events = bands.stream().mapToLong(Band::events).toArray();
    double[] reference = Arrays.stream(events).asDoubleStream().map(e -> 3 * e).toArray();
    double[] people = Arrays.stream(populations).map(n -> 3 * n).toArray();
    IndirectRatio ratio =
        IndirectStandardisation.withDefaults().of(events, populations, reference, people);
    if (ratio.observed() > 0) {
      assertThat(ratio.ratio().estimate().value()).isCloseTo(1, within(1e-12));
      assertThat(ratio.ratio().interval().orElseThrow().contains(1)).isTrue();
      Interval byar =
          IndirectStandardisation.withDefaults()
              .with(CountMethod.BYAR)
              .of(events, populations, reference, people)
              .ratio()
              .interval()
              .orElseThrow();
      double third = 0.35 / Math.sqrt((double) ratio.observed());
      assertThat(byar.upper())
          .isCloseTo(ratio.ratio().interval().orElseThrow().upper(), within(third));
    } else {
      assertThat(ratio.ratio().estimate())
          .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    }
  }

  @Test
  void whatHasNoAnswerSaysWhy() {
    var direct = DirectStandardisation.withDefaults();
    assertThat(direct.of(new long[] {1, 0}, new double[] {3, 0}, new double[] {1, 1}).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
    assertThat(direct.of(new long[] {1, 0}, new double[] {4, 0}, new double[] {1, 0}).estimate())
        .isEqualTo(Estimate.of(0.25));
    assertThat(direct.of(new long[] {1}, new double[] {4}, new double[] {0}).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR));
    assertThat(
            direct
                .with(DirectMethod.DOBSON_BYARS)
                .of(new long[] {9}, new double[] {40}, new double[] {1})
                .estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_FEW_EVENTS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> direct.of(new long[] {1}, new double[] {0}, new double[] {1}));
    assertThatIllegalArgumentException().isThrownBy(() -> direct.withMultiplier(0));
    assertThat(
            IndirectStandardisation.withDefaults()
                .of(new long[] {1}, new double[] {5}, new double[] {0}, new double[] {0})
                .expected())
        .isEqualTo(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
  }
}
