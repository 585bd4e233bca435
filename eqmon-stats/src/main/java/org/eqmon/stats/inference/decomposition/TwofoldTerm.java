package org.eqmon.stats.inference.decomposition;

import java.util.Objects;
import org.eqmon.stats.inference.Comparison;

/**
 * The parts of a gap that one covariate, or the intercept, stands for. For a covariate whose zero
 * is arbitrary, or an indicator whose left-out level is, only the explained part means anything
 * alone: the other moves between it and the intercept with that choice.
 *
 * @param explained the difference of its means, valued by the reference coefficient
 * @param unexplained what both groups' own coefficients add to the reference one; undefined if a
 *     group has no coefficients of its own, such as one in which a covariate doesn't vary
 */
public record TwofoldTerm(Comparison explained, Comparison unexplained) {
  /** Refuses null. */
  public TwofoldTerm {
    Objects.requireNonNull(explained, "explained");
    Objects.requireNonNull(unexplained, "unexplained");
  }
}
