package org.eqmon.stats.calibration;

import java.util.function.BiFunction;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.numerics.Poisson;

/**
 * How often an interval of the ratio of two rates covers it: sums over the counts that are likely
 * at all, for pairs of mean counts.
 *
 * @param least over the pairs of mean counts
 * @param mean over the same
 */
record RateRatioCoverage(double least, double mean) {
  private static final double[] MEANS = {0.1, 0.5, 1, 2, 3, 5, 8, 12, 20, 30, 50};
  private static final int MOST = 150;

  /**
   * Returns the coverage.
   *
   * @param exposureRatio the exposure of group 1 over that of group 2
   * @param method the interval for two counts
   */
  static RateRatioCoverage of(double exposureRatio, BiFunction<Integer, Integer, Interval> method) {
    Interval[][] intervals = new Interval[MOST + 1][MOST + 1];
    for (int i = 0; i <= MOST; i++) {
      for (int j = 0; j <= MOST; j++) {
        intervals[i][j] = method.apply(i, j);
      }
    }
    double least = 1;
    double sum = 0;
    for (double mean1 : MEANS) {
      for (double mean2 : MEANS) {
        double ratio = mean1 / mean2 / exposureRatio;
        double covered = 0;
        for (int i = 0; i <= MOST; i++) {
          for (int j = 0; j <= MOST; j++) {
            if (intervals[i][j].contains(ratio)) {
              covered += new Poisson(mean1).probability(i) * new Poisson(mean2).probability(j);
            }
          }
        }
        least = Math.min(least, covered);
        sum += covered;
      }
    }
    return new RateRatioCoverage(least, sum / (MEANS.length * MEANS.length));
  }
}
