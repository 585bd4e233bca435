/**
 * Several groups against several answers: tables of any size.
 *
 * <pre>{@code
 * var table = ContingencyTable.of(new long[][] {{10, 0, 4}, {2, 9, 5}});
 * IndependenceTest.withDefaults().of(table);
 * FisherFreemanHaltonTest.withDefaults().of(table);
 * table.adjustedResidual(1, 1);
 * }</pre>
 *
 * <p>A test of the whole table says that some group differs, not which: look at the adjusted
 * residuals, or compare groups one by one with an adjustment for their number ({@link
 * org.eqmon.stats.inference.contingency.EqualProportionsTest}).
 */
@NullMarked
package org.eqmon.stats.inference.contingency;

import org.jspecify.annotations.NullMarked;
