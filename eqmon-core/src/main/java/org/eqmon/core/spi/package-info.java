/**
 * The seams of the core: what another country or a vendor implements to bring its own categories.
 */
package org.eqmon.core.spi;
