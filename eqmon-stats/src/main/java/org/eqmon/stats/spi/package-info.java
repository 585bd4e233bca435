/**
 * The seam of the statistics: {@link org.eqmon.stats.spi.Analysis}, which a third party implements
 * to put a question of its own.
 */
package org.eqmon.stats.spi;
