package org.eqmon.stats.inference.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.TwoSidedRule;
import org.junit.jupiter.api.Test;

class CountDistributionTest {
  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CountDistributionTest.class.getResourceAsStream("tails.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  /** Relative to the size of each probability: an absolute rule would take 0 for 3e-56. */
  @Test
  void probabilitiesAndTailsAreThoseOfR() throws IOException {
    int smallTails = 0;
    for (String line : lines()) {
      String[] field = line.split(",", -1);
      double a = Double.parseDouble(field[1]);
      double b = Double.parseDouble(field[2]);
      double c = Double.parseDouble(field[3]);
      double[] want = {
        Double.parseDouble(field[5]), Double.parseDouble(field[6]), Double.parseDouble(field[7])
      };
      if (field[0].equals("chiSquared")) {
        assertThat(new NoncentralChiSquared(a, b).upperTail(Double.parseDouble(field[4])))
            .as(line)
            .isCloseTo(want[2], within(1e-7 * want[2]));
        continue;
      }
      CountDistribution distribution =
          switch (field[0]) {
            case "binomial" -> new Binomial((long) a, b);
            case "poisson" -> new Poisson(a);
            default -> new Hypergeometric((long) a, (long) b, (long) c);
          };
      long k = (long) Double.parseDouble(field[4]);
      double[] got = {distribution.probability(k), distribution.atMost(k), distribution.atLeast(k)};
      for (int i = 0; i < 3; i++) {
        assertThat(got[i]).as(line).isCloseTo(want[i], within(2e-11 * want[i]));
        smallTails += want[i] < 1e-30 ? 1 : 0;
      }
    }
    assertThat(smallTails).isGreaterThan(5);
  }

  @Test
  void tailsOfAThousandMillionTrialsKeepTheirDigits() {
    // docs/decisions: base R 4.2.2 gives 0.02275554767900
    assertThat(new Binomial(1_000_000_000L, 0.3).atLeast(300_028_982L))
        .isCloseTo(0.02275554767900, within(1e-11));
  }

  @Property(tries = 300)
  void tailsAddUpAndFall(
      @ForAll @LongRange(min = 1, max = 5000) long trials,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll @LongRange(max = 5000) long some) {
    long k = Math.min(some, trials);
    for (CountDistribution distribution :
        List.of(
            new Binomial(trials, share),
            new Poisson(trials * share),
            new Hypergeometric(2 * trials, trials, Math.max(1, Math.round(trials * share))))) {
      assertThat(distribution.atMost(k) + distribution.atLeast(k + 1)).isCloseTo(1, within(1e-12));
      assertThat(distribution.atLeast(k) - distribution.atLeast(k + 1))
          .isCloseTo(distribution.probability(k), within(1e-12));
      assertThat(distribution.atLeast(k + 1)).isLessThanOrEqualTo(distribution.atLeast(k));
    }
  }

  @Property(tries = 200)
  void twoSidedRulesKeepTheirOrder(
      @ForAll @LongRange(min = 1, max = 200) long trials,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll @LongRange(max = 200) long some) {
    long k = Math.min(some, trials);
    CountDistribution distribution = new Binomial(trials, share);
    double doubled = distribution.pValue(k, Alternative.TWO_SIDED, TwoSidedRule.DOUBLED);
    double midP = distribution.pValue(k, Alternative.TWO_SIDED, TwoSidedRule.MID_P);
    double blaker = distribution.pValue(k, Alternative.TWO_SIDED, TwoSidedRule.BLAKER);
    double likelihood =
        distribution.pValue(k, Alternative.TWO_SIDED, TwoSidedRule.MINIMUM_LIKELIHOOD);
    double own = distribution.probability(k);
    assertThat(midP).isLessThanOrEqualTo(doubled);
    assertThat(blaker).isLessThanOrEqualTo(doubled * (1 + 1e-6) + 1e-12);
    assertThat(Math.min(blaker, likelihood)).isGreaterThanOrEqualTo(own * (1 - 1e-12));
  }

  @Property(tries = 200)
  void aNoncentralTailRisesWithTheNoncentrality(
      @ForAll @DoubleRange(min = 0.5, max = 30) double degreesOfFreedom,
      @ForAll @DoubleRange(min = 0, max = 300) double noncentrality,
      @ForAll @DoubleRange(min = 0.1, max = 60) double value) {
    double here = new NoncentralChiSquared(degreesOfFreedom, noncentrality).upperTail(value);
    double more = new NoncentralChiSquared(degreesOfFreedom, noncentrality + 1).upperTail(value);
    assertThat(more).isGreaterThanOrEqualTo(here - 1e-12);
    assertThat(here).isBetween(0.0, 1.0);
  }
}
