package org.eqmon.stats.inference.decomposition;

/**
 * What one category adds to each part of a gap.
 *
 * @param rateEffect its mean share times the difference of its rates
 * @param compositionEffect its mean rate times the difference of its shares
 */
public record KitagawaCategory(double rateEffect, double compositionEffect) {}
