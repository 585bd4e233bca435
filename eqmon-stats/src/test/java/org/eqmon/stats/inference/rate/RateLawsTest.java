package org.eqmon.stats.inference.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.TwoSidedRule;
import org.eqmon.stats.inference.numerics.Binomial;

class RateLawsTest {
  private static final List<TwoSidedRule> PAIRED =
      List.of(TwoSidedRule.DOUBLED, TwoSidedRule.MID_P);

  @Provide
  Arbitrary<Long> counts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 5),
        Arbitraries.longs().between(0, 500),
        Arbitraries.longs().between(0, 1_000_000_000));
  }

  private static Interval ratio(
      TwoSidedRule rule,
      double level,
      long count1,
      double exposure1,
      long count2,
      double exposure2) {
    return RateRatio.withDefaults()
        .with(rule)
        .with(new Confidence(level))
        .interval(count1, exposure1, count2, exposure2)
        .interval()
        .orElseThrow();
  }

  /** An exposure at which the second rate lies so many standard errors from the first. */
  private static double exposure(long count1, long count2, double distance) {
    double spread = Math.sqrt(1 / (count1 + 1.0) + 1 / (count2 + 1.0));
    return (count2 + 1.0) / (count1 + 1.0) * Math.exp(distance * spread);
  }

  @Property(tries = 300)
  void aRatiosIntervalExcludesOneExactlyWhenPIsAtMostTheLevel(
      @ForAll("counts") long count1,
      @ForAll("counts") long count2,
      @ForAll @Scale(6) @DoubleRange(min = -5, max = 5) double distance,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    double exposure2 = exposure(count1, count2, distance);
    for (TwoSidedRule rule : PAIRED) {
      double p =
          RateRatio.withDefaults()
              .with(rule)
              .test(Alternative.TWO_SIDED, count1, 1, count2, exposure2)
              .pValue()
              .value();
      if (Math.abs(p - (1 - level)) > 1e-6 * (1 - level)) {
        assertThat(ratio(rule, level, count1, 1, count2, exposure2).contains(1))
            .isEqualTo(p > 1 - level);
      }
    }
  }

  @Property(tries = 300)
  void anObservedOverExpectedIntervalExcludesOneExactlyWhenPIsAtMostTheLevel(
      @ForAll("counts") long observed,
      @ForAll @Scale(6) @DoubleRange(min = -5, max = 5) double distance,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    double expected = (observed + 0.5) * Math.exp(distance / Math.sqrt(observed + 0.5));
    StandardisedRatio ratio = StandardisedRatio.withDefaults().with(new Confidence(level));
    double p = ratio.test(Alternative.TWO_SIDED, observed, expected).pValue().value();
    if (Math.abs(p - (1 - level)) > 1e-6 * (1 - level)) {
      assertThat(ratio.interval(observed, expected).interval().orElseThrow().contains(1))
          .isEqualTo(p > 1 - level);
    }
  }

  @Property(tries = 300)
  void swappingTheGroupsInvertsTheRatio(
      @ForAll("counts") long count1,
      @ForAll("counts") long count2,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1000) double exposure2,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double level) {
    for (TwoSidedRule rule : PAIRED) {
      Interval one = ratio(rule, level, count1, 1, count2, exposure2);
      Interval other = ratio(rule, level, count2, exposure2, count1, 1);
      same(other.lower(), 1 / one.upper());
      same(other.upper(), 1 / one.lower());
    }
  }

  @Property(tries = 200)
  void theUnitOfExposureDoesNotMatter(
      @ForAll("counts") long count1,
      @ForAll("counts") long count2,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1000) double exposure2,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1e6) double unit) {
    Interval one = ratio(TwoSidedRule.DOUBLED, 0.95, count1, 1, count2, exposure2);
    Interval other = ratio(TwoSidedRule.DOUBLED, 0.95, count1, unit, count2, unit * exposure2);
    same(other.lower(), one.lower());
    same(other.upper(), one.upper());
  }

  private static void same(double one, double other) {
    if (Double.isInfinite(one) || Double.isInfinite(other)) {
      assertThat(one).isEqualTo(other);
    } else {
      assertThat(one).isEqualTo(other, within(1e-9 * Math.abs(other)));
    }
  }

  @Property(tries = 300)
  void oneMoreEventMovesNoLimitDownAndAHigherConfidenceHoldsALowerOne(
      @ForAll("counts") long count,
      @ForAll CountMethod method,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double level) {
    CountInterval interval = CountInterval.withDefaults().with(method).with(new Confidence(level));
    Interval before = interval.of(count).interval().orElseThrow();
    Interval after = interval.of(count + 1).interval().orElseThrow();
    assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower());
    assertThat(after.upper()).isGreaterThan(before.upper());
    Interval outer =
        interval.with(new Confidence((1 + level) / 2)).of(count).interval().orElseThrow();
    assertThat(outer.lower()).isLessThanOrEqualTo(before.lower());
    assertThat(outer.upper()).isGreaterThan(before.upper());
  }

  @Property(tries = 200)
  void exactPValuesAreAtMostALevelNoMoreOftenThanItSays(
      @ForAll @IntRange(min = 1, max = 60) int total,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 100) double exposure2,
      @ForAll Alternative alternative) {
    Binomial first = new Binomial(total, 1 / (1 + exposure2));
    double[] p = new double[total + 1];
    for (int k = 0; k <= total; k++) {
      p[k] =
          RateRatio.withDefaults()
              .test(alternative, k, 1, (long) total - k, exposure2)
              .pValue()
              .value();
    }
    for (double level : p) {
      double flagged = 0;
      for (int k = 0; k <= total; k++) {
        flagged += p[k] <= level * (1 + 1e-9) ? first.probability(k) : 0;
      }
      assertThat(flagged).isLessThanOrEqualTo(level * (1 + 1e-8));
    }
  }
}
