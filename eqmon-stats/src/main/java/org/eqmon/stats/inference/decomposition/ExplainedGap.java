package org.eqmon.stats.inference.decomposition;

import java.util.Objects;
import org.eqmon.stats.inference.Comparison;

/**
 * A gap between two rates in two parts that add up to it.
 *
 * @param gap the rate of A minus that of B
 * @param explained what the groups' different covariates explain
 * @param unexplained the rest, which covariates that aren't there are part of
 */
public record ExplainedGap(Comparison gap, Comparison explained, Comparison unexplained) {
  /** Refuses null. */
  public ExplainedGap {
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(explained, "explained");
    Objects.requireNonNull(unexplained, "unexplained");
  }
}
