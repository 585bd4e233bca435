package org.eqmon.stats.inference.nonresponse;

import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Likelihood;

/**
 * The function whose maximum gives raked weights: with a factor exp(l) for each category of each
 * margin, sum t l - sum c exp(sum l), t the margins' shares and c the cells' shares of respondents.
 * Its derivatives are the margins' shares minus those of the weighted respondents.
 */
final class RakingDual implements Likelihood {
  private final DesignMatrix categories;
  private final double[] cells;
  private final double[] margins;

  RakingDual(DesignMatrix categories, double[] cells, double[] margins) {
    this.categories = categories;
    this.cells = cells;
    this.margins = margins;
  }

  /** Returns each cell's share of the weighted respondents. */
  double[] weighted(double[] parameters) {
    double[] shares = categories.times(parameters);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = cells[i] * Math.exp(shares[i]);
    }
    return shares;
  }

  @Override
  public double value(double[] parameters) {
    double sum = 0;
    for (int j = 0; j < parameters.length; j++) {
      sum += margins[j] * parameters[j];
    }
    for (double share : weighted(parameters)) {
      sum -= share;
    }
    return sum;
  }

  @Override
  public double[][] derivatives(double[] parameters, double[] gradient) {
    double[] shares = weighted(parameters);
    double[] sums = categories.transposeTimes(shares);
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = margins[j] - sums[j];
    }
    return categories.crossProduct(shares);
  }
}
