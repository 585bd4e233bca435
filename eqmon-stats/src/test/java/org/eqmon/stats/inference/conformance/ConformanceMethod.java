package org.eqmon.stats.inference.conformance;

/** Computes the outputs of one case from its input, by calling the library and nothing else. */
@FunctionalInterface
interface ConformanceMethod {
  /**
   * Computes the outputs.
   *
   * <p>An {@link IllegalArgumentException} that the library documents counts as "undefined".
   */
  ConformanceOutput apply(ConformanceInput input);
}
