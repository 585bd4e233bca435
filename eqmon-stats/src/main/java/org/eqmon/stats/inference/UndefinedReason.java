package org.eqmon.stats.inference;

/** Why a method has no answer for the numbers it was given. */
public enum UndefinedReason {
  /** The method has no such quantity. */
  NOT_APPLICABLE,
  /** A group or sample has nobody in it. */
  EMPTY_GROUP,
  /** There are no events, or nothing but events. */
  NO_VARIATION,
  /** The quantity divides by zero. */
  ZERO_DENOMINATOR,
  /** A variance estimate is zero. */
  ZERO_VARIANCE,
  /** The sampling error of the values that were brought isn't known. */
  NO_STANDARD_ERROR,
  /** A model's covariates predict the outcome perfectly. */
  SEPARATION,
  /** Covariates are linear combinations of each other. */
  COLLINEAR,
  /** There are fewer events than the method needs. */
  TOO_FEW_EVENTS,
  /** There are fewer values or groups than the method needs. */
  TOO_FEW_VALUES,
  /** A curve doesn't come down to the level asked for. */
  NOT_REACHED,
  /** An iteration did not settle. */
  NOT_CONVERGED,
  /**
   * An exact answer would take too long, or the numbers are beyond what a double can reckon with:
   * ask for an approximate one, or count in a larger unit.
   */
  TOO_LARGE,
  /** No value can satisfy what was asked. */
  NO_SOLUTION,
  /** A category with a reference share of zero was observed. */
  IMPOSSIBLE_CATEGORY
}
