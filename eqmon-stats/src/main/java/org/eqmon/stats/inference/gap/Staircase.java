package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.numerics.Binomial;

/**
 * The outcomes of two groups at which a statistic is at least as large as observed, and their
 * probability for any rates.
 *
 * <p>The statistic must not fall with the events of group 1 nor rise with those of group 2. The set
 * is then a staircase in the plane of the two counts, and its probability is a single sum over the
 * outer count of the mass of that count times a distribution function of the inner count. Either
 * group can be the outer one; the one with fewer likely counts is taken.
 */
final class Staircase {
  /** A statistic of the two counts of events. */
  interface Ordering {
    /** Returns the statistic. */
    double at(long events1, long events2);
  }

  private static final long BETA_COST = 400;

  private final FixedGap gap;
  private final Ordering ordering;
  private final boolean firstIsOuter;
  private final long outerTrials;
  private final long innerTrials;
  private final long outerLow;
  private final long[] boundary;
  private final boolean innerBySum;
  private final long innerLow;
  private final double[] cumulative;

  /**
   * Finds the outcomes.
   *
   * @param groups the observed counts
   * @param gap the gap that ties the two rates together
   * @param rates the rates of group 2 that will be asked for
   * @param ordering the statistic
   * @param threshold the least value of the statistic that belongs to the set
   * @param negligible outcomes less likely than exp(-negligible) are left out
   */
  Staircase(
      TwoGroups groups,
      FixedGap gap,
      RateRange rates,
      Ordering ordering,
      double threshold,
      double negligible) {
    this.gap = gap;
    this.ordering = ordering;
    double rate1Low = gap.rate1(rates.low());
    double rate1High = gap.rate1(rates.high());
    long low1 = RateRange.fewestEvents(groups.trials1(), rate1Low, negligible);
    long high1 = RateRange.mostEvents(groups.trials1(), rate1High, negligible);
    long low2 = RateRange.fewestEvents(groups.trials2(), rates.low(), negligible);
    long high2 = RateRange.mostEvents(groups.trials2(), rates.high(), negligible);
    firstIsOuter = high1 - low1 <= high2 - low2;
    long innerHigh;
    long outerHigh;
    if (firstIsOuter) {
      outerTrials = groups.trials1();
      innerTrials = groups.trials2();
      outerLow = low1;
      outerHigh = high1;
      innerLow = low2;
      innerHigh = high2;
    } else {
      outerTrials = groups.trials2();
      innerTrials = groups.trials1();
      outerLow = outerTrials - high2;
      outerHigh = outerTrials - low2;
      innerLow = innerTrials - high1;
      innerHigh = innerTrials - low1;
    }
    int outerCount = Math.toIntExact(outerHigh - outerLow + 1);
    long innerCount = innerHigh - innerLow + 1;
    innerBySum = innerCount <= BETA_COST * outerCount;
    cumulative = new double[innerBySum ? Math.toIntExact(innerCount) : 0];
    boundary = boundary(outerCount, threshold, innerHigh);
  }

  private double statistic(long outer, long inner) {
    return firstIsOuter
        ? ordering.at(outer, inner)
        : ordering.at(innerTrials - inner, outerTrials - outer);
  }

  // For each outer count the largest inner count that is still as extreme; innerLow - 1 if none.
  private long[] boundary(int outerCount, double threshold, long innerHigh) {
    long[] b = new long[outerCount];
    long j = innerLow - 1;
    long stride = 1;
    for (int k = 0; k < outerCount; k++) {
      long outer = outerLow + k;
      long from = j;
      long out = innerHigh + 1;
      long step = Math.max(1, stride);
      while (j + step < out) {
        if (statistic(outer, j + step) >= threshold) {
          j += step;
          step *= 2;
        } else {
          out = j + step;
        }
      }
      while (out - j > 1) {
        long mid = j + (out - j) / 2;
        if (statistic(outer, mid) >= threshold) {
          j = mid;
        } else {
          out = mid;
        }
      }
      stride = (j - from + 1) / 2;
      b[k] = j;
    }
    return b;
  }

  double probability(double rate2) {
    double rate1 = gap.rate1(rate2);
    double outer = firstIsOuter ? rate1 : 1 - rate2;
    double inner = firstIsOuter ? rate2 : 1 - rate1;
    if (innerBySum) {
      accumulate(inner);
    }
    if (outer <= 0 || outer >= 1) {
      return innerAt(outer <= 0 ? 0 : outerTrials, inner);
    }
    long mode = (long) Math.floor((outerTrials + 1.0) * outer);
    long last = outerLow + boundary.length - 1;
    mode = Math.max(outerLow, Math.min(last, mode));
    double mass = new Binomial(outerTrials, outer).probability(mode);
    double odds = outer / (1 - outer);
    double sum = 0;
    double m = mass;
    for (long k = mode; ; ) {
      sum += m * innerAt(k, inner);
      if (k == last) {
        break;
      }
      m *= (outerTrials - k) / (k + 1.0) * odds;
      k++;
      if (m < 1e-18 * sum || m == 0) {
        break;
      }
    }
    m = mass;
    for (long k = mode; k > outerLow; ) {
      m *= k / ((outerTrials - k + 1.0) * odds);
      k--;
      double term = m * innerAt(k, inner);
      sum += term;
      if (term < 1e-18 * sum || m == 0) {
        break;
      }
    }
    return Math.min(1, sum);
  }

  // The chance of an inner count at or below the boundary.
  private double innerAt(long outer, double inner) {
    long k = outer - outerLow;
    if (k < 0 || k >= boundary.length) {
      return k < 0 ? 0 : 1;
    }
    long j = boundary[(int) k];
    if (j < innerLow) {
      return 0;
    }
    if (j >= innerTrials || inner <= 0) {
      return 1;
    }
    if (inner >= 1) {
      return 0;
    }
    return innerBySum
        ? cumulative[(int) (j - innerLow)]
        : new Binomial(innerTrials, inner).atMost(j);
  }

  private void accumulate(double inner) {
    if (inner <= 0 || inner >= 1) {
      return;
    }
    int count = cumulative.length;
    long mode = (long) Math.floor((innerTrials + 1.0) * inner);
    int centre = (int) Math.max(0, Math.min(count - 1, mode - innerLow));
    double odds = inner / (1 - inner);
    double mass = new Binomial(innerTrials, inner).probability(innerLow + centre);
    cumulative[centre] = mass;
    double m = mass;
    for (int k = centre; k > 0; k--) {
      double x = innerLow + k;
      m *= x / ((innerTrials - x + 1) * odds);
      cumulative[k - 1] = m;
    }
    double sum = 0;
    for (int k = 0; k <= centre; k++) {
      sum += cumulative[k];
      cumulative[k] = sum;
    }
    m = mass;
    for (int k = centre + 1; k < count; k++) {
      double x = innerLow + k;
      m *= (innerTrials - x + 1) / x * odds;
      sum += m;
      cumulative[k] = sum;
    }
  }
}
