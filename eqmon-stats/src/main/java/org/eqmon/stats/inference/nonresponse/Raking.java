package org.eqmon.stats.inference.nonresponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math4.legacy.linear.Array2DRowRealMatrix;
import org.apache.commons.math4.legacy.linear.RRQRDecomposition;
import org.apache.commons.math4.legacy.linear.RealMatrix;
import org.apache.commons.math4.legacy.optim.linear.LinearConstraint;
import org.apache.commons.math4.legacy.optim.linear.LinearConstraintSet;
import org.apache.commons.math4.legacy.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math4.legacy.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math4.legacy.optim.linear.NonNegativeConstraint;
import org.apache.commons.math4.legacy.optim.linear.PivotSelectionRule;
import org.apache.commons.math4.legacy.optim.linear.Relationship;
import org.apache.commons.math4.legacy.optim.linear.SimplexSolver;
import org.apache.commons.math4.legacy.optim.nonlinear.scalar.GoalType;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Maximum;

/**
 * Raked weights: respondents get the make-up of the population in each of several classifications
 * at once, of which only the margins are known. Each weight is a product of one factor for each of
 * a respondent's categories, so of all weights that hit the margins they are nearest to equal ones.
 *
 * <p>They are the limit of iterative proportional fitting, found by Newton's method to full
 * precision, or found not to exist: cells without respondents can keep any weights from hitting the
 * margins, where fitting in turns never settles.
 *
 * <p>They remove the bias of non-response as far as it is a product of such factors, and make
 * estimates of what is related to the classifications more precise; large factors make others less
 * so, which is what the design effect says.
 */
public final class Raking {
  private static final Method METHOD =
      new Method(
          "survey.raking",
          "Deville, Särndal & Sautory 1993, Journal of the American Statistical Association 88");
  private static final double SAME_POPULATION = 1e-6;
  private static final double DEPENDENT = 1e-9;
  private static final double HIT = 1e-9;
  private static final double ROUNDING = 1e-14;
  private static final double SIMPLEX = 1e-10;

  private Raking() {}

  /** Returns the method, which has no options. */
  public static Raking withDefaults() {
    return new Raking();
  }

  /**
   * Rakes a table of two classifications.
   *
   * @param respondents the respondents of each cell, by rows, or the sum of weights that they
   *     already have; the raked weights then multiply those
   * @param rowTotals the population of each row
   * @param columnTotals the population of each column
   * @return the weights, row by row; undefined as in {@link #of}
   * @throws IllegalArgumentException as for {@link #of}
   */
  public RespondentWeights ofTable(
      double[][] respondents, double[] rowTotals, double[] columnTotals) {
    int columns = columnTotals.length;
    if (respondents.length != rowTotals.length) {
      throw new IllegalArgumentException("there must be a total for each row");
    }
    double[] cells = new double[rowTotals.length * columns];
    int[][] categories = new int[cells.length][];
    for (int i = 0; i < rowTotals.length; i++) {
      if (respondents[i].length != columns) {
        throw new IllegalArgumentException("there must be a total for each column");
      }
      for (int j = 0; j < columns; j++) {
        cells[i * columns + j] = respondents[i][j];
        categories[i * columns + j] = new int[] {i, j};
      }
    }
    return of(cells, categories, new double[][] {rowTotals, columnTotals});
  }

  /**
   * Rakes cells of any number of classifications.
   *
   * @param respondents the respondents of each cell, or the sum of weights that they already have;
   *     the raked weights then multiply those
   * @param categories for each cell its category in each classification, from 0
   * @param totals for each classification the population of each category; all must have the same
   *     sum within a millionth, since they are of one population
   * @return the weights, in the order of the cells; undefined for {@link
   *     UndefinedReason#EMPTY_GROUP} if nobody answered at all or in a category that has a
   *     population (merge categories first), for {@link UndefinedReason#IMPOSSIBLE_CATEGORY} if
   *     somebody answered in one that has none, for {@link UndefinedReason#NO_SOLUTION} if no
   *     weights above 0 hit all totals, and for {@link UndefinedReason#NOT_CONVERGED} if they are
   *     too unequal to be found
   * @throws IllegalArgumentException if there is no classification, the lengths differ, a category
   *     doesn't exist, a number is negative or not finite, or the totals have different sums
   */
  public RespondentWeights of(double[] respondents, int[][] categories, double[][] totals) {
    check(respondents, categories, totals);
    int[] first = new int[totals.length + 1];
    for (int m = 0; m < totals.length; m++) {
      first[m + 1] = first[m] + totals[m].length;
    }
    double[] margins = new double[first[totals.length]];
    double[] answered = new double[margins.length];
    for (int m = 0; m < totals.length; m++) {
      double sum = Arrays.stream(totals[m]).sum();
      for (int k = 0; k < totals[m].length; k++) {
        margins[first[m] + k] = sum == 0 ? 0 : totals[m][k] / sum;
      }
      for (int i = 0; i < respondents.length; i++) {
        answered[first[m] + categories[i][m]] += respondents[i];
      }
    }
    Optional<UndefinedReason> obstacle = obstacle(answered, margins);
    if (obstacle.isPresent()) {
      return RespondentWeights.undefined(obstacle.get(), respondents.length, METHOD);
    }
    double everybody = Arrays.stream(respondents).sum();
    double population = Arrays.stream(totals[0]).sum();
    int[] used = IntStream.range(0, respondents.length).filter(i -> respondents[i] > 0).toArray();
    double[] cells = Arrays.stream(used).mapToDouble(i -> respondents[i] / everybody).toArray();
    double[][] indicators = new double[used.length][margins.length];
    for (int i = 0; i < used.length; i++) {
      for (int m = 0; m < totals.length; m++) {
        indicators[i][first[m] + categories[used[i]][m]] = 1;
      }
    }
    return rake(respondents, used, cells, indicators, margins, population / everybody);
  }

