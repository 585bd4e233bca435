package org.eqmon.stats.inference.model;

import java.util.Arrays;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Likelihood;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;

/**
 * The likelihood of the proportional-odds model. The parameters are the thresholds between the
 * levels that were given, then the coefficients; it is concave in them together.
 */
final class CumulativeLikelihood implements Likelihood {
  private static final double SAME_DIRECTION = 1e-6;

  private final DesignMatrix design;
  private final long[][] counts;
  private final int[] given;
  private final int thresholds;

  CumulativeLikelihood(DesignMatrix design, long[][] counts, int[] given) {
    this.design = design;
    this.counts = counts;
    this.given = given;
    thresholds = given.length - 1;
  }

  /** Returns the thresholds of everybody together, and no effect of covariates. */
  double[] start() {
    double[] start = new double[thresholds + design.columns()];
    double[] totals = new double[given.length];
    double all = 0;
    for (long[] row : counts) {
      for (int k = 0; k < given.length; k++) {
        totals[k] += row[given[k]];
        all += row[given[k]];
      }
    }
    double below = 0;
    for (int k = 0; k < thresholds; k++) {
      below += totals[k];
      start[k] = Math.log(below / (all - below));
    }
    return start;
  }

  double[] beta(double[] parameters) {
    return Arrays.copyOfRange(parameters, thresholds, parameters.length);
  }

  @Override
  public double value(double[] parameters) {
    for (int k = 1; k < thresholds; k++) {
      if (!(parameters[k] > parameters[k - 1])) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double[] eta = design.times(beta(parameters));
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      for (int k = 0; k <= thresholds; k++) {
        long count = counts[i][given[k]];
        if (count > 0) {
          double log = 0;
          if (k < thresholds) {
            log -= LogisticLikelihood.softplus(eta[i] - parameters[k]);
          }
          if (k > 0) {
            log -= LogisticLikelihood.softplus(parameters[k - 1] - eta[i]);
          }
          if (k > 0 && k < thresholds) {
            log += Math.log(-Math.expm1(parameters[k - 1] - parameters[k]));
          }
          sum += count * log;
        }
      }
    }
    return sum;
  }

  @Override
  public double[][] derivatives(double[] parameters, double[] gradient) {
    double[] eta = design.times(beta(parameters));
    int size = parameters.length;
    double[][] information = new double[size][size];
    double[] slopes = new double[eta.length];
    double[] curvatures = new double[eta.length];
    Arrays.fill(gradient, 0);
    double[] row = new double[design.columns()];
    for (int i = 0; i < eta.length; i++) {
      for (int k = 0; k <= thresholds; k++) {
        long count = counts[i][given[k]];
        if (count == 0) {
          continue;
        }
        // the level lies between an upper and a lower threshold, each perhaps missing
        double gap = 0;
        double bend = 0;
        if (k > 0 && k < thresholds) {
          double apart = parameters[k] - parameters[k - 1];
          gap = 1 / Math.expm1(apart);
          bend = -1 / (Math.expm1(apart) * Math.expm1(-apart));
        }
        double upperSlope = 0;
        double upperBend = 0;
        if (k < thresholds) {
          double p = LogisticLikelihood.logistic(parameters[k] - eta[i]);
          double q = LogisticLikelihood.logistic(eta[i] - parameters[k]);
          upperSlope = q + gap;
          upperBend = p * q + bend;
          gradient[k] += count * upperSlope;
          information[k][k] += count * upperBend;
        }
        double lowerSlope = 0;
        double lowerBend = 0;
        if (k > 0) {
          double p = LogisticLikelihood.logistic(parameters[k - 1] - eta[i]);
          double q = LogisticLikelihood.logistic(eta[i] - parameters[k - 1]);
          lowerSlope = -p - gap;
          lowerBend = p * q + bend;
          gradient[k - 1] += count * lowerSlope;
          information[k - 1][k - 1] += count * lowerBend;
        }
        if (k > 0 && k < thresholds) {
          information[k - 1][k] -= count * bend;
        }
        slopes[i] -= count * (upperSlope + lowerSlope);
        curvatures[i] += count * (upperBend + lowerBend - 2 * bend);
        Arrays.fill(row, 0);
        design.addRow(i, (double) count, row);
        for (int j = 0; j < row.length; j++) {
          if (k < thresholds) {
            information[k][thresholds + j] -= (upperBend - bend) * row[j];
          }
          if (k > 0) {
            information[k - 1][thresholds + j] -= (lowerBend - bend) * row[j];
          }
        }
      }
    }
    System.arraycopy(design.transposeTimes(slopes), 0, gradient, thresholds, row.length);
    double[][] block = design.crossProduct(curvatures);
    for (int a = 0; a < row.length; a++) {
      System.arraycopy(block[a], 0, information[thresholds + a], thresholds, row.length);
    }
    return information;
  }

  @Override
  public boolean risesForEver(double[] direction) {
    double[] slope = design.times(beta(direction));
    double largest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
    double tolerance = SAME_DIRECTION * largest;
    boolean rises = false;
    for (int i = 0; i < slope.length; i++) {
      for (int k = 0; k <= thresholds; k++) {
        if (counts[i][given[k]] > 0) {
          double upper = k < thresholds ? direction[k] - slope[i] : 0;
          double lower = k > 0 ? direction[k - 1] - slope[i] : 0;
          if (upper < -tolerance || lower > tolerance) {
            return false;
          }
          rises |= upper > tolerance || lower < -tolerance;
        }
      }
    }
    return rises;
  }
}
