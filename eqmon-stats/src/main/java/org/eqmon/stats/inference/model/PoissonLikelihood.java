package org.eqmon.stats.inference.model;

import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Likelihood;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/** The likelihood of a Poisson regression, without the factorials of the counts. */
final class PoissonLikelihood implements Likelihood {
  private static final double SAME_DIRECTION = 1e-6;

  private final DesignMatrix design;
  private final long[] counts;
  private final double[] exposures;

  PoissonLikelihood(DesignMatrix design, long[] counts, double[] exposures) {
    this.design = design;
    this.counts = counts;
    this.exposures = exposures;
  }

  /** Returns coefficients near the maximum: one step from the empirical log rates. */
  double[] start() {
    double events = 0;
    double time = 0;
    for (int i = 0; i < counts.length; i++) {
      events += counts[i];
      time += exposures[i];
    }
    double[] weights = new double[counts.length];
    double[] response = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      // a tenth of an event at the overall rate, so that rows without events have a logarithm
      double mean = counts[i] + 0.1;
      double rate = mean / (exposures[i] + 0.1 * time / events);
      weights[i] = mean;
      response[i] = mean * Math.log(rate);
    }
    return PositiveDefinite.of(design.crossProduct(weights), 0)
        .map(information -> information.solve(design.transposeTimes(response)))
        .orElseGet(() -> new double[design.columns()]);
  }

  private double[] means(double[] beta) {
    double[] means = design.times(beta);
    for (int i = 0; i < means.length; i++) {
      means[i] = exposures[i] * Math.exp(means[i]);
    }
    return means;
  }

  @Override
  public double value(double[] beta) {
    double[] eta = design.times(beta);
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      sum -= exposures[i] * Math.exp(eta[i]);
      sum += counts[i] > 0 ? counts[i] * (eta[i] + Math.log(exposures[i])) : 0;
    }
    return sum;
  }

  @Override
  public double[][] derivatives(double[] beta, double[] gradient) {
    double[] means = means(beta);
    double[] residuals = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      residuals[i] = counts[i] - means[i];
    }
    System.arraycopy(design.transposeTimes(residuals), 0, gradient, 0, gradient.length);
    return design.crossProduct(means);
  }

  @Override
  public boolean risesForEver(double[] direction) {
    double[] slope = design.times(direction);
    double largest = 0;
    for (double s : slope) {
      largest = Math.max(largest, Math.abs(s));
    }
    double tolerance = SAME_DIRECTION * largest;
    for (int i = 0; i < slope.length; i++) {
      if (slope[i] > tolerance || (slope[i] < -tolerance && counts[i] > 0)) {
        return false;
      }
    }
    return largest > 0;
  }

  double pearson(double[] beta) {
    double[] means = means(beta);
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      sum += (counts[i] - means[i]) * (counts[i] - means[i]) / means[i];
    }
    return sum;
  }

  double[] squaredResiduals(double[] beta) {
    double[] squares = means(beta);
    for (int i = 0; i < squares.length; i++) {
      squares[i] = (counts[i] - squares[i]) * (counts[i] - squares[i]);
    }
    return squares;
  }

  double deviance(double[] beta) {
    double[] means = means(beta);
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      sum += means[i] - counts[i];
      sum += counts[i] > 0 ? counts[i] * Math.log(counts[i] / means[i]) : 0;
    }
    return Math.max(0, 2 * sum);
  }
}