  private static Optional<UndefinedReason> obstacle(double[] answered, double[] margins) {
    if (Arrays.stream(answered).allMatch(people -> people == 0)) {
      return Optional.of(UndefinedReason.EMPTY_GROUP);
    }
    for (int k = 0; k < margins.length; k++) {
      if (answered[k] > 0 && margins[k] == 0) {
        return Optional.of(UndefinedReason.IMPOSSIBLE_CATEGORY);
      }
      if (answered[k] == 0 && margins[k] > 0) {
        return Optional.of(UndefinedReason.EMPTY_GROUP);
      }
    }
    return Optional.empty();
  }

  private static RespondentWeights rake(
      double[] respondents,
      int[] used,
      double[] cells,
      double[][] indicators,
      double[] margins,
      double meanWeight) {
    DesignMatrix all = DesignMatrix.withoutIntercept(indicators);
    int[] columns = independent(all);
    double[][] x = new double[used.length][columns.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        x[i][k] = indicators[i][columns[k]];
      }
    }
    RakingDual dual =
        new RakingDual(
            DesignMatrix.withoutIntercept(x),
            cells,
            Arrays.stream(columns).mapToDouble(k -> margins[k]).toArray());
    Maximum maximum = Maximum.of(dual, new double[columns.length]);
    double[] shares = dual.weighted(maximum.parameters());
    boolean found = maximum.outcome() == Maximum.Outcome.FOUND;
    if (!found || !hit(all.transposeTimes(shares), margins)) {
      // with independent columns a maximum is the only candidate
      return RespondentWeights.undefined(
          !found && isPossible(indicators, margins)
              ? UndefinedReason.NOT_CONVERGED
              : UndefinedReason.NO_SOLUTION,
          respondents.length,
          METHOD);
    }
    double[] weights = new double[respondents.length];
    for (int i = 0; i < used.length; i++) {
      weights[used[i]] = meanWeight * shares[i] / cells[i];
    }
    return RespondentWeights.of(respondents, weights, METHOD);
  }

  /** Returns whether some shares above 0 hit the margins, by making the smallest one largest. */
  private static boolean isPossible(double[][] indicators, double[] margins) {
    int cells = indicators.length;
    double[] smallest = new double[cells + 1];
    smallest[cells] = 1;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int k = 0; k < margins.length; k++) {
      double[] coefficients = new double[cells + 1];
      for (int i = 0; i < cells; i++) {
        coefficients[i] = indicators[i][k];
        coefficients[cells] += indicators[i][k];
      }
      constraints.add(new LinearConstraint(coefficients, Relationship.EQ, margins[k]));
    }
    try {
      return new SimplexSolver(SIMPLEX)
              .optimize(
                  new LinearObjectiveFunction(smallest, 0),
                  new LinearConstraintSet(constraints),
                  GoalType.MAXIMIZE,
                  PivotSelectionRule.BLAND,
                  new NonNegativeConstraint(true))
              .getValue()
          > HIT;
    } catch (NoFeasibleSolutionException e) {
      return false;
    }
  }

  private static boolean hit(double[] sums, double[] margins) {
    for (int k = 0; k < sums.length; k++) {
      if (!(Math.abs(sums[k] - margins[k]) <= HIT * margins[k] + ROUNDING)) {
        return false;
      }
    }
    return true;
  }

  /** Returns as many columns as are independent of each other. */
  private static int[] independent(DesignMatrix indicators) {
    double[] ones = new double[indicators.rows()];
    Arrays.fill(ones, 1);
    RRQRDecomposition factors =
        new RRQRDecomposition(new Array2DRowRealMatrix(indicators.crossProduct(ones), false));
    RealMatrix order = factors.getP();
    return IntStream.range(0, factors.getRank(DEPENDENT))
        .map(
            k ->
                IntStream.range(0, order.getRowDimension())
                    .filter(j -> order.getEntry(j, k) == 1)
                    .findFirst()
                    .orElseThrow())
        .toArray();
  }

  private static void check(double[] respondents, int[][] categories, double[][] totals) {
    if (totals.length == 0 || categories.length != respondents.length) {
      throw new IllegalArgumentException(
          "there must be a classification, and categories for every cell");
    }
    RespondentWeights.requirePeople(respondents);
    double sum = Arrays.stream(totals[0]).sum();
    for (double[] margin : totals) {
      RespondentWeights.requirePeople(margin);
      if (!(Math.abs(Arrays.stream(margin).sum() - sum) <= SAME_POPULATION * sum)) {
        throw new IllegalArgumentException(
            "the totals of every classification must have the same sum: bring them to one"
                + " population first");
      }
    }
    for (int[] cell : categories) {
      if (cell.length != totals.length) {
        throw new IllegalArgumentException("every cell must have a category in each");
      }
      for (int m = 0; m < cell.length; m++) {
        if (cell[m] < 0 || cell[m] >= totals[m].length) {
          throw new IllegalArgumentException("a cell has a category without a total");
        }
      }
    }
  }
}
