package org.eqmon.stats.inference.ordinal;

import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * The test of Wilcoxon and of Mann and Whitney: do the values of two groups come from one
 * distribution, against the alternative that one group's tend to be higher?
 *
 * <p>The effect that goes with it is {@link PairCounts#probabilityOfSuperiority()}, and {@link
 * ProbabilityOfSuperiority} gives its interval from the same statistic. The test supposes that
 * under no gap the two groups have the same spread too; {@link BrunnerMunzel} doesn't.
 *
 * <p>The statistic of the normal distributions is (U - mn/2) / sd, positive if the first group
 * tends to be higher, with sd^2 = mn / (12 N (N - 1)) * sum of t (N - t) (N + t) over the levels'
 * sizes t. The statistic of the exact one is U of the first group. Undefined if a group is empty,
 * and in the normal forms if all values are equal; exact p-values are then 1.
 */
public final class MannWhitney {
  private static final Method EXACT =
      new Method(
          "ordinal.mannWhitney.exact",
          "Wilcoxon 1945, Biometrics Bulletin 1; Mann & Whitney 1947, Annals of Mathematical"
              + " Statistics 18; exact conditional on the ties");
  private static final Method NORMAL =
      new Method(
          "ordinal.mannWhitney.normal",
          "Mann & Whitney 1947, Annals of Mathematical Statistics 18; variance corrected for ties");
  private static final Method CONTINUITY =
      new Method(
          "ordinal.mannWhitney.normalWithContinuity",
          "Mann & Whitney 1947, Annals of Mathematical Statistics 18; variance corrected for ties,"
              + " continuity correction 1/2");
  private static final long SMALL = 20;

  private final NullDistribution distribution;
  private final Alternative alternative;

  private MannWhitney(NullDistribution distribution, Alternative alternative) {
    this.distribution = distribution;
    this.alternative = alternative;
  }

  /** Returns the test with {@link NullDistribution#EXACT_WHEN_SMALL}, two-sided. */
  public static MannWhitney withDefaults() {
    return new MannWhitney(NullDistribution.EXACT_WHEN_SMALL, Alternative.TWO_SIDED);
  }

  /** Returns the test with another null distribution. */
  public MannWhitney with(NullDistribution newDistribution) {
    return new MannWhitney(newDistribution, alternative);
  }

  /** Returns the test for another alternative; "greater" is that the first group is higher. */
  public MannWhitney with(Alternative newAlternative) {
    return new MannWhitney(distribution, newAlternative);
  }

  /** Tests whether the first group's values tend to be higher or lower than the second's. */
  public TestResult test(ValueCounts first, ValueCounts second) {
    PooledLevels pooled = PooledLevels.of(first, second);
    boolean exact =
        distribution == NullDistribution.EXACT
            || (distribution == NullDistribution.EXACT_WHEN_SMALL && pooled.total() <= SMALL);
    if (pooled.hasEmptyGroup()) {
      Method method = exact ? EXACT : NORMAL;
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, method);
    }
    return exact ? exact(pooled) : normal(pooled);
  }

  private TestResult exact(PooledLevels pooled) {
    long[] scores = new long[pooled.levels()];
    long[] sizes = new long[pooled.levels()];
    long below = 0;
    long observed = 0;
    for (int level = 0; level < scores.length; level++) {
      sizes[level] = pooled.levelTotal(level);
      scores[level] = 2 * below + sizes[level] + 1; // twice the midrank
      below += sizes[level];
      observed += pooled.count(level, 0) * scores[level];
    }
    return RankTest.exact(
        PairCounts.of(pooled).u(),
        RankSums.drawn(scores, sizes, pooled.groupTotal(0)),
        observed,
        alternative,
        EXACT);
  }

  private TestResult normal(PooledLevels pooled) {
    boolean corrected = distribution == NullDistribution.NORMAL_WITH_CONTINUITY;
    return RankTest.normal(
        pooled.centredRankSums()[0],
        variance(pooled),
        corrected ? 0.5 : 0,
        alternative,
        corrected ? CONTINUITY : NORMAL);
  }

  /** Returns the variance of U under the null hypothesis, given the ties; 0 if all are tied. */
  static double variance(PooledLevels pooled) {
    double total = pooled.total();
    double groups = (double) pooled.groupTotal(0) * pooled.groupTotal(1);
    return groups * pooled.sumOfSquares() / (total * (total - 1));
  }
}
