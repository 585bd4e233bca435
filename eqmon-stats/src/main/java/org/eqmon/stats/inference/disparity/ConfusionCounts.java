package org.eqmon.stats.inference.disparity;

import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * How often a yes-or-no decision agreed with what was true, in one group.
 *
 * @param truePositives decided yes, and it was
 * @param falsePositives decided yes, and it wasn't
 * @param trueNegatives decided no, and it wasn't
 * @param falseNegatives decided no, and it was
 */
public record ConfusionCounts(
    long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {
  /** Refuses counts below 0. */
  public ConfusionCounts {
    if (Math.min(Math.min(truePositives, falsePositives), Math.min(trueNegatives, falseNegatives))
        < 0) {
      throw new IllegalArgumentException("a count can't be negative");
    }
  }

  /** Returns the number of decisions. */
  public long total() {
    return Totals.plus(
        Totals.plus(truePositives, falsePositives), Totals.plus(trueNegatives, falseNegatives));
  }

  /** Returns these counts and others together. */
  public ConfusionCounts plus(ConfusionCounts other) {
    return new ConfusionCounts(
        Totals.plus(truePositives, other.truePositives),
        Totals.plus(falsePositives, other.falsePositives),
        Totals.plus(trueNegatives, other.trueNegatives),
        Totals.plus(falseNegatives, other.falseNegatives));
  }

  /** Returns the share decided yes (selection rate, predicted prevalence); undefined for nobody. */
  public Estimate selectionRate() {
    return rate(truePositives + falsePositives, total());
  }

  /** Returns the share decided yes of those for whom it was; undefined if there are none. */
  public Estimate truePositiveRate() {
    return rate(truePositives, truePositives + falseNegatives);
  }

  /** Returns the share decided yes of those for whom it wasn't; undefined if there are none. */
  public Estimate falsePositiveRate() {
    return rate(falsePositives, falsePositives + trueNegatives);
  }

  /** Returns the share decided no of those for whom it was yes; undefined if there are none. */
  public Estimate falseNegativeRate() {
    return rate(falseNegatives, falseNegatives + truePositives);
  }

  private static Estimate rate(long part, long whole) {
    return whole == 0
        ? Estimate.undefined(UndefinedReason.ZERO_DENOMINATOR)
        : Estimate.of((double) part / whole);
  }
}
