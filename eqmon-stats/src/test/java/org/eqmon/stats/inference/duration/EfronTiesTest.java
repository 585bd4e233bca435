package org.eqmon.stats.inference.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EfronTiesTest {
  /** The sums are used beside d, so their rounding may grow with d and no more. */
  private static final double ROUNDING = 1e-13;

  @Property(tries = 300)
  void theFormulaAgreesWithAddingUp(
      @ForAll @IntRange(min = 1, max = 3000) int ties,
      @ForAll @DoubleRange(min = 0, max = 20) double log) {
    double a = ties * Math.exp(log);
    double logs = 0;
    double excess = 0;
    double squared = 0;
    for (int l = ties - 1; l >= 0; l--) {
      logs += Math.log1p(-l / a);
      excess += l / (a - l);
      squared += (l / (a - l)) * (l / (a - l));
    }
    EfronTies sums = new EfronTies(a, ties);
    assertThat(sums.logSum).isCloseTo(logs, within(ROUNDING * ties));
    assertThat(sums.excess).isCloseTo(excess, within(ROUNDING * (ties + excess)));
    assertThat(sums.squaredExcess).isCloseTo(squared, within(ROUNDING * (ties + 10 * squared)));
  }

  @Test
  void everybodyEndingIsAFactorial() {
    // sum of log(1 - l/d) = log(d!/d^d); log(1000000!) = 12815518.38465817 (Stirling)
    double d = 1e6;
    assertThat(new EfronTies(d, d).logSum)
        .isCloseTo(12815518.38465817 - d * Math.log(d), within(1e-8));
  }

  @Test
  void costAndAnswerHoldForAnyCount() {
    for (double ties : new double[] {1e9, 1e12, 0x1p57, 0x1p62}) {
      EfronTies sums = new EfronTies(2 * ties, ties);
      // per tie these are the integrals over u from 0 to 1 of log(1 - u/2), u/(2 - u) and its
      // square
      assertThat(sums.logSum / ties).isCloseTo(Math.log(2) - 1, within(2e-9));
      assertThat(sums.excess / ties).isCloseTo(2 * Math.log(2) - 1, within(2e-9));
      assertThat(sums.squaredExcess / ties).isCloseTo(3 - 4 * Math.log(2), within(2e-9));
    }
  }
}
