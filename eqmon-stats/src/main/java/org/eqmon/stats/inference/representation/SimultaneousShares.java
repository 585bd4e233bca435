package org.eqmon.stats.inference.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ScoreLimits;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Intervals for all shares of a composition, which hold together with the stated confidence.
 *
 * <p>By default Goodman's at 95%.
 */
public final class SimultaneousShares {
  private static final SimultaneousShares DEFAULTS =
      new SimultaneousShares(SimultaneousMethod.GOODMAN, Confidence.NINETY_FIVE_PERCENT);

  private final SimultaneousMethod method;
  private final Confidence confidence;

  private SimultaneousShares(SimultaneousMethod method, Confidence confidence) {
    this.method = Objects.requireNonNull(method, "method");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns Goodman's intervals at 95%. */
  public static SimultaneousShares withDefaults() {
    return DEFAULTS;
  }

  /** Returns the intervals made another way. */
  public SimultaneousShares with(SimultaneousMethod method) {
    return new SimultaneousShares(method, confidence);
  }

  /** Returns the intervals at another confidence, that of all of them together. */
  public SimultaneousShares with(Confidence confidence) {
    return new SimultaneousShares(method, confidence);
  }

  /**
   * Returns the share of each category with its interval, within 0 and 1, in the order given.
   * Undefined if nobody was counted, and Sison and Glaz's for more than 10^13 people.
   *
   * @param counts the count of each category, 0 or more
   * @throws IllegalArgumentException if a count is negative
   */
  public List<IntervalEstimate> of(long... counts) {
    long total = 0;
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count can't be negative");
      }
      total = Totals.plus(total, count);
    }
    if (total == 0) {
      return Collections.nCopies(
          counts.length, IntervalEstimate.undefined(UndefinedReason.EMPTY_GROUP, method.method()));
    }
    return method == SimultaneousMethod.GOODMAN ? goodman(counts, total) : sisonGlaz(counts, total);
  }

  private List<IntervalEstimate> goodman(long[] counts, long total) {
    double z = Normal.upperQuantile(confidence.tail() / counts.length);
    List<IntervalEstimate> shares = new ArrayList<>(counts.length);
    for (long count : counts) {
      shares.add(
          share(
              count,
              total,
              ScoreLimits.lower((double) count, (double) (total - count), z),
              ScoreLimits.upper((double) count, (double) (total - count), z)));
    }
    return shares;
  }

  private List<IntervalEstimate> sisonGlaz(long[] counts, long total) {
    if (total > SisonGlazWidth.LARGEST_TOTAL) {
      return Collections.nCopies(
          counts.length, IntervalEstimate.undefined(UndefinedReason.TOO_LARGE, method.method()));
    }
    SisonGlazWidth width = SisonGlazWidth.of(counts, total, confidence.level());
    List<IntervalEstimate> shares = new ArrayList<>(counts.length);
    for (long count : counts) {
      double share = (double) count / total;
      shares.add(
          share(
              count,
              total,
              Math.max(0, share - (double) width.whole() / total),
              Math.min(1, share + (width.whole() + 2 * width.part()) / total)));
    }
    return shares;
  }

  private IntervalEstimate share(long count, long total, double lower, double upper) {
    return IntervalEstimate.of(
        (double) count / total, new Interval(lower, upper, confidence.level()), method.method());
  }
}
