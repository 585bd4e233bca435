package org.eqmon.stats.inference.model;

import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.LogisticLikelihood;

/**
 * An adjusted gap in rates from a fitted logistic model: the mean predicted rate over everybody
 * with the group set to one value, against that with it set to another. It answers "how far apart
 * would the rates be if the groups were alike in all that the model holds?", in percentage points
 * and as a ratio, which an odds ratio doesn't.
 *
 * <p>Errors are by the delta method from the covariance of the model's coefficients, robust or
 * clustered if those are, and take the people as given: they are about other outcomes of the same
 * people. Limits of a rate or difference may lie outside its range where a rate is near 0 or 1.
 */
public final class MarginalStandardisation {
  private static final Method METHOD =
      new Method(
          "regression.logistic.marginalStandardisation",
          "Lane & Nelder 1982, Biometrics 38; errors by the delta method: Localio, Margolis & Berlin"
              + " 2007, Journal of Clinical Epidemiology 60");

  private final Confidence confidence;

  private MarginalStandardisation(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% intervals. */
  public static MarginalStandardisation withDefaults() {
    return new MarginalStandardisation(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence. */
  public MarginalStandardisation with(Confidence newConfidence) {
    return new MarginalStandardisation(newConfidence);
  }

  /**
   * Returns the rates with one indicator set to 0 (reference) and to 1 (focal).
   *
   * @param fit a logistic model of these covariates; without coefficients there is no answer
   * @param x the covariates that were fitted, a row for each pattern
   * @param trials how many people have each pattern
   * @param indicator the indicator's column in {@code x}, from 0
   * @throws IllegalArgumentException if the covariates aren't those of the model
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public MarginalRisks gap(ModelFit fit, double[][] x, long[] trials, int indicator) {
    return gap(fit, x, trials, new int[] {indicator}, indicator);
  }

  /**
   * Returns the rates with all indicators of a characteristic set to 0 (the reference group) and
   * with one of them set to 1 (the focal group).
   *
   * @param fit a logistic model of these covariates; without coefficients there is no answer
   * @param x the covariates that were fitted, a row for each pattern
   * @param trials how many people have each pattern
   * @param indicators the columns in {@code x} of the characteristic's groups but the reference
   * @param focal which of them is the focal group's
   * @throws IllegalArgumentException if the covariates aren't those of the model
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public MarginalRisks gap(ModelFit fit, double[][] x, long[] trials, int[] indicators, int focal) {
    if (trials.length != x.length) {
      throw new IllegalArgumentException("there must be trials for every row");
    }
    return fit.coefficients()
        .map(coefficients -> gap(coefficients, x, trials, indicators, focal))
        .orElseGet(() -> undefined(fit.reason().orElse(UndefinedReason.NOT_CONVERGED)));
  }

  private MarginalRisks gap(
      Coefficients coefficients, double[][] x, long[] trials, int[] indicators, int focal) {
    Risk without = new Risk(coefficients.size());
    Risk with = new Risk(coefficients.size());
    double people = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i].length != coefficients.size() - 1) {
        throw new IllegalArgumentException("the covariates must be those of the model");
      }
      double[] pattern = x[i].clone();
      for (int indicator : indicators) {
        pattern[indicator] = 0;
      }
      without.add(coefficients, pattern, trials[i]);
      pattern[focal] = 1;
      with.add(coefficients, pattern, trials[i]);
      people += trials[i];
    }
    if (people == 0) {
      return undefined(UndefinedReason.EMPTY_GROUP);
    }
    without.divide(people);
    with.divide(people);
    double ratio = with.risk / without.risk;
    return new MarginalRisks(
        estimate(coefficients, without),
        estimate(coefficients, with),
        difference(coefficients, with, without),
        ratio(coefficients, with, without, ratio));
  }

  private static MarginalRisks undefined(UndefinedReason reason) {
    EstimateWithError none = EstimateWithError.undefined(reason, METHOD);
    Comparison noGap = Comparison.undefined(reason, METHOD);
    return new MarginalRisks(none, none, noGap, noGap);
  }

  private EstimateWithError estimate(Coefficients coefficients, Risk risk) {
    return error(coefficients, risk.gradient)
        .map(
            error ->
                EstimateWithError.of(
                    risk.risk, error, confidence.normalInterval(risk.risk, error), METHOD))
        .orElseGet(
            () ->
                EstimateWithError.withoutError(
                    risk.risk, UndefinedReason.NO_STANDARD_ERROR, METHOD));
  }

  private Comparison difference(Coefficients coefficients, Risk with, Risk without) {
    double difference = with.risk - without.risk;
    double[] gradient = new double[with.gradient.length];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = with.gradient[j] - without.gradient[j];
    }
    return error(coefficients, gradient)
        .map(error -> Comparison.normal(difference, 0, error, confidence, METHOD))
        .orElseGet(
            () -> Comparison.withoutError(difference, UndefinedReason.NO_STANDARD_ERROR, METHOD));
  }

  private Comparison ratio(Coefficients coefficients, Risk with, Risk without, double ratio) {
    if (with.risk == 0 || without.risk == 0) {
      return without.risk == 0
          ? Comparison.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD)
          : Comparison.withoutError(0, UndefinedReason.NO_STANDARD_ERROR, METHOD);
    }
    double[] gradient = new double[with.gradient.length];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = with.gradient[j] / with.risk - without.gradient[j] / without.risk;
    }
    double logarithm = Math.log(ratio);
    return error(coefficients, gradient)
        .filter(error -> error > 0)
        .map(
            error -> {
              Interval limits = confidence.normalInterval(logarithm, error);
              return new Comparison(
                  EstimateWithError.of(
                      ratio,
                      ratio * error,
                      new Interval(
                          Math.exp(limits.lower()), Math.exp(limits.upper()), confidence.level()),
                      METHOD),
                  TestResult.ofNormal(logarithm / error, METHOD));
            })
        .orElseGet(() -> Comparison.withoutError(ratio, UndefinedReason.NO_STANDARD_ERROR, METHOD));
  }

  private static Optional<Double> error(Coefficients coefficients, double[] gradient) {
    double variance = 0;
    for (int a = 0; a < gradient.length; a++) {
      for (int b = 0; b < gradient.length; b++) {
        Estimate covariance = coefficients.covariance(a, b);
        if (!covariance.isDefined()) {
          return Optional.empty();
        }
        variance += gradient[a] * gradient[b] * covariance.value();
      }
    }
    return Optional.of(Math.sqrt(Math.max(0, variance)));
  }

  /** A mean predicted rate with its derivatives by the coefficients. */
  private static final class Risk {
    private final double[] gradient;
    private double risk;

    Risk(int size) {
      gradient = new double[size];
    }

    void add(Coefficients coefficients, double[] pattern, long people) {
      double eta = coefficients.estimate(0);
      for (int j = 0; j < pattern.length; j++) {
        eta += coefficients.estimate(j + 1) * pattern[j];
      }
      double p = LogisticLikelihood.logistic(eta);
      double slope = people * p * LogisticLikelihood.logistic(-eta);
      risk += people * p;
      gradient[0] += slope;
      for (int j = 0; j < pattern.length; j++) {
        gradient[j + 1] += slope * pattern[j];
      }
    }

    void divide(double people) {
      risk /= people;
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] /= people;
      }
    }
  }
}
