/**
 * Rates made comparable between groups that differ in their make-up, such as their ages.
 *
 * <p>Complaints by age band, as a rate for 1,000 tenants of a standard population:
 *
 * <pre>{@code
 * DirectStandardisation.withDefaults().withMultiplier(1000).of(
 *     new long[] {30, 0, 12},            // complaints
 *     new double[] {100, 50, 400},       // tenants
 *     new double[] {1, 1, 2});           // the standard population
 * }</pre>
 *
 * <p>If bands are too small for rates of their own, compare observed with expected events: {@link
 * org.eqmon.stats.inference.standardisation.IndirectStandardisation}.
 */
@NullMarked
package org.eqmon.stats.inference.standardisation;

import org.jspecify.annotations.NullMarked;
