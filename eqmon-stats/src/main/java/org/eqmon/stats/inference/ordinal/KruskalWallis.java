package org.eqmon.stats.inference.ordinal;

import java.util.List;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * Kruskal and Wallis's test: do the values of several groups come from one distribution, against
 * the alternative that some groups' tend to be higher?
 *
 * <p>H = (N - 1) times the sum over groups of n times the squared mean centred midrank, over the
 * sum of squares of all centred midranks, which is the usual H with its correction for ties;
 * compared with chi-square on one degree of freedom less than groups. With two groups it is the
 * square of the normal {@link MannWhitney} statistic.
 *
 * <p>Groups without anybody are left out. Undefined with fewer than two groups, or if all values
 * are equal.
 */
public final class KruskalWallis {
  private static final Method METHOD =
      new Method(
          "ordinal.kruskalWallis",
          "Kruskal & Wallis 1952, Journal of the American Statistical Association 47; corrected for"
              + " ties");

  private KruskalWallis() {}

  /** Returns the test, which has no options. */
  public static KruskalWallis withDefaults() {
    return new KruskalWallis();
  }

  /** Tests whether the values of some groups tend to be higher than those of others. */
  public TestResult test(List<ValueCounts> groups) {
    PooledLevels pooled =
        PooledLevels.of(groups.stream().filter(group -> !group.isEmpty()).toList());
    if (pooled.groups() < 2) {
      return TestResult.undefined(UndefinedReason.TOO_FEW_VALUES, Alternative.TWO_SIDED, METHOD);
    }
    double squares = pooled.sumOfSquares();
    if (squares == 0) {
      return TestResult.undefined(UndefinedReason.ZERO_VARIANCE, Alternative.TWO_SIDED, METHOD);
    }
    double between = 0;
    double[] sums = pooled.centredRankSums();
    for (int group = 0; group < sums.length; group++) {
      between += sums[group] * (sums[group] / pooled.groupTotal(group));
    }
    double statistic = (pooled.total() - 1) * (between / squares);
    return TestResult.ofChiSquared(statistic, pooled.groups() - 1, METHOD);
  }
}
