package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The population attributable risk and fraction: the reference group's value minus the
 * population-weighted mean, and that as a percentage of the mean, with its sign.
 *
 * <p>Choose the reference before looking: if it is the best of several groups in the same data, the
 * risk is partly chance, and the interval doesn't know that. "Attributable" is a name, not a
 * finding of cause.
 *
 * <p>Source: Walter 1976, Biometrics 32; delta method. With sampled group sizes the standard error
 * of the fraction is Walter's.
 */
public final class PopulationAttributable {
  private static final Method METHOD =
      new Method("inequality.populationAttributable", "Walter 1976, Biometrics 32");
  private static final PopulationAttributable DEFAULTS =
      new PopulationAttributable(Confidence.NINETY_FIVE_PERCENT, Composition.FIXED);

  private final Confidence confidence;
  private final Composition composition;

  private PopulationAttributable(Confidence confidence, Composition composition) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.composition = Objects.requireNonNull(composition, "composition");
  }

  /** Returns the measure with fixed group sizes and intervals at 95%. */
  public static PopulationAttributable withDefaults() {
    return DEFAULTS;
  }

  /** Returns the measure with intervals at another level. */
  public PopulationAttributable with(Confidence confidence) {
    return new PopulationAttributable(confidence, composition);
  }

  /** Returns the measure with group sizes from elsewhere; the population is then a sample size. */
  public PopulationAttributable with(Composition composition) {
    return new PopulationAttributable(confidence, composition);
  }

  /**
   * Measures the risk.
   *
   * @param groups the groups
   * @param reference the reference group's position, from 0
   * @return the risk; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any group
   *     or in the reference, and the fraction for {@link UndefinedReason#ZERO_DENOMINATOR} if the
   *     mean is 0
   * @throws IllegalArgumentException if there is no such group
   */
  public AttributableRisk of(GroupValues groups, int reference) {
    if (reference < 0 || reference >= groups.size()) {
      throw new IllegalArgumentException(
          "there is no group " + reference + ": the position of a group counts from 0");
    }
    if (groups.isEmpty() || !groups.hasValue(reference)) {
      EstimateWithError none = EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
      return new AttributableRisk(none, none);
    }
    double mean = groups.mean();
    double risk = groups.value(reference) - mean;
    double ofMean = varianceOfMean(groups, mean);
    EstimateWithError absolute =
        LinearIndex.of(
            risk,
            gradient(groups, reference, 1, -1),
            groups.errorVariances(),
            ofMean,
            confidence,
            METHOD);
    if (mean == 0) {
      return new AttributableRisk(
          absolute, EstimateWithError.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD));
    }
    double perMean = -100 * groups.value(reference) / mean / mean;
    return new AttributableRisk(
        absolute,
        LinearIndex.of(
            100 * risk / mean,
            gradient(groups, reference, 100 / mean, perMean),
            groups.errorVariances(),
            perMean * perMean * ofMean,
            confidence,
            METHOD));
  }

  private static double[] gradient(
      GroupValues groups, int reference, double perReference, double perMean) {
    double[] gradient = new double[groups.size()];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = perMean * groups.share(i) + (i == reference ? perReference : 0);
    }
    return gradient;
  }

  private double varianceOfMean(GroupValues groups, double mean) {
    if (composition == Composition.FIXED) {
      return 0;
    }
    double variance = 0;
    for (int i = 0; i < groups.size(); i++) {
      double offset = groups.value(i) - mean;
      variance += groups.share(i) * offset * offset;
    }
    return variance / groups.population();
  }
}
