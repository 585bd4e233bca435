/**
 * What those who didn't answer could change.
 *
 * <p>Bounds need no assumption of why people didn't answer: they show the gap if all of them had
 * answered one way, and if all had answered the other. {@link
 * org.eqmon.stats.inference.nonresponse.TippingPoint} says how different they would have to be for
 * a conclusion to change, and {@link org.eqmon.stats.inference.nonresponse.EValue} how strong
 * something unmeasured would have to be to explain a gap away.
 *
 * <pre>{@code
 * var men = new IncompleteGroup(30, 80, 20);
 * var women = new IncompleteGroup(50, 90, 10);
 * GapBounds.ofMissingOutcomes(men, women);
 * }</pre>
 */
@NullMarked
package org.eqmon.stats.inference.nonresponse;

import org.jspecify.annotations.NullMarked;
