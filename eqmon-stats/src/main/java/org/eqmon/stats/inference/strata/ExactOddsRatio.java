package org.eqmon.stats.inference.strata;

import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;

/**
 * The exact conditional analysis of a common odds ratio.
 *
 * @param oddsRatio the conditional maximum likelihood estimate, with limits that leave half the
 *     rest to each side
 * @param test the two-sided test of an odds ratio of 1: the probability of every total not more
 *     probable than the observed one
 */
public record ExactOddsRatio(IntervalEstimate oddsRatio, TestResult test) {}
