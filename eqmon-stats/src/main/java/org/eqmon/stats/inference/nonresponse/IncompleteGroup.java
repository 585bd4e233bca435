package org.eqmon.stats.inference.nonresponse;

import org.eqmon.stats.inference.numerics.Totals;

/**
 * A group some of whose members' outcomes aren't known.
 *
 * @param events of those whose outcome is known, those with the event
 * @param observed members whose outcome is known
 * @param missing members whose outcome isn't known
 */
public record IncompleteGroup(long events, long observed, long missing) {
  /** Refuses counts below 0 and more events than observed members. */
  public IncompleteGroup {
    if (events < 0 || events > observed || missing < 0) {
      throw new IllegalArgumentException(
          "events must be from 0 to the number observed, and the number missing 0 or more");
    }
    // refuses what can't be counted
    Totals.plus(observed, missing);
  }

  /** Returns all members. */
  public long members() {
    return Totals.plus(observed, missing);
  }
}
