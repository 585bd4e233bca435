package org.eqmon.stats.inference.numerics;

/**
 * The likelihood of a logistic regression, for rows of successes among trials. Both may be
 * weighted, so they needn't be whole numbers. Rows without trials contribute nothing.
 */
public final class LogisticLikelihood implements Likelihood {
  private static final double SAME_DIRECTION = 1e-6;

  private final DesignMatrix design;
  private final double[] successes;
  private final double[] trials;

  /** Creates the likelihood of rows with as many successes and trials as there are rows. */
  public LogisticLikelihood(DesignMatrix design, double[] successes, double[] trials) {
    this.design = design;
    this.successes = successes;
    this.trials = trials;
  }

  /** Returns 1 / (1 + exp(-x)). */
  public static double logistic(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  /** Returns log(1 + exp(x)), from which the logarithms of both probabilities follow. */
  public static double softplus(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  /** Returns coefficients near the maximum: one step from the empirical logits. */
  public double[] start() {
    double[] weights = new double[trials.length];
    double[] response = new double[trials.length];
    for (int i = 0; i < trials.length; i++) {
      double mean = (successes[i] + 0.5) / (trials[i] + 1);
      weights[i] = trials[i] * mean * (1 - mean);
      response[i] = weights[i] * Math.log(mean / (1 - mean));
    }
    return PositiveDefinite.of(design.crossProduct(weights), 0)
        .map(information -> information.solve(design.transposeTimes(response)))
        .orElseGet(() -> new double[design.columns()]);
  }

  @Override
  public double value(double[] beta) {
    double[] eta = design.times(beta);
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      if (trials[i] > 0) {
        sum -= successes[i] > 0 ? successes[i] * softplus(-eta[i]) : 0;
        sum -= successes[i] < trials[i] ? (trials[i] - successes[i]) * softplus(eta[i]) : 0;
      }
    }
    return sum;
  }

  @Override
  public double[][] derivatives(double[] beta, double[] gradient) {
    double[] eta = design.times(beta);
    double[] residuals = new double[eta.length];
    double[] weights = new double[eta.length];
    for (int i = 0; i < eta.length; i++) {
      double p = logistic(eta[i]);
      double q = logistic(-eta[i]);
      // successes minus trials times p, without cancelling where p is near 1
      residuals[i] = successes[i] * q - (trials[i] - successes[i]) * p;
      weights[i] = trials[i] * p * q;
    }
    System.arraycopy(design.transposeTimes(residuals), 0, gradient, 0, gradient.length);
    return design.crossProduct(weights);
  }

  @Override
  public boolean risesForEver(double[] direction) {
    double[] slope = design.times(direction);
    double largest = 0;
    for (int i = 0; i < slope.length; i++) {
      largest = trials[i] > 0 ? Math.max(largest, Math.abs(slope[i])) : largest;
    }
    double tolerance = SAME_DIRECTION * largest;
    for (int i = 0; i < slope.length; i++) {
      boolean mayRise = successes[i] == trials[i];
      boolean mayFall = successes[i] == 0;
      if (trials[i] > 0
          && ((slope[i] > tolerance && !mayRise) || (slope[i] < -tolerance && !mayFall))) {
        return false;
      }
    }
    return largest > 0;
  }
}
