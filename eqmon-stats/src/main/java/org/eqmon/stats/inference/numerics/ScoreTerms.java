package org.eqmon.stats.inference.numerics;

/**
 * The parts of a score statistic of a hypothesised gap between two rates.
 *
 * @param score how far the observed gap is above the hypothesised one; 0 if it is that
 * @param variance of the score, with the rates most likely under the hypothesis
 * @param moment the third central moment of the score
 * @param step by how much the score changes from one outcome to the next
 * @param rates the rates most likely under the hypothesis
 */
public record ScoreTerms(
    double score, double variance, double moment, double step, RatePair rates) {}
