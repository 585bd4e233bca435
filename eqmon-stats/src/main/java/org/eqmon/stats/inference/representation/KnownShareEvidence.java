package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ObservedWeight;
import org.eqmon.stats.inference.numerics.ScoreLimits;
import org.eqmon.stats.inference.numerics.ShareLimits;

/** A binomial count against a share that is known. */
record KnownShareEvidence(long count, long total, double reference, ShareStatistic kind)
    implements ShareEvidence {
  private static final Method EXACT =
      new Method(
          "representation.exact", "Clopper & Pearson 1934, Biometrika 26: the test they invert");
  private static final Method MID_P =
      new Method(
          "representation.midP", "Lancaster 1961; Berry & Armitage 1995, The Statistician 44");
  private static final Method SCORE =
      new Method(
          "representation.score",
          "Wilson 1927, Journal of the American Statistical Association 22");

  @Override
  public double above(ShareScale scale, double gap) {
    double share = scale.share(gap, reference);
    if (share < 0) {
      return 0;
    }
    if (share >= 1) {
      return 1;
    }
    return kind == ShareStatistic.SCORE
        ? Normal.upperTail(score(share))
        : weight().upperTail(new Binomial(total, share), count);
  }

  @Override
  public double below(ShareScale scale, double gap) {
    double share = scale.share(gap, reference);
    if (share > 1) {
      return 0;
    }
    if (share <= 0) {
      return 1;
    }
    return kind == ShareStatistic.SCORE
        ? Normal.upperTail(-score(share))
        : weight().lowerTail(new Binomial(total, share), count);
  }

  @Override
  public double lower(ShareScale scale, double tail) {
    double share =
        kind == ShareStatistic.SCORE
            ? ScoreLimits.lower(
                (double) count, (double) (total - count), Normal.upperQuantile(tail))
            : ShareLimits.lower(count, total, tail, weight());
    return scale.gap(share, reference);
  }

  @Override
  public double upper(ShareScale scale, double tail) {
    double share =
        kind == ShareStatistic.SCORE
            ? ScoreLimits.upper(
                (double) count, (double) (total - count), Normal.upperQuantile(tail))
            : ShareLimits.upper(count, total, tail, weight());
    return scale.gap(share, reference);
  }

  private ObservedWeight weight() {
    return kind == ShareStatistic.EXACT ? ObservedWeight.WHOLE : ObservedWeight.HALF;
  }

  private double score(double share) {
    double gap = count - total * share;
    return gap == 0 ? 0 : gap / Math.sqrt(total * share * (1 - share));
  }

  @Override
  public Estimate statistic() {
    return kind == ShareStatistic.SCORE
        ? Estimate.of(score(reference))
        : Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
  }

  @Override
  public Method method() {
    return switch (kind) {
      case EXACT -> EXACT;
      case MID_P -> MID_P;
      case SCORE -> SCORE;
    };
  }
}
