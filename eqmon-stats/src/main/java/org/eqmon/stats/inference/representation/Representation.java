package org.eqmon.stats.inference.representation;

import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * Compares a group's share of those observed with its share of a reference population.
 *
 * <p>By default with {@link ShareStatistic#EXACT}: the share that is expected is fully given, so
 * the exact test costs nothing but some power in small numbers, and it alone never calls equal
 * shares unequal more often than it says ({@code docs/methods/representation.md} has the measured
 * rates). Against an {@linkplain ReferenceShare#estimated estimated} share the comparison is of two
 * samples, by default that of {@link org.eqmon.stats.inference.gap.RateGap}: see {@link
 * ShareStatistic}.
 */
public final class Representation {
  private static final Representation DEFAULTS = new Representation(ShareStatistic.EXACT);

  private final ShareStatistic statistic;

  private Representation(ShareStatistic statistic) {
    this.statistic = statistic;
  }

  /** Returns the comparison by the exact statistic. */
  public static Representation withDefaults() {
    return DEFAULTS;
  }

  /** Returns the comparison by another statistic. */
  public Representation with(ShareStatistic statistic) {
    return new Representation(Objects.requireNonNull(statistic, "statistic"));
  }

  /**
   * Compares an observed share with a reference share. Everything is undefined if nobody was
   * observed.
   *
   * @param count how many of those observed are in the group, from 0 to the total
   * @param total how many were observed
   * @param reference what their share is compared with
   * @throws IllegalArgumentException if there are more in the group than in total, either is
   *     negative, or more were drawn from a pool than it has
   */
  public ShareComparison compare(long count, long total, ReferenceShare reference) {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException("the group's count must be from 0 to the total");
    }
    return new ShareComparison(this, count, total, reference, evidence(count, total, reference));
  }

  private ShareEvidence evidence(long count, long total, ReferenceShare reference) {
    if (reference instanceof ReferenceShare.FinitePool pool) {
      requireTotal(total, reference);
      return new PoolEvidence(count, total, pool, statistic);
    }
    if (reference instanceof ReferenceShare.Estimated estimated) {
      return statistic == ShareStatistic.EXACT && total <= TwoGroups.LARGEST
          ? new SampledShareEvidence(count, total, estimated)
          : new EstimatedShareEvidence(count, total, estimated);
    }
    return new KnownShareEvidence(count, total, reference.share(), statistic);
  }

  /**
   * Returns the shares nearest to the reference share that a number of people could have been told
   * from it, by the test itself: the exact power of the counts that it rejects. Against an
   * estimated reference share, by the normal approximation.
   *
   * @param total how many people are, or are to be, observed
   * @param reference the reference share
   * @param confidence one minus the two-sided level of the test
   * @param power the chance of finding the gap, more than the level and less than 1, such as 0.8
   * @throws IllegalArgumentException if the total is negative or more than a pool has, or the power
   *     is out of its range
   */
  public DetectableShare minimumDetectable(
      long total, ReferenceShare reference, Confidence confidence, double power) {
    requireTotal(total, reference);
    if (!(power > 1 - confidence.level() && power < 1)) {
      throw new IllegalArgumentException(
          "the power must be more than the level of the test and less than 1, and was " + power);
    }
    if (total == 0) {
      Estimate none = Estimate.undefined(UndefinedReason.EMPTY_GROUP);
      return new DetectableShare(reference.share(), none, none, confidence, power);
    }
    SharePower search = power(total, reference);
    return new DetectableShare(
        reference.share(),
        search.below(confidence.tail(), power),
        search.above(confidence.tail(), power),
        confidence,
        power);
  }

  /**
   * Returns the chance of finding that a group's share is another than the reference share, on the
   * side where it is: the exact power of the test itself. Against an estimated reference share, by
   * the normal approximation. It is 0 if nobody is observed.
   *
   * @param total how many people are, or are to be, observed
   * @param reference the reference share
   * @param share the share behind those observed, from 0 to 1; of a pool, to the nearest whole
   *     member
   * @param confidence one minus the two-sided level of the test
   * @throws IllegalArgumentException if the total is negative or more than a pool has, or the share
   *     is out of its range
   */
  public double power(long total, ReferenceShare reference, double share, Confidence confidence) {
    requireTotal(total, reference);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share must be from 0 to 1, and was " + share);
    }
    return total == 0 ? 0 : power(total, reference).power(share, confidence.tail());
  }

  private SharePower power(long total, ReferenceShare reference) {
    return new SharePower(count -> evidence(count, total, reference), total, reference);
  }

  private static void requireTotal(long total, ReferenceShare reference) {
    if (total < 0) {
      throw new IllegalArgumentException("the total can't be negative");
    }
    if (reference instanceof ReferenceShare.FinitePool pool && total > pool.pool()) {
      throw new IllegalArgumentException("more were drawn than the pool has");
    }
  }
}
