package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.numerics.Poisson;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * How many counts to either side Sison and Glaz's intervals reach.
 *
 * @param whole the largest whole number of counts whose coverage is at most the confidence
 * @param part how far, from 0 to 1, the confidence lies between that coverage and the next
 */
record SisonGlazWidth(long whole, double part) {
  static SisonGlazWidth of(long[] counts, long total, double confidence) {
    long next = Roots.first(c -> coverage(counts, total, c) > confidence, 1, total);
    if (next > total) {
      return new SisonGlazWidth(total, 0);
    }
    double below = coverage(counts, total, next - 1);
    double above = coverage(counts, total, next);
    return new SisonGlazWidth(next - 1, (confidence - below) / (above - below));
  }

  /**
   * Returns the probability that all counts of a multinomial sample with these counts as means lie
   * within a distance of them: that of independent Poisson counts, given their sum.
   */
  private static double coverage(long[] counts, long total, long distance) {
    double logProbability = 0;
    Moments sum = new Moments();
    for (long count : counts) {
      Poisson poisson = new Poisson((double) count);
      long from = Math.max(0, count - distance);
      long to = Math.min(total, count + distance);
      double within = between(poisson, from, to);
      logProbability += Math.log(within);
      sum.add(poisson, from, to, within);
    }
    double ofSum = new Poisson((double) total).probability(total);
    double density = distance == 0 ? 1 : sum.density((double) total);
    return Math.exp(logProbability) * density / ofSum;
  }

  private static double between(Poisson poisson, long from, long to) {
    return to < from ? 0 : poisson.atMost(to) - poisson.atMost(from - 1);
  }

  /** The moments of a sum of truncated Poisson counts, and its density by Edgeworth's expansion. */
  private static final class Moments {
    private double mean;
    private double variance;
    private double third;
    private double fourth;
    private double squaredVariances;

    void add(Poisson poisson, long from, long to, double within) {
      double f1 = factorialMoment(poisson, from, to, within, 1);
      double f2 = factorialMoment(poisson, from, to, within, 2);
      double f3 = factorialMoment(poisson, from, to, within, 3);
      double f4 = factorialMoment(poisson, from, to, within, 4);
      double second = f2 + f1 - f1 * f1;
      mean += f1;
      variance += second;
      squaredVariances += second * second;
      third += f3 + f2 * (3 - 3 * f1) + f1 - 3 * f1 * f1 + 2 * f1 * f1 * f1;
      fourth +=
          f4
              + f3 * (6 - 4 * f1)
              + f2 * (7 - 12 * f1 + 6 * f1 * f1)
              + f1
              - 4 * f1 * f1
              + 6 * f1 * f1 * f1
              - 3 * f1 * f1 * f1 * f1;
    }

    private static double factorialMoment(
        Poisson poisson, long from, long to, double within, int order) {
      double lost = between(poisson, from - order, from - 1);
      double gained = between(poisson, to - order + 1, to);
      return Math.pow(poisson.mean(), order) * (1 + (lost - gained) / within);
    }

    double density(double value) {
      double skewness = third / Math.pow(variance, 1.5);
      double excess = (fourth - 3 * squaredVariances) / (variance * variance);
      double x = (value - mean) / Math.sqrt(variance);
      double xx = x * x;
      double h3 = x * (xx - 3);
      double h4 = xx * (xx - 6) + 3;
      double h6 = xx * (xx * (xx - 15) + 45) - 15;
      double correction = 1 + skewness * h3 / 6 + excess * h4 / 24 + skewness * skewness * h6 / 72;
      return Math.exp(-xx / 2) / Math.sqrt(2 * Math.PI * variance) * correction;
    }
  }
}
