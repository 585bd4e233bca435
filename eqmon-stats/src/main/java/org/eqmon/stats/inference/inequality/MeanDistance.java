package org.eqmon.stats.inference.inequality;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * A mean distance of groups' values from something.
 *
 * @param observed the mean distance
 * @param noise by how much noise is expected to have raised it; empty if not known
 */
record MeanDistance(double observed, OptionalDouble noise) {
  static MeanDistance fromMean(GroupValues groups, Weighting weighting) {
    double mean = groups.mean();
    Optional<double[]> noises = groups.noiseAroundMean();
    double observed = 0;
    double noise = 0;
    for (int i = 0; i < groups.size(); i++) {
      double weight = weighting.of(groups, i);
      observed += weight * Math.abs(groups.value(i) - mean);
      noise += noises.isPresent() ? weight * noises.get()[i] : 0;
    }
    return new MeanDistance(
        observed, noises.isPresent() ? OptionalDouble.of(noise) : OptionalDouble.empty());
  }

  static MeanDistance fromGroup(GroupValues groups, int reference, Weighting weighting) {
    Optional<double[]> variances = groups.variancesUnderEquality();
    double observed = 0;
    double noise = 0;
    for (int i = 0; i < groups.size(); i++) {
      double weight = weighting.of(groups, i);
      double difference = groups.value(i) - groups.value(reference);
      observed += weight * Math.abs(difference);
      if (variances.isPresent() && i != reference) {
        double variance = variances.get()[i] + variances.get()[reference];
        noise += weight * DistanceNoise.ofNormal(Math.sqrt(variance), difference);
      }
    }
    return new MeanDistance(
        observed, variances.isPresent() ? OptionalDouble.of(noise) : OptionalDouble.empty());
  }

  static MeanDistance fromBest(GroupValues groups, Better better, Weighting weighting) {
    int[] valued = IntStream.range(0, groups.size()).filter(groups::hasValue).toArray();
    int sign = better == Better.HIGHER ? 1 : -1;
    double[] goodness = Arrays.stream(valued).mapToDouble(i -> sign * groups.value(i)).toArray();
    double best = Arrays.stream(goodness).max().orElseThrow();
    double observed = 0;
    for (int i = 0; i < valued.length; i++) {
      observed += weighting.of(groups, valued[i]) * (best - goodness[i]);
    }
    Optional<double[]> variances = groups.variancesUnderEquality();
    if (variances.isEmpty()) {
      return new MeanDistance(observed, OptionalDouble.empty());
    }
    double[] errors =
        Arrays.stream(valued).mapToDouble(i -> Math.sqrt(variances.get()[i])).toArray();
    return new MeanDistance(observed, OptionalDouble.of(DistanceNoise.ofHighest(goodness, errors)));
  }

  MeanDistance times(double factor) {
    return new MeanDistance(
        observed * factor,
        noise.isPresent()
            ? OptionalDouble.of(noise.getAsDouble() * factor)
            : OptionalDouble.empty());
  }

  DebiasedIndex toIndex(Method method) {
    EstimateWithError index =
        EstimateWithError.withoutError(observed, UndefinedReason.NOT_APPLICABLE, method);
    if (noise.isEmpty()) {
      return IndexError.without(observed, UndefinedReason.NO_STANDARD_ERROR, method);
    }
    return new DebiasedIndex(
        index,
        Estimate.of(noise.getAsDouble()),
        EstimateWithError.withoutError(
            observed - noise.getAsDouble(), UndefinedReason.NOT_APPLICABLE, method));
  }
}
