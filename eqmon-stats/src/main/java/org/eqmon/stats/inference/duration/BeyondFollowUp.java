package org.eqmon.stats.inference.duration;

/** What a mean restricted to a time is if people were still there when last seen before it. */
public enum BeyondFollowUp {
  /** Undefined: nobody knows the curve there. The default. */
  UNDEFINED,
  /**
   * The curve stays at its last value up to the time, the highest that it can be: the mean is then
   * too high, and its error knows nothing of that. What R's {@code survfit} does.
   */
  CARRIED
}
