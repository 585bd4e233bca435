package org.eqmon.stats.inference;

/**
 * What two sides of an exact test of a count are. The rules agree for a symmetric distribution
 * only.
 */
public enum TwoSidedRule {
  /**
   * All counts no more probable than the observed one, where probabilities within one part in ten
   * million are equal. Its p-value jumps as the hypothesis moves, so no interval inverts it
   * exactly.
   */
  MINIMUM_LIKELIHOOD,
  /** Twice the smaller tail, at most 1: what equal-tailed exact intervals invert. */
  DOUBLED,
  /** Twice the smaller tail with half the observed count's probability, at most 1. */
  MID_P,
  /**
   * The smaller tail and as much of the other as doesn't exceed it (Blaker 2000, Canadian Journal
   * of Statistics 28).
   */
  BLAKER
}
