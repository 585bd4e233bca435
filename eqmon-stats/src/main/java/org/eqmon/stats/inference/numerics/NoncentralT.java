package org.eqmon.stats.inference.numerics;

import org.apache.commons.math4.legacy.analysis.UnivariateFunction;
import org.apache.commons.math4.legacy.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math4.legacy.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Student's t when the means differ: a normal value about {@code noncentrality} over the root of an
 * independent mean square.
 *
 * @param degreesOfFreedom the degrees of freedom, at least 1
 * @param noncentrality the mean of the numerator
 */
public record NoncentralT(double degreesOfFreedom, double noncentrality) {
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(24);
  private static final int PANELS = 24;
  private static final double NEGLIGIBLE = 1e-17;

  /**
   * Returns the probability of a value above t: the normal tail, averaged over the mean square.
   * Accurate to about 1e-12.
   */
  public double upperTail(double t) {
    ChiSquaredDistribution squares = ChiSquaredDistribution.of(degreesOfFreedom);
    double from = Math.sqrt(squares.inverseCumulativeProbability(NEGLIGIBLE) / degreesOfFreedom);
    double to = Math.sqrt(squares.inverseSurvivalProbability(NEGLIGIBLE) / degreesOfFreedom);
    double peak = logDensity(1);
    UnivariateFunction density = s -> Math.exp(logDensity(s) - peak);
    UnivariateFunction tail =
        s -> Normal.upperTail(t * s - noncentrality) * Math.exp(logDensity(s) - peak);
    return Math.min(1, integral(tail, from, to) / integral(density, from, to));
  }

  /** Returns the logarithm of the density of the root of the mean square, but for a constant. */
  private double logDensity(double s) {
    return s == 0
        ? (degreesOfFreedom > 1 ? Double.NEGATIVE_INFINITY : 0)
        : (degreesOfFreedom - 1) * Math.log(s) - degreesOfFreedom * (s - 1) * (s + 1) / 2;
  }

  private static double integral(UnivariateFunction function, double from, double to) {
    double half = (to - from) / (2 * PANELS);
    double sum = 0;
    for (int panel = 0; panel < PANELS; panel++) {
      double centre = from + (2 * panel + 1) * half;
      sum += RULE.integrate(x -> function.value(centre + half * x));
    }
    return sum * half;
  }
}
