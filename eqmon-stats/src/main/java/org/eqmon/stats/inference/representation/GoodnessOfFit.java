package org.eqmon.stats.inference.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Tests whether a whole composition is what reference shares would have it be.
 *
 * <p>By default Pearson's statistic against the chi-squared distribution. A category whose
 * reference share is 0 is left out if nobody was observed in it; if somebody was, there is no
 * answer.
 */
public final class GoodnessOfFit {
  private static final double SUM_TOLERANCE = 1e-6;
  private static final GoodnessOfFit DEFAULTS =
      new GoodnessOfFit(FitStatistic.PEARSON, FitDistribution.chiSquared());

  private final FitStatistic statistic;
  private final FitDistribution distribution;

  private GoodnessOfFit(FitStatistic statistic, FitDistribution distribution) {
    this.statistic = statistic;
    this.distribution = distribution;
  }

  /** Returns Pearson's test against the chi-squared distribution. */
  public static GoodnessOfFit withDefaults() {
    return DEFAULTS;
  }

  /** Returns the test by another statistic. */
  public GoodnessOfFit with(FitStatistic statistic) {
    return new GoodnessOfFit(Objects.requireNonNull(statistic, "statistic"), distribution);
  }

  /** Returns the test with its p-value from another distribution. */
  public GoodnessOfFit with(FitDistribution distribution) {
    return new GoodnessOfFit(statistic, Objects.requireNonNull(distribution, "distribution"));
  }

  /**
   * Tests counts against shares. Undefined if nobody was observed ({@code EMPTY_GROUP}), somebody
   * was in a category whose share is 0 ({@code IMPOSSIBLE_CATEGORY}), or only one category can
   * occur ({@code TOO_FEW_VALUES}); its p-value alone if the exact distribution, or the drawing of
   * random ones, would take too long ({@code TOO_LARGE}).
   *
   * @param observed the count of each category, 0 or more
   * @param shares the reference share of each, in the same order, from 0 to 1; they add up to 1 but
   *     for rounding to six decimals
   * @throws IllegalArgumentException if there is another number of shares than of counts, a count
   *     is negative, or the shares don't add up to 1
   */
  public Fit test(long[] observed, double[] shares) {
    requireValid(observed, shares);
    long total = 0;
    for (long count : observed) {
      total = Totals.plus(total, count);
    }
    if (total == 0) {
      return undefined(UndefinedReason.EMPTY_GROUP, observed.length);
    }
    List<Integer> possible = new ArrayList<>();
    for (int i = 0; i < observed.length; i++) {
      if (shares[i] > 0) {
        possible.add(i);
      } else if (observed[i] > 0) {
        return undefined(UndefinedReason.IMPOSSIBLE_CATEGORY, observed.length);
      }
    }
    if (possible.size() < 2) {
      return undefined(UndefinedReason.TOO_FEW_VALUES, observed.length);
    }
    long[] counts = possible.stream().mapToLong(i -> observed[i]).toArray();
    double[] of = possible.stream().mapToDouble(i -> shares[i]).toArray();
    return new Fit(result(counts, of, total), expected(shares, total), residuals(observed, shares));
  }

  private TestResult result(long[] counts, double[] shares, long total) {
    double value = statistic(counts, shares, total);
    return new TestResult(
        Estimate.of(value),
        Estimate.of(counts.length - 1),
        pValue(value, shares, total),
        Alternative.TWO_SIDED,
        method());
  }

  private Estimate pValue(double value, double[] shares, long total) {
    if (distribution instanceof FitDistribution.MonteCarlo monteCarlo) {
      RandomCompositions random = new RandomCompositions(this, shares, total);
      return random.canBeDrawn(monteCarlo)
          ? Estimate.of(Math.min(1, random.pValue(value, monteCarlo)))
          : Estimate.undefined(UndefinedReason.TOO_LARGE);
    }
    if (distribution instanceof FitDistribution.Exact) {
      AllCompositions all = new AllCompositions(this, shares, total);
      return all.canBeEnumerated()
          ? Estimate.of(Math.min(1, all.pValue(value)))
          : Estimate.undefined(UndefinedReason.TOO_LARGE);
    }
    return Estimate.of(ChiSquaredDistribution.of(shares.length - 1).survivalProbability(value));
  }

  /** Returns the statistic of counts whose shares are all above 0. */
  double statistic(long[] counts, double[] shares, long total) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += contribution(counts[i], total * shares[i]);
    }
    return Math.max(0, sum);
  }

  /** Returns what one category adds to the statistic. */
  double contribution(long count, double expected) {
    double gap = count - expected;
    if (statistic == FitStatistic.PEARSON) {
      return gap * gap / expected;
    }
    return count == 0 ? 0 : 2.0 * count * Math.log(count / expected);
  }

  private static List<Estimate> expected(double[] shares, long total) {
    List<Estimate> expected = new ArrayList<>(shares.length);
    for (double share : shares) {
      expected.add(Estimate.of(total * share));
    }
    return expected;
  }

  private static List<Estimate> residuals(long[] observed, double[] shares) {
    long total = 0;
    for (long count : observed) {
      total += count;
    }
    List<Estimate> residuals = new ArrayList<>(observed.length);
    for (int i = 0; i < observed.length; i++) {
      double variance = total * shares[i] * (1 - shares[i]);
      residuals.add(
          variance > 0
              ? Estimate.of((observed[i] - total * shares[i]) / Math.sqrt(variance))
              : Estimate.undefined(UndefinedReason.ZERO_VARIANCE));
    }
    return residuals;
  }

  private Fit undefined(UndefinedReason reason, int categories) {
    List<Estimate> none = Collections.nCopies(categories, Estimate.undefined(reason));
    return new Fit(TestResult.undefined(reason, Alternative.TWO_SIDED, method()), none, none);
  }

  private Method method() {
    String from =
        distribution instanceof FitDistribution.ChiSquared
            ? "chi-squared distribution"
            : distribution instanceof FitDistribution.Exact
                ? "exact multinomial distribution"
                : "Monte Carlo distribution";
    String reference =
        statistic == FitStatistic.PEARSON
            ? "Pearson 1900, Philosophical Magazine 50; "
            : "Wilks 1938, Annals of Mathematical Statistics 9; ";
    String id =
        statistic == FitStatistic.PEARSON
            ? "representation.goodnessOfFit"
            : "representation.goodnessOfFit.likelihoodRatio";
    return new Method(id, reference + from);
  }

  private static void requireValid(long[] observed, double[] shares) {
    if (observed.length != shares.length) {
      throw new IllegalArgumentException("there must be one reference share for each category");
    }
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      if (observed[i] < 0 || !(shares[i] >= 0)) {
        throw new IllegalArgumentException("a count or a share can't be negative");
      }
      sum += shares[i];
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "the reference shares must add up to 1: divide each by their sum");
    }
  }
}
