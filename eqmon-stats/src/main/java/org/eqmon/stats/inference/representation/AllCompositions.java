package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.numerics.Binomial;

/** All compositions of a total, with their multinomial probabilities. */
final class AllCompositions {
  private static final double TIE = 1e-9;

  private final GoodnessOfFit fit;
  private final double[] shares;
  private final double[] sharesFrom;
  private final long total;

  AllCompositions(GoodnessOfFit fit, double[] shares, long total) {
    this.fit = fit;
    this.shares = shares;
    this.total = total;
    this.sharesFrom = new double[shares.length];
    double sum = 0;
    for (int i = shares.length - 1; i >= 0; i--) {
      sum += shares[i];
      sharesFrom[i] = sum;
    }
  }

  /** Whether there are few enough of them. */
  boolean canBeEnumerated() {
    double compositions = 1;
    for (int i = 1; i < shares.length; i++) {
      compositions *= (total + i) / (double) i;
    }
    return compositions <= FitDistribution.Exact.LARGEST;
  }

  /** Returns the probability of a statistic of at least this. */
  double pValue(double statistic) {
    return sum(0, total, 0, 1, statistic - TIE * Math.max(1, statistic));
  }

  private double sum(int category, long left, double soFar, double probability, double bound) {
    double expected = total * shares[category];
    if (category == shares.length - 1) {
      return soFar + fit.contribution(left, expected) >= bound ? probability : 0;
    }
    double p = Math.min(1, shares[category] / sharesFrom[category]);
    Binomial next = new Binomial(left, p);
    double sum = 0;
    for (long count = 0; count <= left; count++) {
      double chance = probability * next.probability(count);
      sum +=
          sum(category + 1, left - count, soFar + fit.contribution(count, expected), chance, bound);
    }
    return sum;
  }
}
