package org.eqmon.core.codelist;

/** How a code of one list stands to a code of another. */
public enum Relation {
  /** The two mean the same. */
  EXACT,
  /** The target is broader: it also holds others. */
  BROADER,
  /** The target is narrower: it holds only some of these people. */
  NARROWER,
  /** The two are near, and neither holds the other; the reason says where they differ. */
  CLOSE,
  /** Nothing in the target list corresponds. */
  NONE
}
