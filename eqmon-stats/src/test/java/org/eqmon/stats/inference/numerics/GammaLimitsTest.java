package org.eqmon.stats.inference.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaLimitsTest {
  /** Where the library still has digits, the expansions have the same. */
  @ParameterizedTest
  @ValueSource(doubles = {1e9, 3.5e9, 1e10})
  void expansionsMeetTheLibrary(double shape) {
    GammaDistribution library = GammaDistribution.of(shape, 1);
    double spread = Math.sqrt(shape);
    for (double tail : new double[] {0.4, 0.025, 0.001, 1e-9}) {
      assertThat(GammaLimits.lower(shape, tail))
          .isCloseTo(library.inverseCumulativeProbability(tail), within(1e-8 * spread));
      assertThat(GammaLimits.upper(shape, tail))
          .isCloseTo(library.inverseSurvivalProbability(tail), within(1e-8 * spread));
    }
    for (double z : new double[] {-6, -3, -0.5, 0, 0.5, 3, 6}) {
      double value = shape + z * spread;
      double above = RegularizedGamma.Q.value(shape, value);
      double atMost = RegularizedGamma.P.value(shape, value);
      assertThat(GammaLimits.above(shape, value)).isCloseTo(above, within(1e-9 * above));
      assertThat(GammaLimits.atMost(shape, value)).isCloseTo(atMost, within(1e-9 * atMost));
    }
  }

  /** The probability that is left beyond a quantile is the one that was asked for. */
  @ParameterizedTest
  @ValueSource(doubles = {1e9, 1e12, 9e15, 4.6e18})
  void quantilesLeaveTheTailThatWasAskedFor(double shape) {
    // a value next to another in a double moves the tail by this much of it, times some z
    double grain = 50 * Math.ulp(shape) / Math.sqrt(shape);
    for (double tail : new double[] {0.4, 0.025, 1e-6}) {
      double tolerance = tail * (1e-9 + grain);
      assertThat(GammaLimits.atMost(shape, GammaLimits.lower(shape, tail)))
          .isCloseTo(tail, within(tolerance));
      assertThat(GammaLimits.above(shape, GammaLimits.upper(shape, tail)))
          .isCloseTo(tail, within(tolerance));
    }
  }
}
