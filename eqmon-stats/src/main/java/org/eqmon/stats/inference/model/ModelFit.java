package org.eqmon.stats.inference.model;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A fitted model, or the reason why there is none. What a model doesn't have is not applicable.
 *
 * @param coefficients the coefficients, or empty if the model can't be fitted
 * @param reason why it can't be fitted, or empty if it is
 * @param objective what the coefficients make largest (a log likelihood, penalised or partial as
 *     the method says) or smallest (a sum of check losses)
 * @param deviance twice the log likelihood of the saturated model minus that of this one
 * @param dispersion the variance of an observation over that which the model supposes: Pearson's
 *     chi-square over residual degrees of freedom, or the residual variance of a linear model
 * @param rSquared the share of the variance explained, from 0 to 1
 * @param method how the model was fitted
 */
public record ModelFit(
    Optional<Coefficients> coefficients,
    Optional<UndefinedReason> reason,
    Estimate objective,
    Estimate deviance,
    Estimate dispersion,
    Estimate rSquared,
    Method method) {
  /** Refuses null, and neither or both of coefficients and a reason. */
  public ModelFit {
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(deviance, "deviance");
    Objects.requireNonNull(dispersion, "dispersion");
    Objects.requireNonNull(rSquared, "rSquared");
    Objects.requireNonNull(method, "method");
    if (coefficients.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a fit has either coefficients or a reason");
    }
  }

  /** Returns a fit with an objective and nothing else but its coefficients. */
  public static ModelFit of(Coefficients coefficients, double objective) {
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new ModelFit(
        Optional.of(coefficients),
        Optional.empty(),
        Estimate.of(objective),
        none,
        none,
        none,
        coefficients.method());
  }

  /** Returns no fit. */
  public static ModelFit undefined(UndefinedReason reason, Method method) {
    Estimate none = Estimate.undefined(reason);
    return new ModelFit(Optional.empty(), Optional.of(reason), none, none, none, none, method);
  }

  /** Returns this fit with its deviance. */
  public ModelFit withDeviance(Estimate newDeviance) {
    return new ModelFit(coefficients, reason, objective, newDeviance, dispersion, rSquared, method);
  }

  /** Returns this fit with its dispersion. */
  public ModelFit withDispersion(Estimate newDispersion) {
    return new ModelFit(coefficients, reason, objective, deviance, newDispersion, rSquared, method);
  }

  /** Returns this fit with its share of variance explained. */
  public ModelFit withRSquared(Estimate newRSquared) {
    return new ModelFit(coefficients, reason, objective, deviance, dispersion, newRSquared, method);
  }

  /** Returns whether there are coefficients. */
  public boolean isDefined() {
    return coefficients.isPresent();
  }
}
