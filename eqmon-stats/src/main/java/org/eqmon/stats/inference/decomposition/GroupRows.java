package org.eqmon.stats.inference.decomposition;

import java.util.Arrays;
import org.eqmon.stats.inference.numerics.Magnitude;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The people of a group by what they have in common: covariates, an outcome, and how many they are.
 * Rows of nobody aren't there.
 */
final class GroupRows {
  private final double[][] x;
  private final double[] y;
  private final long[] people;
  private final long total;

  private GroupRows(double[][] x, double[] y, long[] people) {
    this.x = x;
    this.y = y;
    this.people = people;
    long sum = 0;
    for (long count : people) {
      sum = Totals.plus(sum, count);
    }
    total = sum;
  }

  /** Copies and checks rows; {@code people} must not be negative. */
  static GroupRows of(double[][] x, double[] y, long[] people) {
    if (y.length != x.length || people.length != x.length) {
      throw new IllegalArgumentException(
          "there must be an outcome and a number of people for every row of covariates");
    }
    int used = 0;
    double[][] rows = new double[x.length][];
    double[] outcomes = new double[x.length];
    long[] counts = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      if (people[i] < 0 || !Magnitude.isReckonable(y[i])) {
        throw new IllegalArgumentException(
            "outcomes must be finite (at most 1e60) and numbers of people can't be negative");
      }
      if (x[i].length != x[0].length || !Arrays.stream(x[i]).allMatch(Magnitude::isReckonable)) {
        throw new IllegalArgumentException(
            "every row must have the same number of covariates, and they must be finite (at most 1e60)");
      }
      if (people[i] > 0) {
        rows[used] = x[i].clone();
        outcomes[used] = y[i];
        counts[used++] = people[i];
      }
    }
    return new GroupRows(
        Arrays.copyOf(rows, used), Arrays.copyOf(outcomes, used), Arrays.copyOf(counts, used));
  }

  /** Returns both groups' rows, those of the first first. */
  static GroupRows pooled(GroupRows a, GroupRows b) {
    double[][] x = Arrays.copyOf(a.x, a.size() + b.size());
    double[] y = Arrays.copyOf(a.y, x.length);
    long[] people = Arrays.copyOf(a.people, x.length);
    System.arraycopy(b.x, 0, x, a.size(), b.size());
    System.arraycopy(b.y, 0, y, a.size(), b.size());
    System.arraycopy(b.people, 0, people, a.size(), b.size());
    return new GroupRows(x, y, people);
  }

  /** Returns both groups' rows with a last covariate that is 1 in the first group, else 0. */
  static GroupRows pooledWithGroup(GroupRows a, GroupRows b) {
    GroupRows both = pooled(a, b);
    double[][] x = new double[both.size()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = Arrays.copyOf(both.x[i], both.x[i].length + 1);
      x[i][x[i].length - 1] = i < a.size() ? 1 : 0;
    }
    return new GroupRows(x, both.y, both.people);
  }

  /** Refuses two groups with people that don't have the same covariates. */
  static void requireSameCovariates(GroupRows a, GroupRows b) {
    if (!a.isEmpty() && !b.isEmpty() && a.x[0].length != b.x[0].length) {
      throw new IllegalArgumentException("both groups must have the same covariates");
    }
  }

  boolean isEmpty() {
    return total == 0;
  }

  /** Returns the number of rows. */
  int size() {
    return x.length;
  }

  /** Returns the number of people. */
  long total() {
    return total;
  }

  /**
   * Returns the number of coefficients that a model of these rows has, the intercept's included.
   */
  int coefficients() {
    return x[0].length + 1;
  }

  double[][] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  long[] people() {
    return people;
  }

  /** Returns a covariate of a row; covariate 0 is the intercept's 1. */
  double covariate(int row, int index) {
    return index == 0 ? 1 : x[row][index - 1];
  }

  double meanOutcome() {
    double first = y[0];
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += people[i] * (y[i] - first);
    }
    return first + sum / total;
  }

  /** Returns the mean of each covariate, that of the intercept's first. */
  double[] means() {
    double[] means = new double[coefficients()];
    for (int j = 0; j < means.length; j++) {
      double first = covariate(0, j);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += people[i] * (covariate(i, j) - first);
      }
      means[j] = first + sum / total;
    }
    return means;
  }
}
