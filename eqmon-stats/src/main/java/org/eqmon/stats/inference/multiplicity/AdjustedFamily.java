package org.eqmon.stats.inference.multiplicity;

import java.util.List;
import java.util.Objects;

/**
 * The decisions on a family of comparisons.
 *
 * @param adjustment the procedure
 * @param level the level, between 0 and 1: the family-wise error rate or false discovery rate that
 *     the procedure keeps to
 * @param comparisons the comparisons, in the order in which their p-values were given
 */
public record AdjustedFamily(
    Adjustment adjustment, double level, List<AdjustedComparison> comparisons) {
  /** Copies the list. */
  public AdjustedFamily {
    Objects.requireNonNull(adjustment, "adjustment");
    comparisons = List.copyOf(comparisons);
  }

  /** Returns how many comparisons are rejected. */
  public int rejections() {
    return (int) comparisons.stream().filter(AdjustedComparison::isRejected).count();
  }
}
