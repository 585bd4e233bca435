package org.eqmon.stats.inference.representation;

import java.util.Arrays;
import org.eqmon.stats.inference.numerics.Poisson;

/**
 * How many counts to either side Sison and Glaz's intervals reach.
 *
 * @param whole the whole number of counts before the first whose coverage is above the confidence
 * @param part how far, from 0 to 1, the confidence lies between that coverage and the next
 */
record SisonGlazWidth(long whole, double part) {
  /** Beyond that the steps from count to count take too long. */
  static final long LARGEST_TOTAL = 10_000_000_000_000L;

  /**
   * Goes up from 0 count by count: the approximate coverage may pass 1 and fall again, so that the
   * first width that is enough can't be searched for by halves. A width of 0 has no coverage, as
   * May and Johnson have it, so that no interval is a point.
   */
  static SisonGlazWidth of(long[] counts, long total, double confidence) {
    Around[] cells =
        Arrays.stream(counts)
            .filter(count -> count > 0)
            .mapToObj(Around::new)
            .toArray(Around[]::new);
    double ofSum = new Poisson((double) total).probability(total);
    double below = 0;
    for (long distance = 1; distance <= total; distance++) {
      boolean more = false;
      for (Around cell : cells) {
        more |= cell.widen(distance);
      }
      double coverage = coverage(cells, ofSum);
      if (coverage > confidence) {
        return new SisonGlazWidth(distance - 1, (confidence - below) / (coverage - below));
      }
      if (!more) {
        return new SisonGlazWidth(distance, 0);
      }
      below = coverage;
    }
    return new SisonGlazWidth(total, 0);
  }

  /**
   * Returns the probability that all counts of a multinomial sample lie so near to their means:
   * that of independent Poisson counts, given their sum, whose density is Edgeworth's.
   */
  private static double coverage(Around[] cells, double ofSum) {
    double probability = 1;
    double shift = 0;
    double variance = 0;
    double third = 0;
    double fourth = 0;
    for (Around cell : cells) {
      probability *= cell.within();
      double mean = cell.moment(1);
      double second = cell.moment(2);
      double cube = cell.moment(3);
      double cellVariance = second - mean * mean;
      shift += mean;
      variance += cellVariance;
      third += cube - 3 * mean * second + 2 * mean * mean * mean;
      fourth +=
          cell.moment(4)
              - 4 * mean * cube
              + 6 * mean * mean * second
              - 3 * mean * mean * mean * mean
              - 3 * cellVariance * cellVariance;
    }
    double skewness = third / Math.pow(variance, 1.5);
    double excess = fourth / (variance * variance);
    double x = -shift / Math.sqrt(variance);
    double xx = x * x;
    double h3 = x * (xx - 3);
    double h4 = xx * (xx - 6) + 3;
    double h6 = xx * (xx * (xx - 15) + 45) - 15;
    double correction = 1 + skewness * h3 / 6 + excess * h4 / 24 + skewness * skewness * h6 / 72;
    double density = Math.exp(-xx / 2) / Math.sqrt(2 * Math.PI * variance) * correction;
    return probability * density / ofSum;
  }

  /** A Poisson count within a distance of its mean, with moments about it that don't cancel. */
  private static final class Around {
    private final double mean;
    private final double[] sums = new double[5];
    private double above;
    private double below;

    Around(long count) {
      this.mean = (double) count;
      this.above = new Poisson(mean).probability(count);
      this.below = above;
      this.sums[0] = above;
    }

    /** Takes in the next count on either side; returns whether either can still be seen. */
    boolean widen(long distance) {
      double by = (double) distance;
      above *= mean / (mean + by);
      below *= Math.max(0, mean - by + 1) / mean;
      double power = 1;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += i % 2 == 0 ? power * (above + below) : power * (above - below);
        power *= by;
      }
      return above + below > 1e-20;
    }

    double within() {
      return sums[0];
    }

    double moment(int order) {
      return sums[order] / sums[0];
    }
  }
}
