package org.eqmon.stats.inference.representation;

import java.util.function.DoubleUnaryOperator;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.Roots;
import org.eqmon.stats.inference.numerics.ScoreCorrection;

/**
 * A binomial count against a share that is estimated from another sample, by the two-sample score,
 * with the effective size of that sample, which need not be whole, for its number of trials.
 */
record EstimatedShareEvidence(long count, long total, ReferenceShare.Estimated reference)
    implements ShareEvidence {
  private static final Method METHOD =
      new Method(
          "representation.estimatedReference.score",
          "Koopman 1984, Biometrics 40 (ratio); Mee 1984, Biometrics 40 (difference)");
  private static final double FAR = 1e6;

  @Override
  public double above(ShareScale scale, double gap) {
    return Normal.upperTail(z(scale, gap));
  }

  @Override
  public double below(ShareScale scale, double gap) {
    return Normal.upperTail(-z(scale, gap));
  }

  @Override
  public double lower(ShareScale scale, double tail) {
    double z = Normal.upperQuantile(tail);
    if (scale == ShareScale.DIFFERENCE) {
      return Roots.between(excess(scale, z, d -> d), -1, observed() - reference.share());
    }
    return count == 0 ? 0 : ratio(excess(scale, z, u -> u / (1 - u)), 0, asPart());
  }

  @Override
  public double upper(ShareScale scale, double tail) {
    double z = -Normal.upperQuantile(tail);
    if (scale == ShareScale.DIFFERENCE) {
      return Roots.between(excess(scale, z, d -> d), observed() - reference.share(), 1);
    }
    return ratio(excess(scale, z, u -> u / (1 - u)), asPart(), 1);
  }

  private double observed() {
    return (double) count / total;
  }

  /** Returns the ratio r as r/(1 + r), on which all ratios lie from 0 to 1. */
  private double asPart() {
    return observed() / (observed() + reference.share());
  }

  private static double ratio(DoubleUnaryOperator excess, double lower, double upper) {
    double part = Roots.between(excess, lower, upper);
    return part / (1 - part);
  }

  /** Returns by how much the score exceeds z, bounded so that root finding stays finite. */
  private DoubleUnaryOperator excess(ShareScale scale, double z, DoubleUnaryOperator toGap) {
    return value -> Math.max(-FAR, Math.min(FAR, z(scale, toGap.applyAsDouble(value)))) - z;
  }

  private double z(ShareScale scale, double gap) {
    if (scale == ShareScale.RATIO && gap == Double.POSITIVE_INFINITY) {
      return reference.share() == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (scale == ShareScale.RATIO && gap == 0) {
      return count == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    GapScale of = scale == ShareScale.RATIO ? GapScale.RATIO : GapScale.DIFFERENCE;
    double n = total;
    double m = reference.effectiveSize();
    return ScoreCorrection.NONE.z(
        of.terms((double) count, n, m * reference.share(), m, gap), n + m);
  }

  @Override
  public Estimate statistic() {
    return Estimate.of(z(ShareScale.DIFFERENCE, 0));
  }

  @Override
  public Method method() {
    return METHOD;
  }
}
