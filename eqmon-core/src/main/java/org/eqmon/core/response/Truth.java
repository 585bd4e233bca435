package org.eqmon.core.response;

/** What the answers say about a condition. */
enum Truth {
  HOLDS,
  FAILS,
  /** They don't decide it. */
  UNDECIDED
}
