package org.eqmon.stats.inference.decomposition;

import java.util.Arrays;

/**
 * The amounts of a group's people with their covariates: distinct combinations of both, with how
 * many people have each. Rows of nobody are ignored.
 */
public final class GroupAmounts {
  private final GroupRows rows;

  private GroupAmounts(GroupRows rows) {
    this.rows = rows;
  }

  /**
   * Returns a group of one person for each row.
   *
   * @param x a row for each person, a column for each covariate; no intercept
   * @param y the outcomes
   * @throws IllegalArgumentException if the rows differ in length or a number isn't finite
   */
  public static GroupAmounts of(double[][] x, double[] y) {
    long[] ones = new long[y.length];
    Arrays.fill(ones, 1);
    return of(x, y, ones);
  }

  /**
   * Returns a group of distinct observations with their frequencies.
   *
   * @param x a row for each distinct observation, a column for each covariate; no intercept
   * @param y the outcomes
   * @param frequencies how often each row occurs, zero or more
   * @throws IllegalArgumentException if the rows differ in length, a number isn't finite or a
   *     frequency is negative
   * @throws IllegalArgumentException if the total is beyond 2^63 - 1
   */
  public static GroupAmounts of(double[][] x, double[] y, long[] frequencies) {
    return new GroupAmounts(GroupRows.of(x, y, frequencies));
  }

  /** Returns rates as amounts of 0 and 1, for a linear probability model. */
  public static GroupAmounts of(GroupRates rates) {
    return new GroupAmounts(rates.rows());
  }

  GroupRows rows() {
    return rows;
  }

  /** Returns the shape only: the numbers may describe people. */
  @Override
  public String toString() {
    return "GroupAmounts[" + rows.size() + " rows]";
  }
}
