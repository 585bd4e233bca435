package org.eqmon.stats.inference.nonresponse;

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
  }

  /** Returns all members. */
  public long members() {
    return Math.addExact(observed, missing);
  }
}
