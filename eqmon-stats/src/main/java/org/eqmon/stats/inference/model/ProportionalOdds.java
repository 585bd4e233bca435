package org.eqmon.stats.inference.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Maximum;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The proportional-odds model of an ordinal outcome: log odds of an answer at or below level k are
 * a threshold for k minus a linear function of covariates, so a positive coefficient means higher
 * answers, by the same odds ratio at every level. By maximum likelihood from grouped counts, with
 * standard errors from the observed information.
 *
 * <p>A level that nobody gave has the threshold of its neighbour, which is then the most likely
 * one; below the lowest level given thresholds are minus infinity, and above the highest infinity.
 *
 * <p>Undefined without people, if covariates are collinear with each other or constant, if
 * everybody gave the same answer ({@link UndefinedReason#NO_VARIATION}), and if the covariates
 * separate the answers ({@link UndefinedReason#SEPARATION}).
 */
public final class ProportionalOdds {
  private static final Method METHOD =
      new Method(
          "ordinal.proportionalOdds",
          "McCullagh 1980, Journal of the Royal Statistical Society B 42");

  /**
   * A fitted model.
   *
   * @param model the coefficients of the covariates; the objective is the log likelihood and the
   *     deviance is minus twice it
   * @param thresholds the thresholds between neighbouring levels, from low to high, one less than
   *     levels; empty if there is no fit
   */
  public record Fit(ModelFit model, List<Double> thresholds) {
    /** Copies the thresholds. */
    public Fit {
      thresholds = List.copyOf(thresholds);
    }
  }

  private ProportionalOdds() {}

  /** Returns the method, which has no options. */
  public static ProportionalOdds withDefaults() {
    return new ProportionalOdds();
  }

  /**
   * Fits the model.
   *
   * @param x a row for each pattern, a column for each covariate; no intercept
   * @param counts for each row how many people gave each level, from low to high
   * @throws IllegalArgumentException if the rows differ in length, a covariate isn't finite or a
   *     count is negative
   */
  public Fit fit(double[][] x, long[][] counts) {
    if (counts.length != x.length) {
      throw new IllegalArgumentException("there must be counts for every row");
    }
    int levels = counts.length == 0 ? 0 : counts[0].length;
    long[] levelTotals = new long[levels];
    double[] people = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != levels) {
        throw new IllegalArgumentException("every row must have a count for every level");
      }
      for (int k = 0; k < levels; k++) {
        if (counts[i][k] < 0) {
          throw new IllegalArgumentException("counts can't be negative");
        }
        levelTotals[k] = Totals.plus(levelTotals[k], counts[i][k]);
        people[i] += counts[i][k];
      }
    }
    int[] given = IntStream.range(0, levels).filter(k -> levelTotals[k] > 0).toArray();
    DesignMatrix design = DesignMatrix.withoutIntercept(x);
    if (given.length == 0) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    if (design.isCollinear(people)) {
      return undefined(UndefinedReason.COLLINEAR);
    }
    if (given.length == 1) {
      return undefined(UndefinedReason.NO_VARIATION);
    }
    CumulativeLikelihood likelihood = new CumulativeLikelihood(design, counts, given);
    Maximum maximum = Maximum.of(likelihood, likelihood.start());
    if (maximum.outcome() != Maximum.Outcome.FOUND) {
      return undefined(
          maximum.outcome() == Maximum.Outcome.UNBOUNDED
              ? UndefinedReason.SEPARATION
              : UndefinedReason.NOT_CONVERGED);
    }
    int inner = given.length - 1;
    double[] beta = likelihood.beta(maximum.parameters());
    double[][] all = maximum.information().inverse();
    double[][] covariance = new double[beta.length][beta.length];
    for (int a = 0; a < beta.length; a++) {
      System.arraycopy(all[inner + a], inner, covariance[a], 0, beta.length);
    }
    double[] fitted = maximum.parameters();
    double shift = design.shifted(beta);
    List<Double> thresholds = new ArrayList<>();
    int above = 0;
    for (int k = 0; k < levels - 1; k++) {
      if (above < given.length && given[above] == k) {
        above++;
      }
      thresholds.add(
          above == 0
              ? Double.NEGATIVE_INFINITY
              : above > inner ? Double.POSITIVE_INFINITY : fitted[above - 1] + shift);
    }
    Coefficients coefficients =
        Coefficients.normal(
            design.toOriginal(beta), design.covarianceToOriginal(covariance), METHOD);
    return new Fit(
        ModelFit.of(coefficients, maximum.value()).withDeviance(Estimate.of(-2 * maximum.value())),
        thresholds);
  }

  private static Fit undefined(UndefinedReason reason) {
    return new Fit(ModelFit.undefined(reason, METHOD), List.of());
  }
}
