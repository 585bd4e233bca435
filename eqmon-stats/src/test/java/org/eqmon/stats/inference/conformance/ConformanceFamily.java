package org.eqmon.stats.inference.conformance;

import java.util.Map;

/**
 * The methods of one family, by method id.
 *
 * <p>To support a method id, put it in the map of its family's class:
 *
 * <pre>{@code
 * "proportion.interval.wilson",
 * input -> {
 *   var interval = ProportionInterval.wilson().of(input.count("x"), input.count("n"));
 *   return ConformanceOutput.of("lower", interval.lower(), "upper", interval.upper());
 * }
 * }</pre>
 *
 * <p>Then copy the family's case file to {@code src/test/resources/conformance}. Every file there
 * must pass in full, so do this when the last of its ids is supported.
 */
interface ConformanceFamily {
  /** Returns the methods, by the id that case files name. */
  Map<String, ConformanceMethod> methods();
}
