/**
 * Arithmetic on numbers that a caller brings: intervals, tests and models for gaps between groups.
 *
 * <p>Nothing here knows of housing, tallies or reports. Each method is one final immutable class in
 * a sub-package named for the question it answers; its options are set with {@code with(...)} on
 * {@code withDefaults()}, it takes counts, and it returns a record. What has no answer is an {@link
 * org.eqmon.stats.inference.Estimate#undefined(UndefinedReason) undefined} estimate with its
 * reason; an infinite limit is a number; nothing is ever NaN.
 */
package org.eqmon.stats.inference;
