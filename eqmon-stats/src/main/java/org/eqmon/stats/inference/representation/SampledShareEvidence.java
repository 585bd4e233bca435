package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.GapMargin;
import org.eqmon.stats.inference.gap.RateComparison;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * A binomial count against a share that is estimated from another sample: two groups, compared as
 * {@link RateGap} does.
 *
 * <p>The other sample's effective size is rounded down to whole members. Its count in the group
 * need not be whole either: for a gap above it is rounded up, for a gap below it is rounded down,
 * which makes the gap smaller and the evidence weaker. Where both are whole nothing is rounded.
 *
 * <p>A sample that tells less than one person would says nothing: p is 1 and the interval is the
 * whole scale.
 */
final class SampledShareEvidence implements ShareEvidence {
  private static final Method METHOD =
      new Method(
          "representation.estimatedReference.rateGap",
          "Barnard 1947, Biometrika 34; Berger & Boos 1994, Journal of the American Statistical"
              + " Association 89; with large counts Laud 2017, Pharmaceutical Statistics 16");
  private static final double ROUNDING = 1e-9;

  private final RateComparison whenAbove;
  private final RateComparison whenBelow;
  private final boolean silent;

  SampledShareEvidence(long count, long total, ReferenceShare.Estimated reference) {
    long size = (long) Math.min(TwoGroups.LARGEST, Math.floor(reference.effectiveSize()));
    double members = reference.share() * size;
    double slack = ROUNDING * Math.max(1, members);
    this.whenAbove = compare(count, total, (long) Math.ceil(members - slack), size);
    this.whenBelow = compare(count, total, (long) Math.floor(members + slack), size);
    this.silent = size == 0;
  }

  private static RateComparison compare(long count, long total, long otherCount, long otherSize) {
    return RateGap.withDefaults().compare(TwoGroups.of(count, total, otherCount, otherSize));
  }

  @Override
  public double above(ShareScale scale, double gap) {
    return pValue(whenAbove, scale, gap, Alternative.GREATER);
  }

  @Override
  public double below(ShareScale scale, double gap) {
    return pValue(whenBelow, scale, gap, Alternative.LESS);
  }

  private double pValue(
      RateComparison comparison, ShareScale scale, double gap, Alternative alternative) {
    if (silent) {
      return 1;
    }
    boolean ratio = scale == ShareScale.RATIO;
    if (ratio && (gap == 0 || gap == Double.POSITIVE_INFINITY)) {
      // Only a sample with nobody in it can be at the edge of the scale.
      boolean rulesOut = gap == 0 == (alternative == Alternative.GREATER);
      TwoGroups groups = comparison.groups();
      long there = gap == 0 ? groups.events1() : groups.events2();
      return rulesOut && there > 0 ? 0 : 1;
    }
    return comparison
        .test(
            ratio ? GapMargin.Scale.RATIO : GapMargin.Scale.DIFFERENCE,
            ratio ? gap : Math.max(-1, Math.min(1, gap)),
            alternative)
        .pValue()
        .value();
  }

  @Override
  public double lower(ShareScale scale, double tail) {
    if (silent) {
      return scale == ShareScale.RATIO ? 0 : -1;
    }
    return interval(whenAbove, scale, tail).lower();
  }

  @Override
  public double upper(ShareScale scale, double tail) {
    if (silent) {
      return scale == ShareScale.RATIO ? Double.POSITIVE_INFINITY : 1;
    }
    return interval(whenBelow, scale, tail).upper();
  }

  private static Interval interval(RateComparison comparison, ShareScale scale, double tail) {
    Confidence confidence = new Confidence(1 - 2 * tail);
    return (scale == ShareScale.RATIO
            ? comparison.riskRatio(confidence)
            : comparison.riskDifference(confidence))
        .interval()
        .orElseThrow();
  }

  @Override
  public Estimate statistic() {
    return Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
  }

  @Override
  public Method method() {
    return METHOD;
  }
}
