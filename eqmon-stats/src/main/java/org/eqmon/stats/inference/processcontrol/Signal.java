package org.eqmon.stats.inference.processcontrol;

/** Why a point on a control chart stands out. */
public enum Signal {
  /** It is strictly beyond a limit. */
  BEYOND_LIMIT,
  /** It ends a run of values that all rise or all fall. */
  TREND,
  /** It ends a run of values on one side of the centre. */
  SHIFT,
  /** It is one of three on one side of the centre, two of which are close to the limit. */
  TWO_IN_THREE
}
