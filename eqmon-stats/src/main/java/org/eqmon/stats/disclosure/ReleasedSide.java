package org.eqmon.stats.disclosure;

import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * One side of a released comparison: so many of so many. Both numbers can be had from the released
 * tables (or are those of a published reference population).
 *
 * @param label who they are
 * @param count how many of them are counted: members of the group, or people with the outcome
 * @param size out of how many
 */
public record ReleasedSide(LocalizedText label, long count, long size) {
  /** Refuses null. */
  public ReleasedSide {
    Objects.requireNonNull(label, "label");
  }

  /** Returns the count over the size, from 0 to 1; undefined if nobody is there. */
  public Estimate proportion() {
    return size == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of((double) count / size);
  }
}
