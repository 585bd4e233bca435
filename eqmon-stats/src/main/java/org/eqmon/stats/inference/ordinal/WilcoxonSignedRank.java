package org.eqmon.stats.inference.ordinal;

import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * Wilcoxon's signed-rank test for paired values: do the differences lie evenly about 0, against the
 * alternative that they tend to be positive or negative?
 *
 * <p>Differences of 0 are left out, as Wilcoxon did; equal absolute differences share their mean
 * rank. The statistic of the exact test is V, the sum of the ranks of the positive differences, and
 * of the normal ones (V - n (n + 1) / 4) / sd, with sd^2 a quarter of the sum of squared ranks.
 * Undefined if every difference is 0 or there are none.
 */
public final class WilcoxonSignedRank {
  private static final String REFERENCE = "Wilcoxon 1945, Biometrics Bulletin 1; zeros left out";
  private static final Method EXACT = new Method("ordinal.signedRank.exact", REFERENCE);
  private static final Method NORMAL = new Method("ordinal.signedRank.normal", REFERENCE);
  private static final Method CONTINUITY =
      new Method("ordinal.signedRank.normalWithContinuity", REFERENCE);
  private static final long SMALL = 20;

  private final NullDistribution distribution;
  private final Alternative alternative;

  private WilcoxonSignedRank(NullDistribution distribution, Alternative alternative) {
    this.distribution = distribution;
    this.alternative = alternative;
  }

  /** Returns the test with {@link NullDistribution#EXACT_WHEN_SMALL}, two-sided. */
  public static WilcoxonSignedRank withDefaults() {
    return new WilcoxonSignedRank(NullDistribution.EXACT_WHEN_SMALL, Alternative.TWO_SIDED);
  }

  /** Returns the test with another null distribution. */
  public WilcoxonSignedRank with(NullDistribution newDistribution) {
    return new WilcoxonSignedRank(newDistribution, alternative);
  }

  /** Returns the test for another alternative; "greater" is that differences are positive. */
  public WilcoxonSignedRank with(Alternative newAlternative) {
    return new WilcoxonSignedRank(distribution, newAlternative);
  }

  /**
   * Tests whether differences tend to be positive or negative.
   *
   * @param differences the first value of each pair minus the second
   */
  public TestResult test(ValueCounts differences) {
    ValueCounts sizes = differences.map(Math::abs);
    int zero = sizes.distinct() > 0 && sizes.value(0) == 0 ? 1 : 0;
    long[] scores = new long[sizes.distinct() - zero];
    long[] counts = new long[scores.length];
    long below = 0;
    double squares = 0;
    for (int level = 0; level < scores.length; level++) {
      counts[level] = sizes.count(level + zero);
      scores[level] = 2 * below + counts[level] + 1; // twice the midrank
      below += counts[level];
      squares += counts[level] * (double) scores[level] * scores[level] / 4;
    }
    boolean exact =
        distribution == NullDistribution.EXACT
            || (distribution == NullDistribution.EXACT_WHEN_SMALL && below <= SMALL);
    if (below == 0) {
      return TestResult.undefined(
          UndefinedReason.NO_VARIATION, alternative, exact ? EXACT : NORMAL);
    }
    double signed = 0;
    long positive = 0;
    for (int i = 0; i < differences.distinct(); i++) {
      double difference = differences.value(i);
      if (difference != 0) {
        long score = scores[level(sizes, Math.abs(difference)) - zero];
        signed += differences.count(i) * Math.signum(difference) * score / 4;
        positive += difference > 0 ? differences.count(i) * score : 0;
      }
    }
    boolean corrected = distribution == NullDistribution.NORMAL_WITH_CONTINUITY;
    return exact
        ? RankTest.exact(
            positive / 2.0, RankSums.signed(scores, counts), positive, alternative, EXACT)
        : RankTest.normal(
            signed, squares / 4, corrected ? 0.5 : 0, alternative, corrected ? CONTINUITY : NORMAL);
  }

  private static int level(ValueCounts sizes, double size) {
    int low = 0;
    int high = sizes.distinct() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sizes.value(middle) < size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
