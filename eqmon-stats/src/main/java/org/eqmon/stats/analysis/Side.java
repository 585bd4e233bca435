package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * One side of a comparison: so many of so many. It holds counts, so it prints and serialises as its
 * shape.
 *
 * @param label who they are
 * @param count how many of them are counted: members of the group, or people with the outcome
 * @param size out of how many
 */
@JsonIncludeProperties({})
public record Side(LocalizedText label, long count, long size) {
  /** Refuses a count that is below 0 or above the size. */
  public Side {
    Objects.requireNonNull(label, "label");
    if (count < 0 || count > size) {
      throw new IllegalArgumentException("a count must be from 0 to the size of its side");
    }
  }

  /** Returns the count over the size, from 0 to 1; undefined if nobody is there. */
  public Estimate proportion() {
    return size == 0
        ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
        : Estimate.of((double) count / size);
  }

  @Override
  public String toString() {
    return "Side";
  }
}
