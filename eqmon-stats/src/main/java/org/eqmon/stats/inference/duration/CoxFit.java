package org.eqmon.stats.inference.duration;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.model.ModelFit;

/**
 * A fitted Cox model with three tests that no covariate matters, each chi-squared with a degree of
 * freedom for each covariate. They agree in large groups; the likelihood ratio is the one to trust
 * where they don't.
 *
 * @param model the coefficients, which are logarithms of hazard ratios; the objective is the log
 *     partial likelihood
 * @param likelihoodRatio the likelihood-ratio test; undefined where there is no fit
 * @param wald Wald's test; undefined where there is no fit
 * @param score the score test, which needs no fit: it is there under separation too. With one
 *     covariate for two groups, no ties and no strata it is the log-rank test.
 */
public record CoxFit(
    ModelFit model, TestResult likelihoodRatio, TestResult wald, TestResult score) {
  /** Refuses null. */
  public CoxFit {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(likelihoodRatio, "likelihoodRatio");
    Objects.requireNonNull(wald, "wald");
    Objects.requireNonNull(score, "score");
  }

  static CoxFit undefined(UndefinedReason reason, Method method) {
    return withoutMaximum(
        reason, TestResult.undefined(reason, Alternative.TWO_SIDED, method), method);
  }

  static CoxFit withoutMaximum(UndefinedReason reason, TestResult score, Method method) {
    TestResult none = TestResult.undefined(reason, Alternative.TWO_SIDED, method);
    return new CoxFit(ModelFit.undefined(reason, method), none, none, score);
  }
}
