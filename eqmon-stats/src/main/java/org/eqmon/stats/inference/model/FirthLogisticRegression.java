package org.eqmon.stats.inference.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * Firth's logistic regression: the likelihood times the square root of the determinant of its
 * information (Jeffreys' prior), which takes off the first-order bias of small groups and has a
 * finite maximum even where covariates separate the outcomes.
 *
 * <p>Standard errors come from the inverse of the unpenalised information at the penalised
 * estimate. Where outcomes are separated they and their symmetric intervals are poor: {@link
 * #profile} is the one to report. The objective is the penalised log likelihood, without binomial
 * coefficients: the sum of s ln p + (n - s) ln(1 - p), plus half the logarithm of the determinant.
 *
 * <p>Undefined without people or if covariates are collinear.
 */
public final class FirthLogisticRegression {
  private static final Method METHOD =
      new Method(
          "regression.logistic.firth",
          "Firth 1993, Biometrika 80; Heinze & Schemper 2002, Statistics in Medicine 21");
  private static final Method PROFILE =
      new Method(
          "regression.logistic.firth.profile",
          "Heinze & Schemper 2002, Statistics in Medicine 21: penalised likelihood ratio");

  private final Confidence confidence;

  private FirthLogisticRegression(Confidence confidence) {
    this.confidence = confidence;
  }

  /** Returns the method with 95% profile intervals. */
  public static FirthLogisticRegression withDefaults() {
    return new FirthLogisticRegression(Confidence.NINETY_FIVE_PERCENT);
  }

  /** Returns the method with another confidence of profile intervals. */
  public FirthLogisticRegression with(Confidence newConfidence) {
    return new FirthLogisticRegression(newConfidence);
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
    Optional<UndefinedReason> obstacle = data.obstacle();
    if (obstacle.isPresent()) {
      return ModelFit.undefined(obstacle.get(), METHOD);
    }
    DesignMatrix design = data.design();
    return new FirthMaximum(data)
        .free()
        .map(
            found ->
                ModelFit.of(
                    Coefficients.normal(
                        design.toOriginal(found.beta()),
                        design.covarianceToOriginal(found.information().inverse()),
                        METHOD),
                    found.value() + design.logDeterminantDifference() / 2))
        .orElseGet(() -> ModelFit.undefined(UndefinedReason.NOT_CONVERGED, METHOD));
  }

  /**
   * Returns one coefficient with its profile interval and the penalised likelihood ratio test that
   * it is 0, from one statistic: twice the penalised log likelihood lost by holding the coefficient
   * at a value, as chi-squared on one degree of freedom.
   *
   * @param covariate the covariate's column in {@code x}, from 0
   * @throws IllegalArgumentException as for {@link #fit}
   * @throws IndexOutOfBoundsException if there is no such covariate
   */
  public Comparison profile(double[][] x, long[] successes, long[] trials, int covariate) {
    GroupedBinomial data = new GroupedBinomial(x, successes, trials);
    if (x.length == 0) {
      return Comparison.undefined(data.obstacle().orElse(UndefinedReason.EMPTY_GROUP), PROFILE);
    }
    int column = Objects.checkIndex(covariate, data.design().columns() - 1) + 1;
    Optional<UndefinedReason> obstacle = data.obstacle();
    if (obstacle.isPresent()) {
      return Comparison.undefined(obstacle.get(), PROFILE);
    }
    FirthMaximum search = new FirthMaximum(data);
    return search
        .free()
        .map(found -> profile(data.design(), search, found, column))
        .orElseGet(() -> Comparison.undefined(UndefinedReason.NOT_CONVERGED, PROFILE));
  }

  private Comparison profile(
      DesignMatrix design, FirthMaximum search, FirthMaximum.Point found, int column) {
    double estimate = found.beta()[column];
    double error = Math.sqrt(found.information().inverse()[column][column]);
    double allowed =
        ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - confidence.level());
    DoubleUnaryOperator lost =
        value -> {
          double[] start = found.beta();
          start[column] = value;
          return search
              .holding(column, start)
              .map(held -> 2 * (found.value() - held.value()))
              .orElse(Double.POSITIVE_INFINITY);
        };
    double lower = limit(lost, allowed, estimate, -error);
    double upper = limit(lost, allowed, estimate, error);
    double perUnit = design.toOriginal(unit(design.columns(), column))[column];
    double statistic = Math.max(0, lost.applyAsDouble(0));
    if (Double.isInfinite(statistic) || Double.isNaN(lower) || Double.isNaN(upper)) {
      return Comparison.undefined(UndefinedReason.NOT_CONVERGED, PROFILE);
    }
    return new Comparison(
        EstimateWithError.of(
            estimate * perUnit,
            error * perUnit,
            new Interval(lower * perUnit, upper * perUnit, confidence.level()),
            PROFILE),
        TestResult.ofChiSquared(statistic, 1, PROFILE));
  }

  private static double[] unit(int size, int at) {
    double[] unit = new double[size];
    unit[at] = 1;
    return unit;
  }

  private static double limit(
      DoubleUnaryOperator lost, double allowed, double estimate, double error) {
    double inside = estimate;
    double outside = estimate + 2 * error;
    for (int doubling = 0; lost.applyAsDouble(outside) < allowed; doubling++) {
      if (doubling == 60) {
        return Double.NaN;
      }
      inside = outside;
      outside = estimate + 2 * (outside - estimate);
    }
    return Roots.between(
        value -> lost.applyAsDouble(value) - allowed,
        Math.min(inside, outside),
        Math.max(inside, outside));
  }
}
