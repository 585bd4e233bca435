package org.eqmon.stats.inference.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholePoolTest {
  /**
   * Everybody of a pool was chosen: the share is that of the pool, and nothing is left to chance.
   */
  @ParameterizedTest
  @EnumSource(ShareStatistic.class)
  void aPoolThatWasDrawnWholeLeavesNothingToChance(ShareStatistic statistic) {
    ShareComparison all =
        Representation.withDefaults()
            .with(statistic)
            .compare(5, 20, ReferenceShare.finitePool(5, 20));
    assertThat(all.difference(Confidence.NINETY_FIVE_PERCENT).interval())
        .hasValue(new Interval(0, 0, 0.95));
    assertThat(all.ratio(Confidence.NINETY_FIVE_PERCENT).interval())
        .hasValue(new Interval(1, 1, 0.95));
    assertThat(all.test(Alternative.TWO_SIDED).pValue()).isEqualTo(Estimate.of(1));
  }
}
