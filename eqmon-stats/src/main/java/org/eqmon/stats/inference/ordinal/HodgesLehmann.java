package org.eqmon.stats.inference.ordinal;

import java.util.Arrays;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * Hodges and Lehmann's shift between two groups: the median of all differences of a member of the
 * first group and one of the second, with an interval. It is in the units of the values, and is how
 * much higher the first group is if the two distributions differ by a shift alone.
 *
 * <p>The limits are the k-th smallest and k-th largest difference, with k the smallest whole number
 * for which the null probability of a Mann-Whitney U at or below k reaches half of one minus the
 * confidence, at least 1. The null distribution is exact while it can be had (some hundreds of
 * people), and the normal one with continuity correction beyond. Ties make the interval wider than
 * it need be, never narrower.
 *
 * <p><strong>The interval says at which confidence it holds</strong>: the one attained, which is at
 * least the one asked for unless the groups are too small for it. Three people against three can't
 * have more than 90%, and one against one has no interval.
 *
 * <p>Undefined if a group is empty. Swapping the groups changes the signs and the order of the
 * limits; adding a number to the first group's values adds it to all three.
 */
public final class HodgesLehmann {
  private static final Method METHOD =
      new Method(
          "ordinal.hodgesLehmann",
          "Hodges & Lehmann 1963, Annals of Mathematical Statistics 34; limits: Lehmann 1963, Annals"
              + " of Mathematical Statistics 34");

  private final Confidence confidence;

  private HodgesLehmann(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static HodgesLehmann withDefaults() {
    return new HodgesLehmann(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public HodgesLehmann with(Confidence newConfidence) {
    return new HodgesLehmann(newConfidence);
  }

  /** Returns the shift of the first group's values against the second's. */
  public IntervalEstimate shift(ValueCounts first, ValueCounts second) {
    if (first.isEmpty() || second.isEmpty()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    double pairs = (double) first.total() * second.total();
    double half = Math.floor(pairs / 2);
    boolean odd = first.total() % 2 == 1 && second.total() % 2 == 1;
    double estimate =
        odd
            ? difference(first, second, half + 1)
            : midpoint(difference(first, second, half), difference(first, second, half + 1));
    Rank rank = rank(first.total(), second.total());
    Optional<Interval> interval =
        rank.attained > 0
            ? Optional.of(
                new Interval(
                    difference(first, second, rank.fromEnd),
                    difference(first, second, pairs - rank.fromEnd + 1),
                    rank.attained))
            : Optional.empty();
    return new IntervalEstimate(Estimate.of(estimate), interval, METHOD);
  }

  private static double midpoint(double a, double b) {
    return a + (b - a) / 2;
  }

  private record Rank(double fromEnd, double attained) {}

  private Rank rank(long first, long second) {
    Optional<RankSums> exact = untied(first, second);
    if (exact.isEmpty()) {
      double pairs = (double) first * second;
      double sd = Math.sqrt(pairs / 12 * ((double) first + second + 1));
      double k = Math.floor(pairs / 2 + 0.5 - confidence.normalQuantile() * sd);
      return new Rank(Math.max(1, k), confidence.level());
    }
    long lowestSum = first * (first + 1) / 2;
    long k = 0;
    while (exact.get().atMost(lowestSum + k) < confidence.tail()) {
      k++;
    }
    k = Math.max(1, k);
    return new Rank(k, 1 - 2 * exact.get().atMost(lowestSum + k - 1));
  }

  private static Optional<RankSums> untied(long first, long second) {
    if (first > 1000 || second > 1000) {
      return Optional.empty();
    }
    long[] scores = new long[(int) (first + second)];
    Arrays.setAll(scores, i -> i + 1);
    long[] sizes = new long[scores.length];
    Arrays.fill(sizes, 1);
    return RankSums.drawn(scores, sizes, first);
  }

  /** Returns the rank-th smallest difference, by bisection over all doubles. */
  private static double difference(ValueCounts first, ValueCounts second, double rank) {
    double low = first.value(0) - second.value(second.distinct() - 1);
    double high = first.value(first.distinct() - 1) - second.value(0);
    long lowBits = ordered(low);
    long highBits = ordered(high);
    while (lowBits < highBits) {
      long middle = lowBits + ((highBits - lowBits) >>> 1);
      if (atMost(first, second, fromOrdered(middle)) >= rank) {
        highBits = middle;
      } else {
        lowBits = middle + 1;
      }
    }
    return fromOrdered(lowBits) + 0.0;
  }

  private static double atMost(ValueCounts first, ValueCounts second, double difference) {
    double pairs = 0;
    long above = second.total();
    int j = 0;
    for (int i = 0; i < first.distinct(); i++) {
      while (j < second.distinct() && first.value(i) - second.value(j) > difference) {
        above -= second.count(j++);
      }
      pairs += (double) first.count(i) * above;
    }
    return pairs;
  }

  /** Maps doubles to whole numbers in the same order, and back. */
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double fromOrdered(long ordered) {
    return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
  }
}
