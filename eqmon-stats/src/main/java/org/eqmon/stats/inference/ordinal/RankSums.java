package org.eqmon.stats.inference.ordinal;

import java.util.Optional;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The exact null distribution of a sum of whole-number scores: over a group drawn without
 * replacement from people with given scores, or over those whose sign comes up positive.
 *
 * <p>Dynamic programming over the levels; only positive numbers are added, so tails keep their
 * relative precision.
 */
final class RankSums {
  private static final double MAXIMUM_STEPS = 3e8;
  private static final long MAXIMUM_PEOPLE = 1000;

  private final double[] weights;
  private final long lowest;
  private final long unit;
  private final double total;

  private RankSums(double[] weights, long lowest, long unit) {
    this.weights = weights;
    this.lowest = lowest;
    this.unit = unit;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    total = sum;
  }

  /**
   * Returns the distribution, or empty if it would take too long.
   *
   * @param scores the score of each level, ascending and not all gone
   * @param sizes the number of people at each level
   * @param drawn how many people are drawn, from 0 to all of them
   */
  static Optional<RankSums> drawn(long[] scores, long[] sizes, long drawn) {
    if (sum(sizes) > MAXIMUM_PEOPLE) {
      return Optional.empty();
    }
    long unit = 0;
    for (long score : scores) {
      unit = gcd(score - scores[0], unit);
    }
    unit = Math.max(1, unit);
    int[] steps = new int[scores.length];
    for (int level = 0; level < steps.length; level++) {
      steps[level] = (int) ((scores[level] - scores[0]) / unit);
    }
    int width = highestSum(steps, sizes, drawn) + 1;
    double work = 0;
    for (long size : sizes) {
      work += (double) width * drawn * Math.min(size, drawn);
    }
    if (work > MAXIMUM_STEPS) {
      return Optional.empty();
    }
    return Optional.of(
        new RankSums(ways(steps, sizes, (int) drawn, width), scores[0] * drawn, unit));
  }

  /**
   * Returns the distribution of the sum of the scores of those with a positive sign, when each
   * person's sign is positive or negative with probability 1/2, or empty if it would take too long.
   *
   * @param scores the score of each level, positive
   * @param sizes the number of people at each level
   */
  static Optional<RankSums> signed(long[] scores, long[] sizes) {
    if (sum(sizes) > MAXIMUM_PEOPLE) {
      return Optional.empty();
    }
    double work = 0;
    double width = 1;
    for (int level = 0; level < scores.length; level++) {
      width += (double) scores[level] * sizes[level];
      work += width * sizes[level];
    }
    if (work > MAXIMUM_STEPS) {
      return Optional.empty();
    }
    double[] ways = {1};
    for (int level = 0; level < scores.length; level++) {
      int step = (int) scores[level];
      for (int person = 0; person < sizes[level]; person++) {
        double[] next = new double[ways.length + step];
        for (int s = 0; s < ways.length; s++) {
          next[s] += ways[s] / 2;
          next[s + step] += ways[s] / 2;
        }
        ways = next;
      }
    }
    return Optional.of(new RankSums(ways, 0, 1));
  }

  private static long sum(long[] sizes) {
    long sum = 0;
    for (long size : sizes) {
      sum = Totals.plus(sum, size);
    }
    return sum;
  }

  private static double[] ways(int[] steps, long[] sizes, int drawn, int width) {
    double[][] ways = new double[drawn + 1][width];
    ways[0][0] = 1;
    int seen = 0;
    int highest = 0;
    for (int level = 0; level < steps.length; level++) {
      int size = (int) sizes[level];
      double[] choose = scaledBinomials(size);
      seen += size;
      highest = Math.min(width - 1, highest + size * steps[level]);
      for (int k = Math.min(drawn, seen); k >= 0; k--) {
        double[] target = ways[k];
        for (int s = 0; s <= highest; s++) {
          target[s] *= choose[0];
        }
        for (int taken = 1; taken <= Math.min(size, k); taken++) {
          double[] source = ways[k - taken];
          int shift = taken * steps[level];
          for (int s = 0; s + shift <= highest; s++) {
            target[s + shift] += source[s] * choose[taken];
          }
        }
      }
      rescale(ways);
    }
    return ways[drawn];
  }

  /** Keeps the numbers far from overflow: only their proportions matter. */
  private static void rescale(double[][] ways) {
    double largest = 0;
    for (double[] row : ways) {
      for (double value : row) {
        largest = Math.max(largest, value);
      }
    }
    double factor = Math.scalb(1.0, -Math.getExponent(largest));
    for (double[] row : ways) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= factor;
      }
    }
  }

  private static int highestSum(int[] steps, long[] sizes, long drawn) {
    long left = drawn;
    long sum = 0;
    for (int level = steps.length - 1; level >= 0 && left > 0; level--) {
      long taken = Math.min(left, sizes[level]);
      sum += taken * steps[level];
      left -= taken;
    }
    return (int) sum;
  }

  /** Returns the binomial coefficients, divided by a power of two that brings the largest to 1. */
  private static double[] scaledBinomials(int size) {
    double[] choose = new double[size + 1];
    choose[0] = 1;
    for (int k = 1; k <= size; k++) {
      choose[k] = choose[k - 1] * (size - k + 1) / k;
    }
    double factor = Math.scalb(1.0, -Math.getExponent(choose[size / 2]));
    for (int k = 0; k <= size; k++) {
      choose[k] *= factor;
    }
    return choose;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Returns the probability of a sum at or below a value. */
  double atMost(long value) {
    double sum = 0;
    for (int i = 0; i < weights.length && lowest + i * unit <= value; i++) {
      sum += weights[i];
    }
    return Math.min(1, sum / total);
  }

  /** Returns the probability of a sum at or above a value. */
  double atLeast(long value) {
    double sum = 0;
    for (int i = weights.length - 1; i >= 0 && lowest + i * unit >= value; i--) {
      sum += weights[i];
    }
    return Math.min(1, sum / total);
  }
}
