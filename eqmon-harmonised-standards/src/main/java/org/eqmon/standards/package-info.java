/**
 * The equality categories used in Wales, in English and Welsh, with where each comes from.
 *
 * <p>One class per topic has a constant per version of its list:
 *
 * <pre>{@code
 * EthnicGroup.GROUPS_5_2021.codes().answers();      // what may be answered
 * Age.band(47, Age.BANDS_11);                       // "35-49"
 * Census2021.wales(EthnicGroup.GROUPS_5_2021);      // whom to compare with
 * Census2021.population(Sex.CENSUS_2021, Areas.get("Cardiff"));
 * }</pre>
 *
 * <p>{@link org.eqmon.standards.HarmonisedStandards} finds the same by id. Welsh that this project
 * wrote itself is marked {@code AWAITING_REVIEW}. {@code SOURCES.md} beside the sources of this
 * module lists every label and figure with its publisher, date and licence, and what is absent.
 */
package org.eqmon.standards;
