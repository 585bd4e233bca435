package org.eqmon.stats.inference.numerics;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Tails and quantiles of the gamma distribution of scale 1, for shapes of any size. From a shape of
 * 1e9 up they come from expansions in the shape whose first term left out is below the rounding:
 * series and continued fractions don't settle there.
 */
public final class GammaLimits {
  private static final double LARGE = 1e9;

  private GammaLimits() {}

  /** Returns the value that a variable of this shape is at or below with a probability. */
  public static double lower(double shape, double probability) {
    return shape < LARGE
        ? GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability)
        : quantile(shape, -Normal.upperQuantile(probability));
  }

  /** Returns the value that a variable of this shape is above with a probability. */
  public static double upper(double shape, double probability) {
    return shape < LARGE
        ? GammaDistribution.of(shape, 1).inverseSurvivalProbability(probability)
        : quantile(shape, Normal.upperQuantile(probability));
  }

  /**
   * Returns the expansion of Cornish and Fisher (1937, Revue de l'Institut International de
   * Statistique 5) around a normal quantile.
   */
  private static double quantile(double shape, double z) {
    double root = Math.sqrt(shape);
    return shape
        + z * root
        + (z * z - 1) / 3
        + (z * z - 7) * z / (36 * root)
        - ((3 * z * z + 7) * z * z - 16) / (810 * shape);
  }

  /** Returns the probability that a variable of this shape is at or below a value. */
  static double atMost(double shape, double value) {
    return shape < LARGE
        ? RegularizedGamma.P.value(shape, value)
        : Normal.upperTail(-root(shape, value)) - correction(shape, value);
  }

  /** Returns the probability that a variable of this shape is above a value. */
  static double above(double shape, double value) {
    return shape < LARGE
        ? RegularizedGamma.Q.value(shape, value)
        : Normal.upperTail(root(shape, value)) + correction(shape, value);
  }

  /** Returns the signed root of twice the deviance of the shape from the value. */
  private static double root(double shape, double value) {
    return Math.copySign(Math.sqrt(2 * SaddlePoint.deviance(shape, value)), value - shape);
  }

  /**
   * Returns the first term of the correction in Temme's uniform expansion (1979, SIAM Journal on
   * Mathematical Analysis 10; NIST Digital Library of Mathematical Functions, 8.12). The next one
   * is smaller by the shape.
   */
  private static double correction(double shape, double value) {
    double deviance = SaddlePoint.deviance(shape, value);
    double eta = Math.copySign(Math.sqrt(2 * deviance / shape), value - shape);
    double first =
        Math.abs(eta) < 0.01
            ? -1.0 / 3 + eta * (1.0 / 12 + eta * (-2.0 / 135 + eta * (1.0 / 864 + eta / 2835)))
            : shape / (value - shape) - 1 / eta;
    return Math.exp(-deviance - SaddlePoint.halfLogTwoPi(shape)) * first;
  }
}
