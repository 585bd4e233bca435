package org.eqmon.stats.inference.numerics;

/**
 * A rate of each group.
 *
 * @param rate1 of group 1
 * @param rate2 of group 2
 */
public record RatePair(double rate1, double rate2) {}
