package org.eqmon.stats.inference.nonresponse;

import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Weights by which respondents have the make-up of the population in one classification: the
 * population of a stratum over its respondents. They remove the bias of non-response as far as it
 * differs between strata, not what differs within one.
 *
 * <p>For the mean of an outcome under these weights, with its error, see {@link
 * org.eqmon.stats.inference.survey.StratifiedMean}.
 */
public final class PostStratification {
  private static final Method METHOD =
      new Method(
          "survey.postStratification",
          "Kalton & Flores-Cervantes 2003, Journal of Official Statistics 19");

  private PostStratification() {}

  /** Returns the method, which has no options. */
  public static PostStratification withDefaults() {
    return new PostStratification();
  }

  /**
   * Returns the weights.
   *
   * @param respondents the respondents of each stratum
   * @param population the population of each stratum, in the same order
   * @return the weights; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody answered at
   *     all, or in a stratum that has a population (merge strata first), and for {@link
   *     UndefinedReason#IMPOSSIBLE_CATEGORY} if somebody answered in one that has none
   * @throws IllegalArgumentException if the lengths differ, or a number is negative or not finite
   */
  public RespondentWeights of(long[] respondents, double[] population) {
    int strata = respondents.length;
    if (population.length != strata) {
      throw new IllegalArgumentException("there must be a population for each stratum");
    }
    double[] people = new double[strata];
    double[] weights = new double[strata];
    for (int h = 0; h < strata; h++) {
      people[h] = respondents[h];
    }
    RespondentWeights.requirePeople(people);
    RespondentWeights.requirePeople(population);
    double all = 0;
    for (int h = 0; h < strata; h++) {
      if (people[h] == 0 && population[h] > 0) {
        return RespondentWeights.undefined(UndefinedReason.EMPTY_GROUP, strata, METHOD);
      }
      if (people[h] > 0 && population[h] == 0) {
        return RespondentWeights.undefined(UndefinedReason.IMPOSSIBLE_CATEGORY, strata, METHOD);
      }
      all += people[h];
      weights[h] = people[h] > 0 ? population[h] / people[h] : 0;
    }
    return all == 0
        ? RespondentWeights.undefined(UndefinedReason.EMPTY_GROUP, strata, METHOD)
        : RespondentWeights.of(people, weights, METHOD);
  }
}
