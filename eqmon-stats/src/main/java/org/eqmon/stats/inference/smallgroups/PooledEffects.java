package org.eqmon.stats.inference.smallgroups;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.TestResult;

/**
 * Effects of several groups, pooled.
 *
 * @param mean the mean of the true effects with its interval and the test that it is 0
 * @param tauSquared the variance of the true effects between groups, with its interval
 * @param homogeneity Cochran's Q: the test that there is no such variance
 * @param heterogeneityShare the share of the effects' scatter that is more than chance, from 0 to
 *     1: I squared over 100
 * @param newGroup the interval in which the true effect of a further group is expected; empty with
 *     fewer than three groups
 * @param groups each group's effect, drawn towards the mean
 */
public record PooledEffects(
    Comparison mean,
    IntervalEstimate tauSquared,
    TestResult homogeneity,
    Estimate heterogeneityShare,
    Optional<Interval> newGroup,
    List<EstimateWithError> groups) {
  /** Refuses null and copies the list. */
  public PooledEffects {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(tauSquared, "tauSquared");
    Objects.requireNonNull(homogeneity, "homogeneity");
    Objects.requireNonNull(heterogeneityShare, "heterogeneityShare");
    Objects.requireNonNull(newGroup, "newGroup");
    groups = List.copyOf(groups);
  }
}
