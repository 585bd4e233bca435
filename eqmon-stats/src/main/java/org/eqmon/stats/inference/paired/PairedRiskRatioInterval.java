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
 * Tang's score interval for the share of yes to the first over that to the second: no continuity or
 * skewness correction. It excludes 1 exactly when McNemar's uncorrected test rejects.
 */
public final class PairedRiskRatioInterval {
  private static final Method METHOD =
      new Method(
          "paired.riskRatio.tang",
          "Tang, Tang & Chan 2003, Statistics in Medicine 22, pages 1217-1233");
  private static final double TOLERANCE = 1e-14;
  private static final PairedRiskRatioInterval DEFAULT =
      new PairedRiskRatioInterval(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private PairedRiskRatioInterval(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the interval at 95%. */
  public static PairedRiskRatioInterval withDefaults() {
    return DEFAULT;
  }

  /** Returns the interval at another confidence. */
  public PairedRiskRatioInterval with(Confidence confidence) {
    return new PairedRiskRatioInterval(confidence);
  }

  /**
   * Returns the ratio and its interval, from 0 to infinity. Undefined without pairs; for 0/0 there
   * is no estimate, and the interval is from 0 to infinity.
   */
  public IntervalEstimate of(PairedCounts counts) {
    if (counts.pairs() == 0) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    Interval interval =
        new Interval(lower(counts), 1 / lower(counts.swapped()), confidence.level());
    return new IntervalEstimate(counts.riskRatio(), Optional.of(interval), METHOD);
  }

  private double lower(PairedCounts counts) {
    double a = counts.both();
    double b = counts.firstOnly();
    double c = counts.secondOnly();
    double n = counts.pairs();
    if (a + b == 0) {
      return 0;
    }
    double z = confidence.normalQuantile();
    double spread = Math.sqrt(b + c + 1) / Math.sqrt((a + b + 1) * (a + c + 1));
    double guess = (a + b + 0.5) / (a + c + 0.5) * Math.exp(-z * spread);
    return new LowerLimit(GapScale.RATIO, t -> z - score(a, b, c, n, t), TOLERANCE)
        .below((a + b) / (a + c), guess);
  }

  // Standard errors by which the observed ratio is above t.
  private static double score(double a, double b, double c, double n, double t) {
    if (t > 1) {
      return -score(a, c, b, n, 1 / t);
    }
    double linear = (a + c) * t * t - (a + b + 2 * c);
    double constant = c * (1 - t) * (a + b + c) / n;
    double quadratic = n * (1 + t);
    double root = Math.sqrt(Math.max(0, linear * linear - 4 * quadratic * constant));
    double secondOnly = (root - linear) / (2 * quadratic);
    double variance = n * (1 + t) * secondOnly + (a + b + c) * (t - 1);
    double excess = a + b - t * (a + c);
    if (!(variance > 0)) {
      return excess == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, excess);
    }
    return excess / Math.sqrt(variance);
  }
}
