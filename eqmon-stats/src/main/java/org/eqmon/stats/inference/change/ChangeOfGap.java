package org.eqmon.stats.inference.change;

import java.util.Objects;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Estimate;

/**
 * How a gap changed between two periods.
 *
 * @param earlierGap the reference group's rate minus the group's, in the earlier period
 * @param laterGap the same, in the later period
 * @param change the later gap minus the earlier one, with its standard error, its interval and the
 *     test of no change
 */
public record ChangeOfGap(Estimate earlierGap, Estimate laterGap, Comparison change) {
  /** Refuses null. */
  public ChangeOfGap {
    Objects.requireNonNull(earlierGap, "earlierGap");
    Objects.requireNonNull(laterGap, "laterGap");
    Objects.requireNonNull(change, "change");
  }
}
