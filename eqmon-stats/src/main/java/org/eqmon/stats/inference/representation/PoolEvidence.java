package org.eqmon.stats.inference.representation;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ObservedWeight;
import org.eqmon.stats.inference.numerics.Roots;
import org.eqmon.stats.inference.numerics.ScoreLimits;

/**
 * A hypergeometric count against the pool it was drawn from. The exact limits are the smallest and
 * the largest group that a pool of this size could have had, as shares of it.
 */
record PoolEvidence(long count, long drawn, ReferenceShare.FinitePool pool, ShareStatistic kind)
    implements ShareEvidence {
  private static final Method EXACT =
      new Method("representation.pool.exact", "Hypergeometric tails, doubled; Fisher 1935");
  private static final Method MID_P =
      new Method("representation.pool.midP", "Hypergeometric mid-P tails, doubled; Lancaster 1961");
  private static final Method SCORE =
      new Method(
          "representation.pool.score",
          "Wilson 1927 with the finite population correction; Cochran 1977, Sampling Techniques");

  @Override
  public double above(ShareScale scale, double gap) {
    double share = scale.share(gap, pool.share());
    if (share < 0) {
      return 0;
    }
    if (isScore()) {
      return share >= 1 ? 1 : Normal.upperTail(score(share));
    }
    return upperTail((long) Math.floor(members(Math.min(1, share))));
  }

  @Override
  public double below(ShareScale scale, double gap) {
    double share = scale.share(gap, pool.share());
    if (share > 1) {
      return 0;
    }
    if (isScore()) {
      return share <= 0 ? 1 : Normal.upperTail(-score(share));
    }
    return lowerTail((long) Math.ceil(members(Math.max(0, share))));
  }

  /** Returns how many members of the pool make up a share; whole if only rounding parts it. */
  private double members(double share) {
    double members = share * pool.pool();
    double whole = Math.rint(members);
    return Math.abs(members - whole) < 1e-9 * Math.max(1, members) ? whole : members;
  }

  @Override
  public double lower(ShareScale scale, double tail) {
    double share =
        isScore()
            ? ScoreLimits.lower(corrected(count), corrected(others()), Normal.upperQuantile(tail))
            : asShare(Roots.first(m -> upperTail(m) > tail, count, largestGroup()));
    return scale.gap(share, pool.share());
  }

  @Override
  public double upper(ShareScale scale, double tail) {
    double share =
        isScore()
            ? ScoreLimits.upper(corrected(count), corrected(others()), Normal.upperQuantile(tail))
            : asShare(Roots.first(m -> lowerTail(m) <= tail, count, largestGroup()) - 1);
    return scale.gap(share, pool.share());
  }

  /** Whether there is a normal approximation: of a pool that was drawn whole all is known. */
  private boolean isScore() {
    return kind == ShareStatistic.SCORE && drawn < pool.pool();
  }

  private double upperTail(long group) {
    if (group < count) {
      return 0;
    }
    return group > largestGroup()
        ? 1
        : weight().upperTail(new Hypergeometric(pool.pool(), group, drawn), count);
  }

  private double lowerTail(long group) {
    if (group > largestGroup()) {
      return 0;
    }
    return group < count
        ? 1
        : weight().lowerTail(new Hypergeometric(pool.pool(), group, drawn), count);
  }

  private long largestGroup() {
    return pool.pool() - others();
  }

  private long others() {
    return drawn - count;
  }

  private double asShare(long group) {
    return (double) group / pool.pool();
  }

  private ObservedWeight weight() {
    return kind == ShareStatistic.MID_P ? ObservedWeight.HALF : ObservedWeight.WHOLE;
  }

  /** Returns a count in a sample with replacement that would tell as much. */
  private double corrected(long part) {
    return part * (pool.pool() - 1.0) / (pool.pool() - drawn);
  }

  private double score(double share) {
    double gap = count - drawn * share;
    double perDrawn = (pool.pool() - drawn) / Math.max(1.0, pool.pool() - 1.0);
    return gap == 0 ? 0 : gap / Math.sqrt(drawn * share * (1 - share) * perDrawn);
  }

  @Override
  public Estimate statistic() {
    return isScore()
        ? Estimate.of(score(pool.share()))
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
