package org.eqmon.stats.inference.survey;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.Moments;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * The mean of a population from simple random samples of its strata: {@code sum N_h/N mean_h}, with
 * the variance {@code sum (N_h/N)^2 (1 - n_h/N_h) s_h^2/n_h}. A stratum in which everybody was
 * asked adds no error.
 *
 * <p>With strata formed after the answers came in, it is the post-stratified mean, whose error this
 * is given how many answered in each stratum.
 */
public final class StratifiedMean {
  private static final Method METHOD =
      new Method("survey.stratifiedMean", "Cochran 1977, Sampling Techniques, chapter 5");
  private static final StratifiedMean DEFAULTS = new StratifiedMean(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private StratifiedMean(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the mean with a normal interval at 95%. */
  public static StratifiedMean withDefaults() {
    return DEFAULTS;
  }

  /** Returns the mean with its interval at another level. */
  public StratifiedMean with(Confidence confidence) {
    return new StratifiedMean(confidence);
  }

  /**
   * Estimates the mean from each stratum's mean and standard deviation.
   *
   * @param sampled how many were sampled of each stratum, at most its population
   * @param population the population of each stratum, 0 or more
   * @param means the sample mean of each stratum
   * @param standardDeviations the sample standard deviation of each stratum, with n - 1
   * @return the mean; undefined for {@link UndefinedReason#EMPTY_GROUP} if the population is empty
   *     or a stratum with people wasn't sampled; its error for {@link
   *     UndefinedReason#TOO_FEW_VALUES} if a stratum of which one of several was sampled has a
   *     standard deviation of 0: one person shows none, but one known from elsewhere may be given
   * @throws IllegalArgumentException if the lengths differ, more were sampled than there are, a
   *     mean isn't finite, or a number that can't be negative is
   */
  public EstimateWithError of(
      long[] sampled, double[] population, double[] means, double[] standardDeviations) {
    int strata = sampled.length;
    if (population.length != strata
        || means.length != strata
        || standardDeviations.length != strata) {
      throw new IllegalArgumentException(
          "there must be a population, a mean and a standard deviation for each stratum");
    }
    double everybody = 0;
    for (int h = 0; h < strata; h++) {
      if (!(sampled[h] >= 0 && population[h] >= sampled[h] && population[h] <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "the number sampled must be from 0 to the stratum's population, which is finite (at most 1e60)");
      }
      if (!Magnitude.isReckonable(means[h])
          || !(standardDeviations[h] >= 0 && standardDeviations[h] <= Magnitude.LARGEST)) {
        throw new IllegalArgumentException(
            "means must be finite (at most 1e60), and standard deviations 0 or more and finite (at most 1e60)");
      }
      everybody += population[h];
    }
    double mean = 0;
    double variance = 0;
    boolean unknown = false;
    for (int h = 0; h < strata; h++) {
      if (population[h] > 0) {
        if (sampled[h] == 0) {
          return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
        }
        double share = population[h] / everybody;
        double left = 1 - sampled[h] / population[h];
        mean += share * means[h];
        unknown |= sampled[h] == 1 && left > 0 && standardDeviations[h] == 0;
        double error = share * standardDeviations[h];
        variance += left * error * error / sampled[h];
      }
    }
    if (everybody == 0) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    if (unknown) {
      return EstimateWithError.withoutError(mean, UndefinedReason.TOO_FEW_VALUES, METHOD);
    }
    double error = Math.sqrt(variance);
    return EstimateWithError.of(mean, error, confidence.normalInterval(mean, error), METHOD);
  }

  /**
   * Estimates the mean from the values of each stratum.
   *
   * @param values the histogram of each stratum's sample
   * @param population the population of each stratum
   * @return as {@link #of(long[], double[], double[], double[])}
   * @throws IllegalArgumentException if the lengths differ, or more were sampled than there are
   */
  public EstimateWithError of(List<ValueCounts> values, double[] population) {
    int strata = values.size();
    long[] sampled = new long[strata];
    double[] means = new double[strata];
    double[] deviations = new double[strata];
    for (int h = 0; h < strata; h++) {
      Moments moments = Moments.of(values.get(h));
      sampled[h] = values.get(h).total();
      means[h] = moments.mean().toOptional().orElse(0);
      deviations[h] = moments.standardDeviation().toOptional().orElse(0);
    }
    return of(sampled, population, means, deviations);
  }

  /**
   * Estimates a rate from the events of each stratum.
   *
   * @param events those sampled of each stratum who have the event
   * @param sampled all those sampled of each stratum
   * @param population the population of each stratum
   * @return as {@link #of(long[], double[], double[], double[])}
   * @throws IllegalArgumentException if the lengths differ, events aren't from 0 to the number
   *     sampled, or more were sampled than there are
   */
  public EstimateWithError ofRates(long[] events, long[] sampled, double[] population) {
    if (events.length != sampled.length) {
      throw new IllegalArgumentException("there must be events for each stratum");
    }
    double[] means = new double[events.length];
    double[] deviations = new double[events.length];
    for (int h = 0; h < events.length; h++) {
      if (events[h] < 0 || events[h] > sampled[h]) {
        throw new IllegalArgumentException("events must be from 0 to the number sampled");
      }
      double n = sampled[h];
      means[h] = n == 0 ? 0 : events[h] / n;
      deviations[h] = n < 2 ? 0 : Math.sqrt(n / (n - 1) * means[h] * (1 - means[h]));
    }
    return of(sampled, population, means, deviations);
  }
}
