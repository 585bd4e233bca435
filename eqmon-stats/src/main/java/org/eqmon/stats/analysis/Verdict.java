package org.eqmon.stats.analysis;

/**
 * What a finding comes to. There is no "pass": a verdict is a prompt to investigate or to gather
 * more, and no legal test.
 */
public enum Verdict {
  /** Nothing can be said: the gap is undefined, or there are too few people for any result. */
  NOT_ASSESSABLE,
  /** The gap is shown to lie within the materiality margin. It may still be detectable. */
  NO_MATERIAL_GAP,
  /** There is a gap: the adjusted p-value is at or below the level. */
  GAP,
  /** Neither a gap nor its absence is shown. */
  INCONCLUSIVE
}
