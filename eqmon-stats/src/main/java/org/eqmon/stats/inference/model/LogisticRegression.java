package org.eqmon.stats.inference.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;
import org.eqmon.stats.inference.numerics.Maximum;

/**
 * Logistic regression: the log odds of an outcome as a linear function of covariates, by maximum
 * likelihood, from grouped counts. A row stands for a pattern of covariates, however many people
 * have it; merging rows of the same pattern changes nothing but the deviance, which compares with
 * the model that has a rate for every row.
 *
 * <p>Undefined without people, if covariates are collinear ({@link UndefinedReason#COLLINEAR}), if
 * there are no events or nothing but events ({@link UndefinedReason#NO_VARIATION}), and if the
 * covariates separate the outcomes, wholly or in part ({@link UndefinedReason#SEPARATION}): no
 * finite coefficients are most likely then, and {@link FirthLogisticRegression} has an answer.
 */
public final class LogisticRegression {
  private static final String REFERENCE =
      "Cox 1958, Journal of the Royal Statistical Society B 20; separation: Albert & Anderson 1984,"
          + " Biometrika 71";
  private static final Method MODEL = new Method("regression.logistic", REFERENCE);
  private static final Method ROBUST =
      new Method(
          "regression.logistic.robust",
          REFERENCE + "; errors: Huber 1967; White 1980, Econometrica 48 (HC0)");
  private static final Method CLUSTER =
      new Method(
          "regression.logistic.clusterRobust",
          REFERENCE + "; errors: Liang & Zeger 1986, Biometrika 73, times G / (G - 1)");
  private static final Method WEIGHTED =
      new Method(
          "survey.weightedLogistic",
          "Lumley & Scott 2017, Statistical Science 32; with replacement, times n / (n - 1)");

  private final StandardErrors errors;

  private LogisticRegression(StandardErrors errors) {
    this.errors = errors;
  }

  /** Returns the method with errors that take the model as true. */
  public static LogisticRegression withDefaults() {
    return new LogisticRegression(StandardErrors.MODEL);
  }

  /**
   * Returns the method with other standard errors.
   *
   * @throws IllegalArgumentException if the errors are HC1 or HC3, which are for linear models
   */
  public LogisticRegression with(StandardErrors newErrors) {
    if (newErrors == StandardErrors.HC1 || newErrors == StandardErrors.HC3) {
      throw new IllegalArgumentException("HC1 and HC3 are for linear models: use MODEL or HC0");
    }
    return new LogisticRegression(newErrors);
  }

  /**
   * Fits the model.
   *
   * @param x a row for each pattern, a column for each covariate; the intercept is added
   * @param successes how many people with the pattern had the outcome
   * @param trials how many people have the pattern; rows with none are ignored
   * @throws IllegalArgumentException if the rows differ in length, a covariate isn't finite, or
   *     successes aren't from 0 to trials
   */
  public ModelFit fit(double[][] x, long[] successes, long[] trials) {
    GroupedBinomial data = new GroupedBinomial(x, successes, trials);
    return errors == StandardErrors.MODEL
        ? fit(data, MODEL, (eta, bread) -> Optional.of(bread))
        : fit(
            data,
            ROBUST,
            (eta, bread) ->
                Optional.of(
                    Sandwich.of(bread, data.design().crossProduct(squaredResiduals(data, eta)))));
  }

  /**
   * Fits the model with standard errors that allow people of one cluster (an estate, a landlord,
   * one person's several answers) to resemble each other: scores are summed by cluster, with the
   * factor G / (G - 1) for G clusters. With fewer than some 30 clusters the errors are too small;
   * with one they can't be had. The errors chosen otherwise don't matter.
   *
   * @param clusters the cluster of each row; rows of one pattern and different clusters are
   *     different rows
   * @throws IllegalArgumentException as for {@link #fit}, or if there isn't a cluster for every row
   */
  public ModelFit fitClustered(double[][] x, long[] successes, long[] trials, int[] clusters) {
    if (clusters.length != x.length) {
      throw new IllegalArgumentException("there must be a cluster for every row");
    }
    GroupedBinomial data = new GroupedBinomial(x, successes, trials);
    return fit(
        data,
        CLUSTER,
        (eta, bread) ->
            Optional.of(clusterScores(data, eta, clusters))
                .filter(scores -> scores.length > 1)
                .map(
                    scores ->
                        Sandwich.ofScores(bread, scores, scores.length / (scores.length - 1.0))));
  }

