package org.eqmon.stats.inference.smallgroups;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;

/**
 * Values drawn towards their mean.
 *
 * @param mean the mean that they were drawn towards
 * @param factor what is left of each value's distance from it
 * @param estimates the estimates, in the order of the values
 * @param method how they were computed
 */
public record JamesSteinEstimates(
    Estimate mean, Estimate factor, List<Estimate> estimates, Method method) {
  /** Refuses null and copies the list. */
  public JamesSteinEstimates {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(factor, "factor");
    estimates = List.copyOf(estimates);
    Objects.requireNonNull(method, "method");
  }
}
