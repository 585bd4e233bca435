package org.eqmon.stats.calibration;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.CountDistribution;
import org.eqmon.stats.inference.numerics.Poisson;

/**
 * How often an interval of one parameter covers it, from exact sums.
 *
 * <p>As the parameter moves, the set of counts whose interval holds it changes only at a limit. In
 * between, coverage is the probability of a run of neighbouring counts, which rises and then falls:
 * so the least coverage is approached at a limit, from one side or the other, and is found exactly.
 * Limits closer together than rounding are one. The mean is over a uniform parameter, in closed
 * form.
 *
 * @param least the greatest lower bound of the coverage
 * @param leastAt the parameter at which it is approached
 * @param mean over all values of the parameter alike
 * @param meanWidth of the interval, over all values alike
 */
record Coverage(double least, double leastAt, double mean, double meanWidth) {
  private static final double SAME = 1e-10;

  /**
   * Returns the coverage of a share's intervals for one number of trials, the share from 0 to 1.
   */
  static Coverage ofShare(int trials, IntFunction<Interval> intervals) {
    Interval[] all = new Interval[trials + 1];
    Arrays.setAll(all, intervals);
    double mean = 0;
    double width = 0;
    for (int k = 0; k <= trials; k++) {
      mean += shareArea(trials, k, all[k].upper()) - shareArea(trials, k, all[k].lower());
      width += all[k].width() / (trials + 1);
    }
    return least(all, 1, share -> new Binomial(trials, share)).with(mean, width);
  }

  /** Returns the area under the probability of a count, for shares from 0 to one of them. */
  private static double shareArea(int trials, int count, double share) {
    return new Binomial(trials + 1, share).atLeast(count + 1) / (trials + 1);
  }

  /** Returns the coverage of a Poisson mean's intervals, the mean from 0 to a largest one. */
  static Coverage ofMean(int largest, IntFunction<Interval> intervals) {
    int counts = largest + 12 * (int) Math.ceil(Math.sqrt(largest)) + 40;
    Interval[] all = new Interval[counts + 1];
    Arrays.setAll(all, intervals);
    double mean = 0;
    double width = 0;
    for (int k = 0; k <= counts; k++) {
      double upper = Math.min(largest, all[k].upper());
      double lower = Math.min(largest, all[k].lower());
      mean += (meanArea(k, upper) - meanArea(k, lower)) / largest;
      width += all[k].width() * meanArea(k, largest) / largest;
    }
    return least(all, largest, Poisson::new).with(mean, width);
  }

  private static double meanArea(int count, double mean) {
    return mean == 0 ? 0 : new Poisson(mean).atLeast(count + 1);
  }

  private Coverage with(double newMean, double newWidth) {
    return new Coverage(least, leastAt, newMean, newWidth);
  }

  private interface Family {
    CountDistribution at(double parameter);
  }

  private static Coverage least(Interval[] intervals, double largest, Family family) {
    double least = 1;
    double at = Double.NaN;
    for (int k = 0; k < 2 * intervals.length; k++) {
      Interval owner = intervals[k / 2];
      double limit = k % 2 == 0 ? owner.lower() : owner.upper();
      if (limit > largest) {
        continue;
      }
      CountDistribution counts = family.at(limit);
      double above = limit + SAME * limit;
      double below = limit - SAME * limit;
      double justAbove = above < largest ? 0 : 1;
      double justBelow = below > 0 ? 0 : 1;
      for (int j = 0; j < intervals.length; j++) {
        double probability = counts.probability(j);
        if (above < largest && intervals[j].lower() <= above && above < intervals[j].upper()) {
          justAbove += probability;
        }
        if (below > 0 && intervals[j].lower() < below && below <= intervals[j].upper()) {
          justBelow += probability;
        }
      }
      double coverage = Math.min(justAbove, justBelow);
      if (coverage < least) {
        least = coverage;
        at = limit;
      }
    }
    return new Coverage(least, at, 0, 0);
  }
}
