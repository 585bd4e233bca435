/**
 * Tables as text: which column is what, what its values mean, and rows of CSV in the encodings that
 * housing systems and Excel write. What is true of one column is the same whether rows become
 * responses or a tally.
 */
package org.eqmon.core.csv;
