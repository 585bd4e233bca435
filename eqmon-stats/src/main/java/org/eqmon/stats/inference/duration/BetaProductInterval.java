package org.eqmon.stats.inference.duration;

import java.util.Objects;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * The share of a group that has not reached the end by a time, with an interval that holds in the
 * smallest groups: the beta product. It has limits where nobody has ended and where all have, where
 * {@link KaplanMeier} has none to speak of, and without censoring it is Clopper and Pearson's.
 *
 * <p>At each time with d ends among Y at risk the true curve falls by a factor that is Beta(Y - d +
 * 1, d); the upper limit is a quantile of the product of these, and the lower one of the product
 * with another Beta(Y(t+), 1), Y(t+) being those still seen after the time. The products are taken
 * as beta with their first two moments. It is wider than need be where no doubt is small.
 */
public final class BetaProductInterval {
  private static final Method METHOD =
      new Method(
          "duration.betaProduct",
          "Fay, Brittain & Proschan 2013, Biostatistics 14, 723-736; ties: Fay & Brittain 2016,"
              + " Statistics in Medicine, doi:10.1002/sim.6905");

  /** Beyond this size quantiles of the beta distribution lose their digits. */
  private static final long LARGEST = 100_000_000_000_000L;

  private static final BetaProductInterval DEFAULTS =
      new BetaProductInterval(Confidence.NINETY_FIVE_PERCENT);

  private final Confidence confidence;

  private BetaProductInterval(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the method with 95% intervals. */
  public static BetaProductInterval withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with intervals at another level. */
  public BetaProductInterval with(Confidence newConfidence) {
    return new BetaProductInterval(newConfidence);
  }

  /**
   * Returns the share that has not reached the end by a time, that time included. Beyond the last
   * time that anybody was seen the share is carried on, and its lower limit is 0. Undefined of an
   * empty group, and of one of more than 1e14 ({@code TOO_LARGE}).
   *
   * @throws IllegalArgumentException if the time is NaN, or there are several ends
   */
  public IntervalEstimate at(Durations durations, double time) {
    SurvivalCurve curve = KaplanMeier.withDefaults().of(durations);
    Estimate share = curve.at(time).estimate();
    if (!share.isDefined()) {
      return IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    RiskTable table = curve.table();
    Product product = new Product();
    int last = table.at(time);
    for (int i = 0; i <= last; i++) {
      double ended = table.ended(i, 1, 0);
      product.multiply(table.atRisk(i, 0) - ended + 1, ended);
    }
    if (durations.total() > LARGEST) {
      return IntervalEstimate.undefined(UndefinedReason.TOO_LARGE, METHOD);
    }
    double upper = last < 0 ? 1 : product.upper(confidence.tail());
    long after = 0;
    for (int i = durations.distinct() - 1; i >= 0 && durations.time(i) > time; i--) {
      after += RiskTable.leaving(durations, i);
    }
    double lower = 0;
    if (after > 0) {
      product.multiply((double) after, 1);
      lower = product.lower(confidence.tail());
    }
    Interval interval =
        new Interval(
            Math.min(lower, share.value()), Math.max(upper, share.value()), confidence.level());
    return IntervalEstimate.of(share.value(), interval, METHOD);
  }

  /** A product of independent beta variables, by its first two moments. */
  private static final class Product {
    private double logMean;
    private double logSpread;

    void multiply(double a, double b) {
      logMean += Math.log1p(-b / (a + b));
      // the mean square over the squared mean is 1 + b / (a (a + b + 1))
      logSpread += Math.log1p(b / a / (a + b + 1));
    }

    double lower(double tail) {
      BetaDistribution beta = beta();
      return Roots.between(share -> beta.cumulativeProbability(share) - tail, 0, 1);
    }

    double upper(double tail) {
      BetaDistribution beta = beta();
      return Roots.between(share -> beta.survivalProbability(share) - tail, 0, 1);
    }

    private BetaDistribution beta() {
      double mean = Math.exp(logMean);
      double rest = -Math.expm1(logMean);
      double size = rest / (mean * Math.expm1(logSpread)) - 1;
      return BetaDistribution.of(mean * size, rest * size);
    }
  }
}
