package org.eqmon.stats.inference.decomposition;

import java.util.Arrays;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * A group as publications show it: the means of the covariates and the coefficients of a linear
 * model of the outcome in that group. The intercept is one of them, with a mean of 1.
 */
public final class GroupMeans {
  private final double[] means;
  private final double[] coefficients;

  private GroupMeans(double[] means, double[] coefficients) {
    this.means = means;
    this.coefficients = coefficients;
  }

  /**
   * Returns a group.
   *
   * @param means the mean of each covariate, in the order of the coefficients; 1 for the intercept
   * @param coefficients the coefficients
   * @throws IllegalArgumentException if there are none or not as many of both, or a number isn't
   *     finite
   */
  public static GroupMeans of(double[] means, double[] coefficients) {
    if (means.length == 0 || means.length != coefficients.length) {
      throw new IllegalArgumentException("there must be a mean for every coefficient");
    }
    if (!Arrays.stream(means).allMatch(Magnitude::isReckonable)
        || !Arrays.stream(coefficients).allMatch(Magnitude::isReckonable)) {
      throw new IllegalArgumentException("means and coefficients must be finite (at most 1e60)");
    }
    return new GroupMeans(means.clone(), coefficients.clone());
  }

  int size() {
    return means.length;
  }

  double mean(int index) {
    return means[index];
  }

  double coefficient(int index) {
    return coefficients[index];
  }
}
