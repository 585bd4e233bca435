package org.eqmon.stats.inference.numerics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The noncentral chi-squared distribution: a central one whose degrees of freedom are increased by
 * twice a Poisson count with half the noncentrality for its mean.
 *
 * @param degreesOfFreedom more than 0
 * @param noncentrality finite, 0 or more
 */
public record NoncentralChiSquared(double degreesOfFreedom, double noncentrality) {
  private static final double NEGLIGIBLE = 1e-18;

  /** Returns the probability of a value above one, accurate to about 1e-12. */
  public double upperTail(double value) {
    Poisson extra = new Poisson(noncentrality / 2);
    long mode = (long) Math.floor(noncentrality / 2);
    double sum = 0;
    for (long j = mode; j >= 0; j--) {
      double weight = extra.probability(j);
      if (weight < NEGLIGIBLE) {
        break;
      }
      sum += weight * central(j, value);
    }
    for (long j = mode + 1; ; j++) {
      double weight = extra.probability(j);
      if (weight < NEGLIGIBLE) {
        return Math.min(1, sum);
      }
      sum += weight * central(j, value);
    }
  }

  private double central(long extra, double value) {
    return ChiSquaredDistribution.of(degreesOfFreedom + 2.0 * extra).survivalProbability(value);
  }
}
