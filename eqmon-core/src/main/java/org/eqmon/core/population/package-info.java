/**
 * Populations that observed people are compared with.
 *
 * <p>A {@link org.eqmon.core.population.ReferencePopulation} is a published count by one code list
 * that knows its {@link org.eqmon.core.population.Area}, its date, whom it holds ({@link
 * org.eqmon.core.population.PopulationBase}), how uncertain it is and what it can't say. A {@link
 * org.eqmon.core.population.PublishedTable} is a table of counts as somebody else has published it,
 * with its roundings, its gaps and the rows that hold others.
 */
package org.eqmon.core.population;
