/**
 * Whether a gap differs between two settings, from what was published of it in each.
 *
 * <p>That one gap is statistically significant and another is not doesn't show that they differ:
 * compare them.
 */
@NullMarked
package org.eqmon.stats.inference.interaction;

import org.jspecify.annotations.NullMarked;
