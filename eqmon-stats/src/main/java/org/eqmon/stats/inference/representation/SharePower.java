package org.eqmon.stats.inference.representation;

import java.util.function.LongFunction;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.numerics.CountDistribution;
import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ObservedWeight;
import org.eqmon.stats.inference.numerics.PooledPower;
import org.eqmon.stats.inference.numerics.Roots;
import org.eqmon.stats.inference.numerics.ShareLimits;

/** Which shares lead to a rejected count with a given probability. */
record SharePower(LongFunction<ShareEvidence> evidence, long total, ReferenceShare reference) {
  private static final Estimate NOT_REACHED = Estimate.undefined(UndefinedReason.NOT_REACHED);

  /** Returns the smallest share above the reference that is found with the power. */
  Estimate above(double tail, double power) {
    if (reference instanceof ReferenceShare.Estimated estimated) {
      return nearestAbove(estimated.share(), estimated.effectiveSize(), tail, power);
    }
    long critical = Roots.first(count -> noGapAbove(count) <= tail, 0, total);
    if (critical > total) {
      return NOT_REACHED;
    }
    if (reference instanceof ReferenceShare.FinitePool pool) {
      long group =
          Roots.first(
              m -> new Hypergeometric(pool.pool(), m, total).atLeast(critical) >= power,
              0,
              pool.pool());
      return Estimate.of((double) group / pool.pool());
    }
    return Estimate.of(ShareLimits.lower(critical, total, power, ObservedWeight.WHOLE));
  }

  /** Returns the largest share below the reference that is found with the power. */
  Estimate below(double tail, double power) {
    if (reference instanceof ReferenceShare.Estimated estimated) {
      return nearestAbove(1 - estimated.share(), estimated.effectiveSize(), tail, power)
          .map(others -> 1 - others);
    }
    long critical = Roots.first(count -> noGapBelow(count) > tail, 0, total) - 1;
    if (critical < 0) {
      return NOT_REACHED;
    }
    if (reference instanceof ReferenceShare.FinitePool pool) {
      long group =
          Roots.first(
                  m -> new Hypergeometric(pool.pool(), m, total).atMost(critical) < power,
                  0,
                  pool.pool())
              - 1;
      return Estimate.of((double) group / pool.pool());
    }
    return Estimate.of(ShareLimits.upper(critical, total, power, ObservedWeight.WHOLE));
  }

  /**
   * Returns the probability of a rejected count on the side of the reference where a share lies.
   */
  double power(double share, double tail) {
    if (reference instanceof ReferenceShare.Estimated estimated) {
      return share == reference.share()
          ? tail
          : Normal.cdf(
              PooledPower.quantile(
                  (double) total,
                  share,
                  estimated.effectiveSize(),
                  reference.share(),
                  Normal.upperQuantile(tail)));
    }
    CountDistribution counts =
        reference instanceof ReferenceShare.FinitePool pool
            ? new Hypergeometric(pool.pool(), Math.round(share * pool.pool()), total)
            : new Binomial(total, share);
    return share >= reference.share()
        ? counts.atLeast(Roots.first(count -> noGapAbove(count) <= tail, 0, total))
        : counts.atMost(Roots.first(count -> noGapBelow(count) > tail, 0, total) - 1);
  }

  private Estimate nearestAbove(double share, double effectiveSize, double tail, double power) {
    double nearest =
        PooledPower.nearestAbove(
            (double) total,
            effectiveSize,
            share,
            Normal.upperQuantile(tail),
            Normal.upperQuantile(1 - power));
    return Double.isNaN(nearest) ? NOT_REACHED : Estimate.of(nearest);
  }

  private double noGapAbove(long count) {
    return evidence.apply(count).above(ShareScale.DIFFERENCE, 0);
  }

  private double noGapBelow(long count) {
    return evidence.apply(count).below(ShareScale.DIFFERENCE, 0);
  }
}
