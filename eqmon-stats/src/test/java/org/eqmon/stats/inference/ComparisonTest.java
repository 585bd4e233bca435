package org.eqmon.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Method METHOD = new Method("some.method", "somebody");

  @Property(tries = 300)
  void anIntervalExcludesNoGapExactlyWhenTheTestRejects(
      @ForAll @DoubleRange(min = -3, max = 3) double estimate,
      @ForAll @DoubleRange(min = 0.01, max = 2) double error,
      @ForAll @DoubleRange(min = 0.5, max = 100) double degreesOfFreedom,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    Confidence confidence = new Confidence(level);
    assertAgree(Comparison.normal(estimate, 0.5, error, confidence, METHOD), level);
    assertAgree(
        Comparison.studentT(estimate, 0.5, error, degreesOfFreedom, confidence, METHOD), level);
  }

  private static void assertAgree(Comparison comparison, double level) {
    double p = comparison.test().pValue().value();
    if (Math.abs(p - (1 - level)) > 1e-9) {
      assertThat(comparison.estimate().interval().orElseThrow().contains(0.5))
          .isEqualTo(p > 1 - level);
    }
  }

  @Test
  void studentsTHasWiderTailsThanTheNormal() {
    Comparison t = Comparison.studentT(2, 0, 1, 4, Confidence.NINETY_FIVE_PERCENT, METHOD);
    assertThat(t.test().pValue().value()).isCloseTo(0.1161165, within(1e-7));
    assertThat(t.estimate().interval().orElseThrow().upper()).isCloseTo(4.7764451, within(1e-7));
    Comparison normal = Comparison.normal(2, 0, 1, Confidence.NINETY_FIVE_PERCENT, METHOD);
    assertThat(normal.test().pValue().value()).isCloseTo(0.0455003, within(1e-7));
  }

  @Test
  void withoutAStandardErrorThereIsNoTest() {
    Comparison comparison = Comparison.normal(2, 0, 0, Confidence.NINETY_FIVE_PERCENT, METHOD);
    assertThat(comparison.estimate().estimate().value()).isEqualTo(2);
    assertThat(comparison.estimate().interval()).isEmpty();
    assertThat(comparison.test().pValue().isDefined()).isFalse();
  }
}
