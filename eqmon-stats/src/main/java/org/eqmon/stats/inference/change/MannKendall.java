package org.eqmon.stats.inference.change;

import java.util.Arrays;
import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Normal;

/**
 * The Mann-Kendall test of a rising or falling series with Sen's slope: no straight line and no
 * normal distribution are assumed, but successive values must be independent.
 *
 * <p>S counts the pairs of values that rise with time minus those that fall. Without ties its
 * p-value is exact, twice the smaller tail and at most 1, for series of up to 500 values; with
 * ties, or beyond, it is normal with the variance corrected for ties and S moved by one towards 0.
 * Sen's slope is the median of the slopes of all pairs. Its limits are the slopes of those pairs
 * that the same exact distribution leaves outside, so without ties the interval excludes 0 exactly
 * when the p-value is at or below one minus the confidence. A series too short to reach the level
 * has infinite limits.
 *
 * <p>Time and memory grow with the square of the length.
 *
 * <p>Source: Mann 1945, Econometrica 13; Kendall 1975, Rank Correlation Methods; Sen 1968, Journal
 * of the American Statistical Association 63. It agrees with R's {@code cor.test(method =
 * "kendall", exact = TRUE)} against time.
 */
public final class MannKendall {
  private static final Method METHOD =
      new Method(
          "trend.mannKendall",
          "Mann 1945, Econometrica 13; Sen 1968, Journal of the American Statistical Association"
              + " 63");
  private static final MannKendall DEFAULTS = new MannKendall(Confidence.NINETY_FIVE_PERCENT);
  private static final int LONGEST_EXACT = 500;

  private final Confidence confidence;

  private MannKendall(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the two-sided test, with Sen's slope at 95%. */
  public static MannKendall withDefaults() {
    return DEFAULTS;
  }

  /** Returns this with the slope's interval at another level. */
  public MannKendall with(Confidence confidence) {
    return new MannKendall(confidence);
  }

  /**
   * Tests a series of equally spaced values.
   *
   * @param values the values in time order, finite
   * @return the trend; undefined for {@link UndefinedReason#TOO_FEW_VALUES} with fewer than two
   *     values, and tau and the test for {@link UndefinedReason#NO_VARIATION} if all are equal
   * @throws IllegalArgumentException if a value isn't finite
   */
  public MonotonicTrend of(double... values) {
    int n = values.length;
    for (double value : values) {
      if (!Magnitude.isReckonable(value)) {
        throw new IllegalArgumentException("a value must be a finite (at most 1e60) number");
      }
    }
    if (n < 2) {
      return new MonotonicTrend(
          Estimate.undefined(UndefinedReason.TOO_FEW_VALUES),
          TestResult.undefined(UndefinedReason.TOO_FEW_VALUES, Alternative.TWO_SIDED, METHOD),
          IntervalEstimate.undefined(UndefinedReason.TOO_FEW_VALUES, METHOD));
    }
    double[] slopes = new double[Math.multiplyExact(n, n - 1) / 2];
    int pairs = 0;
    long s = 0;
    for (int later = 1; later < n; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        s += Double.compare(values[later] + 0.0, values[earlier] + 0.0);
        slopes[pairs++] = (values[later] - values[earlier]) / (later - earlier);
      }
    }
    Arrays.sort(slopes);
    IntervalEstimate slope = IntervalEstimate.of(median(slopes), interval(slopes, n), METHOD);
    long[] ties = tieSizes(values);
    double tiedPairs = 0;
    for (long tie : ties) {
      tiedPairs += tie * (tie - 1) / 2.0;
    }
    if (tiedPairs == pairs) {
      return new MonotonicTrend(
          Estimate.undefined(UndefinedReason.NO_VARIATION),
          TestResult.undefined(UndefinedReason.NO_VARIATION, Alternative.TWO_SIDED, METHOD),
          slope);
    }
    double ratio = s / Math.sqrt(pairs - tiedPairs) / Math.sqrt(pairs);
    double tau = Math.max(-1, Math.min(1, ratio));
    double p =
        tiedPairs == 0 && n <= LONGEST_EXACT
            ? exactPValue(n, (pairs - Math.abs(s)) / 2)
            : normalPValue(s, n, ties);
    return new MonotonicTrend(
        Estimate.of(tau),
        new TestResult(
            Estimate.of((double) s),
            Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
            Estimate.of(p),
            Alternative.TWO_SIDED,
            METHOD),
        slope);
  }

  private Interval interval(double[] slopes, int n) {
    int outside = 0;
    if (n <= LONGEST_EXACT) {
      double[] probabilities = discordance(n);
      double cumulative = 0;
      while (outside < probabilities.length) {
        cumulative += probabilities[outside];
        if (2 * cumulative > 1 - confidence.level()) {
          break;
        }
        outside++;
      }
    } else {
      double middle = slopes.length / 2.0;
      double sd = Math.sqrt(variance(n, new long[0]));
      outside = (int) Math.floor(middle - (1 + confidence.normalQuantile() * sd) / 2) + 1;
    }
    return outside == 0
        ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, confidence.level())
        : new Interval(slopes[outside - 1], slopes[slopes.length - outside], confidence.level());
  }

  /** Returns the probability of 0, 1, ... discordant pairs, to half of all pairs. */
  private static double[] discordance(int n) {
    double[] probabilities = new double[n * (n - 1) / 4 + 1];
    probabilities[0] = 1;
    double[] next = new double[probabilities.length];
    for (int size = 2; size <= n; size++) {
      double window = 0;
      for (int k = 0; k < next.length; k++) {
        window += probabilities[k];
        if (k >= size) {
          window -= probabilities[k - size];
        }
        next[k] = window / size;
      }
      double[] previous = probabilities;
      probabilities = next;
      next = previous;
    }
    return probabilities;
  }

  private static double exactPValue(int n, long fewer) {
    double[] probabilities = discordance(n);
    double tail = 0;
    for (int k = 0; k <= fewer; k++) {
      tail += probabilities[k];
    }
    return Math.min(1, 2 * tail);
  }

  private static double normalPValue(long s, int n, long[] ties) {
    double z = Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance(n, ties));
    return Normal.twoSided(z);
  }

  private static double variance(long n, long[] ties) {
    double sum = n * (n - 1.0) * (2.0 * n + 5);
    for (long tie : ties) {
      sum -= tie * (tie - 1.0) * (2.0 * tie + 5);
    }
    return sum / 18;
  }

  private static long[] tieSizes(double[] values) {
    double[] sorted = Arrays.stream(values).map(v -> v + 0.0).sorted().toArray();
    long[] sizes = new long[sorted.length];
    int last = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        last++;
      }
      sizes[last]++;
    }
    return Arrays.copyOf(sizes, last + 1);
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
  }
}
