package org.eqmon.stats.inference.decomposition;

/**
 * How many of a group's people have an outcome, for each pattern of covariates. Patterns of nobody
 * are ignored.
 */
public final class GroupRates {
  private final GroupRows rows;

  private GroupRates(GroupRows rows) {
    this.rows = rows;
  }

  /**
   * Returns a group.
   *
   * @param x a row for each pattern, a column for each covariate; no intercept
   * @param successes how many people with the pattern had the outcome
   * @param trials how many people have the pattern
   * @throws IllegalArgumentException if the rows differ in length, a covariate isn't finite, or
   *     successes aren't from 0 to trials
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public static GroupRates of(double[][] x, long[] successes, long[] trials) {
    if (successes.length != x.length || trials.length != x.length) {
      throw new IllegalArgumentException("there must be successes and trials for every row");
    }
    double[][] twice = new double[2 * x.length][];
    double[] y = new double[twice.length];
    long[] people = new long[twice.length];
    for (int i = 0; i < x.length; i++) {
      if (successes[i] < 0 || successes[i] > trials[i]) {
        throw new IllegalArgumentException(
            "successes must be from 0 to the number of trials in every row");
      }
      twice[2 * i] = x[i];
      y[2 * i] = 1;
      people[2 * i] = successes[i];
      twice[2 * i + 1] = x[i];
      people[2 * i + 1] = trials[i] - successes[i];
    }
    return new GroupRates(GroupRows.of(twice, y, people));
  }

  GroupRows rows() {
    return rows;
  }

  /** Returns the shape only: the numbers may describe people. */
  @Override
  public String toString() {
    return "GroupRates[" + rows.size() + " rows]";
  }
}
