package org.eqmon.stats.inference.nonresponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * How many people of the population each respondent of a cell stands for.
 *
 * @param weights the weight of each respondent of each cell, in the order of the cells; undefined
 *     for a cell without respondents, and for all if no weights can do what was asked
 * @param effectiveSize how many respondents with equal weights would tell as much of something
 *     unrelated to the weights, (sum w)^2 / sum w^2 over respondents (Kish 1965, Survey Sampling);
 *     undefined if there are no weights
 * @param designEffect the number of respondents over that, 1 or more: by how much the weights
 *     inflate the variance of such a thing
 * @param method how the weights were made
 */
public record RespondentWeights(
    List<Estimate> weights, Estimate effectiveSize, Estimate designEffect, Method method) {
  /** Copies the weights. */
  public RespondentWeights {
    weights = List.copyOf(weights);
    Objects.requireNonNull(effectiveSize, "effectiveSize");
    Objects.requireNonNull(designEffect, "designEffect");
    Objects.requireNonNull(method, "method");
  }

  /** Returns the weights of cells with as many respondents, for a weight in each such cell. */
  static RespondentWeights of(double[] respondents, double[] cellWeights, Method method) {
    List<Estimate> weights = new ArrayList<>();
    double people = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < respondents.length; i++) {
      if (respondents[i] > 0) {
        weights.add(Estimate.of(cellWeights[i]));
        people += respondents[i];
        sum += respondents[i] * cellWeights[i];
        squares += respondents[i] * cellWeights[i] * cellWeights[i];
      } else {
        weights.add(Estimate.undefined(UndefinedReason.EMPTY_GROUP));
      }
    }
    double effective = sum / squares * sum;
    return new RespondentWeights(
        weights, Estimate.of(effective), Estimate.of(people / effective), method);
  }

  /** Returns no weights for a number of cells. */
  static RespondentWeights undefined(UndefinedReason reason, int cells, Method method) {
    Estimate none = Estimate.undefined(reason);
    List<Estimate> weights = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      weights.add(none);
    }
    return new RespondentWeights(weights, none, none, method);
  }

  /** Returns whether there are weights. */
  public boolean isDefined() {
    return designEffect.isDefined();
  }

  /** Refuses numbers of people that are negative or not finite. */
  static void requirePeople(double[] people) {
    for (double number : people) {
      if (!(number >= 0 && number <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "respondents and population must be 0 or more, and finite (at most 1e60)");
      }
    }
  }
}
