package org.eqmon.stats.inference.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.junit.jupiter.api.Test;

class GoodnessOfFitTest {
  private static final double[] EIGHTHS = {0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125};

  private static TestResult test(FitDistribution distribution, long count) {
    long[] counts = new long[EIGHTHS.length];
    Arrays.fill(counts, count);
    counts[0]++;
    return GoodnessOfFit.withDefaults().with(distribution).test(counts, EIGHTHS).test();
  }

  @Test
  void whatTakesTooLongHasAStatisticAndNoPValue() {
    Estimate tooLarge = Estimate.undefined(UndefinedReason.TOO_LARGE);
    TestResult exact = test(FitDistribution.exact(), 1000);
    assertThat(exact.pValue()).isEqualTo(tooLarge);
    assertThat(exact.statistic().isDefined()).isTrue();
    assertThat(test(FitDistribution.monteCarlo(1_000_000, 1), 1000).pValue()).isEqualTo(tooLarge);
    assertThat(test(FitDistribution.exact(), 1).pValue().isDefined()).isTrue();
  }
}