  /**
   * Fits the model to people with sampling weights, by the largest weighted likelihood, with
   * standard errors for people sampled one by one with replacement: the sandwich of weighted
   * scores, times n / (n - 1) for n people. Weights are relative: a factor common to all changes
   * nothing. The errors chosen otherwise don't matter, and the objective is the weighted log
   * likelihood, which gives no test.
   *
   * @param x a row for each pattern, a column for each covariate; the intercept is added
   * @param successes how many people with the pattern and the weight had the outcome
   * @param trials how many people have the pattern and the weight
   * @param weights the weight of each person of a row, 0 or more; those with 0 count towards n only
   * @throws IllegalArgumentException as for {@link #fit}, or if there isn't a weight for every row
   *     or one is negative or not finite
   */
  public ModelFit fitWeighted(double[][] x, long[] successes, long[] trials, double[] weights) {
    if (weights.length != x.length || trials.length != x.length) {
      throw new IllegalArgumentException("there must be trials and a weight for every row");
    }
    double[] factors = new double[weights.length];
    double largest = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weights must be 0 or more, and finite");
      }
      largest = Math.max(largest, weight);
    }
    double people = 0;
    for (int i = 0; i < factors.length; i++) {
      factors[i] = largest > 0 ? weights[i] / largest : 0;
      people += trials[i];
    }
    double correction = people / (people - 1);
    GroupedBinomial data = new GroupedBinomial(x, successes, trials, factors);
    return fit(
        data,
        WEIGHTED,
        (eta, bread) -> {
          double[] squares = squaredResiduals(data, eta);
          for (int i = 0; i < squares.length; i++) {
            squares[i] *= correction * factors[i];
          }
          return Optional.of(Sandwich.of(bread, data.design().crossProduct(squares)));
        });
  }

  /**
   * Fits the model.
   *
   * @param covariance from linear predictors and the inverse of the information to the covariance
   *     matrix, both on the inner scale, or to empty if there are too few people or clusters
   */
  private static ModelFit fit(
      GroupedBinomial data,
      Method method,
      BiFunction<double[], double[][], Optional<double[][]>> covariance) {
    Optional<UndefinedReason> obstacle = data.obstacle();
    if (obstacle.isPresent()) {
      return ModelFit.undefined(obstacle.get(), method);
    }
    if (data.hasOneOutcomeOnly()) {
      return ModelFit.undefined(UndefinedReason.NO_VARIATION, method);
    }
    LogisticLikelihood likelihood = data.likelihood();
    Maximum maximum = Maximum.of(likelihood, likelihood.start());
    if (maximum.outcome() != Maximum.Outcome.FOUND) {
      return ModelFit.undefined(
          maximum.outcome() == Maximum.Outcome.UNBOUNDED
              ? UndefinedReason.SEPARATION
              : UndefinedReason.NOT_CONVERGED,
          method);
    }
    DesignMatrix design = data.design();
    double[] beta = maximum.parameters();
    double[] eta = design.times(beta);
    double[] estimates = design.toOriginal(beta);
    Coefficients coefficients =
        covariance
            .apply(eta, maximum.information().inverse())
            .map(
                matrix ->
                    Coefficients.normal(estimates, design.covarianceToOriginal(matrix), method))
            .orElseGet(
                () ->
                    Coefficients.withoutErrors(estimates, UndefinedReason.TOO_FEW_VALUES, method));
    ModelFit fit = ModelFit.of(coefficients, maximum.value());
    return data.isWeighted() ? fit : fit.withDeviance(Estimate.of(data.deviance(eta)));
  }

  /** Sums squared residuals of people, not of rows: how people are grouped doesn't matter. */
  private static double[] squaredResiduals(GroupedBinomial data, double[] eta) {
    double[] squares = new double[eta.length];
    for (int i = 0; i < eta.length; i++) {
      double p = LogisticLikelihood.logistic(eta[i]);
      double q = LogisticLikelihood.logistic(-eta[i]);
      squares[i] = data.successes(i) * q * q + (data.trials(i) - data.successes(i)) * p * p;
    }
    return squares;
  }

  private static double[][] clusterScores(GroupedBinomial data, double[] eta, int[] clusters) {
    Map<Integer, double[]> scores = new HashMap<>();
    for (int i = 0; i < eta.length; i++) {
      if (data.trials(i) > 0) {
        double failures = data.trials(i) - data.successes(i);
        double residual =
            data.successes(i) * LogisticLikelihood.logistic(-eta[i])
                - failures * LogisticLikelihood.logistic(eta[i]);
        data.design()
            .addRow(
                i,
                residual,
                scores.computeIfAbsent(clusters[i], c -> new double[data.design().columns()]));
      }
    }
    return scores.values().toArray(new double[0][]);
  }
}
