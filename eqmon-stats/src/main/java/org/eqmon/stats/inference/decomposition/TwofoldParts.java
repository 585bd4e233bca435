package org.eqmon.stats.inference.decomposition;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Comparison;

/**
 * A gap in two parts, against reference coefficients: what the groups' different covariates
 * explain, and the rest. The rest isn't discrimination, nor its absence: covariates that aren't
 * there are in it, and covariates may themselves be unequal outcomes.
 *
 * @param gap the mean outcome of A minus that of B
 * @param explained differences of the means, valued by the reference coefficients
 * @param unexplained the gap minus that
 * @param unexplainedA of the unexplained part, what A has beyond the reference; with pooled
 *     coefficients and a term for the group, the reference is the people of both as they are mixed
 * @param unexplainedB of the unexplained part, what B lacks against the reference
 * @param terms both parts for the intercept and then for each covariate; empty if there is no
 *     answer
 */
public record TwofoldParts(
    Comparison gap,
    Comparison explained,
    Comparison unexplained,
    Comparison unexplainedA,
    Comparison unexplainedB,
    List<TwofoldTerm> terms) {
  /** Refuses null. */
  public TwofoldParts {
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(explained, "explained");
    Objects.requireNonNull(unexplained, "unexplained");
    Objects.requireNonNull(unexplainedA, "unexplainedA");
    Objects.requireNonNull(unexplainedB, "unexplainedB");
    terms = List.copyOf(terms);
  }
}
