package org.eqmon.stats.inference.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimultaneousSharesTest {
  private static final SimultaneousShares SISON_GLAZ =
      SimultaneousShares.withDefaults().with(SimultaneousMethod.SISON_GLAZ);

  private static Interval interval(List<IntervalEstimate> shares, int category) {
    return shares.get(category).interval().orElseThrow();
  }

  /** Its approximate coverage passes 1 and falls again, so that halving would find no width. */
  @Test
  void aRareCategoryDoesNotLoseTheWidth() {
    List<IntervalEstimate> shares = SISON_GLAZ.of(99, 1);
    assertThat(interval(shares, 0).lower()).isCloseTo(0.98, within(1e-12));
    assertThat(interval(shares, 1).upper()).isCloseTo(0.0272, within(5e-5));
  }

  /** Three equal shares: the width in standard deviations comes to a limit. */
  @ParameterizedTest
  @ValueSource(longs = {1_000_000L, 100_000_000L, 1_000_000_000L, 100_000_000_000L})
  void theWidthOfLargeCountsIsThatOfTheNormalDistribution(long count) {
    Interval share = interval(SISON_GLAZ.of(count, count, count), 0);
    double deviation = Math.sqrt(2.0 / 9 / (3.0 * count));
    assertThat((share.upper() - share.lower()) / 2 / deviation).isCloseTo(2.338, within(0.003));
  }

  @Test
  void oneCategoryAloneIsNoCertainty() {
    assertThat(interval(SISON_GLAZ.of(50, 0), 1).upper()).isGreaterThan(0.01);
  }

  @Test
  void tooManyPeopleToCountUpToAreTooLarge() {
    assertThat(SISON_GLAZ.of(1L << 50, 1).get(0).estimate())
        .isEqualTo(Estimate.undefined(UndefinedReason.TOO_LARGE));
  }
}
