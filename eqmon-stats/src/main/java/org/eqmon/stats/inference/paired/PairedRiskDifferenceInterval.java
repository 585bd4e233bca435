package org.eqmon.stats.inference.paired;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.LowerLimit;

/**
 * Tango's score interval for the share of yes to the first minus that to the second: no continuity
 * or skewness correction. It inverts McNemar's uncorrected test, so it excludes 0 exactly when that
 * rejects.
 */
public final class PairedRiskDifferenceInterval {
  private static final Method METHOD =
      new Method(
          "paired.riskDifference.tango", "Tango 1998, Statistics in Medicine 17, pages 891-908");
  private static final double TOLERANCE = 1e-14;
  private static final PairedRiskDifferenceInterval DEFAULT =
      new PairedRiskDifferenceInterval(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private PairedRiskDifferenceInterval(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the interval at 95%. */
  public static PairedRiskDifferenceInterval withDefaults() {
    return DEFAULT;
  }

  /** Returns the interval at another confidence. */
  public PairedRiskDifferenceInterval with(Confidence confidence) {
    return new PairedRiskDifferenceInterval(confidence);
  }

  /** Returns the difference and its interval, within -1 and 1. Undefined without pairs. */
  public IntervalEstimate of(PairedCounts counts) {
    if (counts.pairs() == 0) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    Interval interval = new Interval(lower(counts), -lower(counts.swapped()), confidence.level());
    return new IntervalEstimate(counts.riskDifference(), Optional.of(interval), METHOD);
  }

  private double lower(PairedCounts counts) {
    double z = confidence.normalQuantile();
    double n = counts.pairs();
    double b = counts.firstOnly();
    double c = counts.secondOnly();
    double guess = (b - c - z * Math.sqrt(b + c + 1)) / (n + 2);
    return new LowerLimit(GapScale.DIFFERENCE, t -> z - score(b, c, n, t), TOLERANCE)
        .below((b - c) / n, guess);
  }

  // Standard errors by which the observed difference is above t.
  private static double score(double b, double c, double n, double t) {
    if (t < 0) {
      return -score(c, b, n, -t);
    }
    double linear = (2 * n - b + c) * t - b - c;
    double constant = c * t * (1 - t);
    double root = Math.sqrt(linear * linear + 8 * n * constant);
    double secondOnly = linear > 0 ? 2 * constant / (linear + root) : (root - linear) / (4 * n);
    double variance = n * (2 * secondOnly + t * (1 - t));
    double excess = b - c - n * t;
    if (!(variance > 0)) {
      return excess == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, excess);
    }
    return excess / Math.sqrt(variance);
  }
}
