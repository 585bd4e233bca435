package org.eqmon.stats.inference.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group in which nobody or everybody has an event is no certainty. */
class RatesAtTheEndsTest {
  private static final GroupValues APART = rates(new long[] {0, 5}, 5, 5);

  private static GroupValues rates(long[] events, long... members) {
    return GroupValues.ofRates(events, members);
  }

  private static double width(EstimateWithError estimate) {
    Interval interval = estimate.interval().orElseThrow();
    return interval.upper() - interval.lower();
  }

  @Test
  void noIndexHasAPointForAnInterval() {
    SlopeIndex slope = LinearSlopeIndex.withDefaults().of(APART);
    assertThat(slope.slopeIndex().estimate().value()).isCloseTo(2, within(1e-12));
    assertThat(width(slope.slopeIndex())).isGreaterThan(1);
    assertThat(width(slope.relativeIndex())).isGreaterThan(1);
    assertThat(width(ConcentrationIndex.withDefaults().of(APART).absolute())).isGreaterThan(0.1);
    AttributableRisk risk = PopulationAttributable.withDefaults().of(APART, 0);
    assertThat(width(risk.risk())).isGreaterThan(0.1);
    assertThat(width(BetweenGroupVariance.withDefaults().of(APART).variance().observed()))
        .isGreaterThan(0.05);
    assertThat(width(TheilT.withDefaults().of(APART).observed())).isGreaterThan(0.1);
    assertThat(width(LinearSlopeIndex.withDefaults().of(rates(new long[2], 10, 10)).slopeIndex()))
        .isGreaterThan(0.1);
  }

  /** The noise in an index stays what is right on average. */
  @Test
  void theNoiseIsUnbiasedAsBefore() {
    assertThat(BetweenGroupVariance.withDefaults().of(APART).variance().noise().value()).isZero();
  }

  /** 4,000 runs with a fixed seed; the error of the share is below 0.4 points. */
  @ParameterizedTest
  @CsvSource({
    "5, 0.05, 0.1, 0.15",
    "5, 0.9, 0.95, 0.98",
    "10, 0.05, 0.1, 0.15",
    "10, 0.9, 0.95, 0.98",
    "20, 0.05, 0.1, 0.15",
    "20, 0.9, 0.95, 0.98"
  })
  void theSlopeIsCoveredInSmallGroupsToo(int people, double low, double middle, double high) {
    double[] chances = {low, middle, high};
    double truth =
        LinearSlopeIndex.withDefaults()
            .of(GroupValues.of(chances, new double[] {1, 1, 1}))
            .slopeIndex()
            .estimate()
            .value();
    SplittableRandom random = new SplittableRandom(20261127);
    int covered = 0;
    for (int run = 0; run < 4000; run++) {
      long[] events = new long[3];
      for (int group = 0; group < 3; group++) {
        for (int i = 0; i < people; i++) {
          events[group] += random.nextDouble() < chances[group] ? 1 : 0;
        }
      }
      Interval interval =
          LinearSlopeIndex.withDefaults()
              .of(rates(events, people, people, people))
              .slopeIndex()
              .interval()
              .orElseThrow();
      covered += interval.contains(truth) ? 1 : 0;
    }
    assertThat(covered / 4000.0).isGreaterThan(0.94);
  }
}
