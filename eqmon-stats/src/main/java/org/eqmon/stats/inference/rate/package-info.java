/**
 * Counts of events and their rates: how far a count may be from the number expected, how two rates
 * compare, and how an observed count compares with an expected one.
 *
 * <pre>{@code
 * CountInterval.withDefaults().of(7);                          // 7 (2.81 to 14.4), exact at 95%
 * CrudeRate.withDefaults().withMultiplier(1_000).of(65, 100);  // 650 (502 to 828), Byar
 * RateRatio.withDefaults().interval(11, 800, 21, 3011);        // 1.97 (0.858 to 4.28)
 * StandardisedRatio.withDefaults().interval(137, 24.2);        // 5.66 (4.75 to 6.69)
 * }</pre>
 *
 * <p>Events are taken to be independent. Where one person can have many (repairs, complaints),
 * count people, or take a model with a dispersion.
 */
@NullMarked
package org.eqmon.stats.inference.rate;

import org.jspecify.annotations.NullMarked;
