package org.eqmon.stats.inference.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.model.Coefficients;
import org.eqmon.stats.inference.model.FirthLogisticRegression;
import org.eqmon.stats.inference.model.LinearRegression;
import org.eqmon.stats.inference.model.LogisticRegression;
import org.eqmon.stats.inference.model.MarginalRisks;
import org.eqmon.stats.inference.model.MarginalStandardisation;
import org.eqmon.stats.inference.model.ModelFit;
import org.eqmon.stats.inference.model.PoissonRegression;
import org.eqmon.stats.inference.model.QuantileRegression;
import org.eqmon.stats.inference.model.StandardErrors;

/** The methods of {@code regression.json}. */
final class RegressionConformance implements ConformanceFamily {
  @Override
  public Map<String, ConformanceMethod> methods() {
    return Map.of(
        "regression.logistic", RegressionConformance::logistic,
        "regression.logistic.marginalStandardisation", RegressionConformance::marginal,
        "regression.logistic.clusterRobust", RegressionConformance::clusterRobust,
        "regression.logistic.firth", RegressionConformance::firth,
        "regression.poisson", RegressionConformance::poisson,
        "regression.ols", RegressionConformance::ols,
        "regression.quantile", RegressionConformance::quantile);
  }

  private static ModelFit fit(ConformanceInput input) {
    return LogisticRegression.withDefaults()
        .fit(input.numberTable("x"), input.counts("successes"), input.counts("trials"));
  }

  private static ConformanceOutput logistic(ConformanceInput input) {
    ModelFit fit = fit(input);
    return coefficients(fit).and("deviance", fit.deviance()).and("pValues", pValues(fit));
  }

  private static ConformanceOutput marginal(ConformanceInput input) {
    MarginalRisks risks =
        MarginalStandardisation.withDefaults()
            .gap(
                fit(input),
                input.numberTable("x"),
                input.counts("trials"),
                input.index("exposure"));
    return ConformanceOutput.of("risk0", risks.reference().estimate())
        .and("risk1", risks.focal().estimate())
        .and("difference", risks.difference().estimate().estimate())
        .and("ratio", risks.ratio().estimate().estimate());
  }

  private static ConformanceOutput clusterRobust(ConformanceInput input) {
    long[] y = input.counts("y");
    long[] ones = new long[y.length];
    Arrays.fill(ones, 1);
    return coefficients(
        LogisticRegression.withDefaults()
            .fitClustered(input.numberTable("x"), y, ones, input.indices("cluster")));
  }

  private static ConformanceOutput firth(ConformanceInput input) {
    ModelFit fit =
        FirthLogisticRegression.withDefaults()
            .fit(input.numberTable("x"), input.counts("successes"), input.counts("trials"));
    return coefficients(fit).and("penalisedLogLikelihood", fit.objective());
  }

  private static ConformanceOutput poisson(ConformanceInput input) {
    PoissonRegression model = PoissonRegression.withDefaults();
    Function<PoissonRegression, ModelFit> fit =
        m -> m.fit(input.numberTable("x"), input.counts("count"), input.numbers("exposure"));
    ModelFit fitted = fit.apply(model);
    return coefficients(fitted)
        .and("robustStandardErrors", errors(fit.apply(model.with(PoissonRegression.Errors.ROBUST))))
        .and("deviance", fitted.deviance())
        .and("dispersion", fitted.dispersion());
  }

  private static ConformanceOutput ols(ConformanceInput input) {
    LinearRegression model = LinearRegression.withDefaults();
    Function<LinearRegression, ModelFit> fit =
        m -> m.fit(input.numberTable("x"), input.numbers("y"));
    ModelFit fitted = fit.apply(model);
    return coefficients(fitted)
        .and("hc1", errors(fit.apply(model.with(StandardErrors.HC1))))
        .and("hc3", errors(fit.apply(model.with(StandardErrors.HC3))))
        .and("rSquared", fitted.rSquared());
  }

  private static ConformanceOutput quantile(ConformanceInput input) {
    ModelFit fit =
        QuantileRegression.withDefaults()
            .withProbability(input.number("tau"))
            .fit(input.numberTable("x"), input.numbers("y"));
    return coefficients(fit).and("objective", fit.objective());
  }

  /** Coefficients and their standard errors, both without any number where there is no fit. */
  static ConformanceOutput coefficients(ModelFit fit) {
    return ConformanceOutput.of(
        "coefficients",
        fit.coefficients().map(Coefficients::estimates).orElse(List.of()),
        "standardErrors",
        errors(fit));
  }

  private static List<Estimate> errors(ModelFit fit) {
    return fit.coefficients().map(Coefficients::standardErrors).orElse(List.of());
  }

  private static List<Estimate> pValues(ModelFit fit) {
    return fit.coefficients().stream()
        .flatMap(
            coefficients ->
                IntStream.range(0, coefficients.size())
                    .mapToObj(
                        i ->
                            coefficients
                                .coefficient(i, Confidence.NINETY_FIVE_PERCENT)
                                .test()
                                .pValue()))
        .toList();
  }
}
