/**
 * Many comparisons at once: p-values adjusted within their family, and the confidence at which each
 * comparison's interval agrees with its adjusted p-value.
 *
 * <pre>{@code
 * AdjustedFamily family = Adjustment.BENJAMINI_HOCHBERG.decide(0.05, 0.001, 0.02, 0.4);
 * for (AdjustedComparison comparison : family.comparisons()) {
 *   comparison.adjustedPValue();      // 0.003, 0.03, 0.4
 *   comparison.isRejected();          // true, true, false
 *   comparison.intervalConfidence();  // 0.9667 (1 - 2 * 0.05 / 3) twice, then 0.95
 * }
 * }</pre>
 *
 * <p>An interval computed at {@code intervalConfidence}, by a method whose interval inverts its
 * test, excludes "no gap" exactly when the adjusted p-value is at or below the level. A comparison
 * that can't be assessed has no p-value and is no member of the family.
 */
@NullMarked
package org.eqmon.stats.inference.multiplicity;

import org.jspecify.annotations.NullMarked;
