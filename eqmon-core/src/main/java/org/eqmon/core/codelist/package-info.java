/**
 * What may be answered.
 *
 * <p>A {@link org.eqmon.core.codelist.CodeList} is one published version of a list of categories.
 * It knows its identity ({@link org.eqmon.core.codelist.CodeListId}), the order and the labels of
 * its codes in English and Welsh, which codes record a {@link org.eqmon.core.codelist.NonAnswer},
 * how it rolls up to broader lists, and its {@link org.eqmon.core.codelist.Source}. A {@link
 * org.eqmon.core.codelist.Crosswalk} converts codes of one list to another and knows what is lost
 * on the way. A {@link org.eqmon.core.codelist.Caveat} says what the data can't, and travels with
 * it.
 */
package org.eqmon.core.codelist;
