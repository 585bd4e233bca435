/**
 * Exact, mergeable counts of people.
 *
 * <p>A {@link org.eqmon.stats.tally.Variable} is something that people are counted by, a {@link
 * org.eqmon.stats.tally.Measure} an amount that is added up, and a {@link
 * org.eqmon.stats.tally.TableSpec} a table that an analysis needs. A {@link
 * org.eqmon.stats.tally.TallySchema} fuses what all analyses need; a {@link
 * org.eqmon.stats.tally.Tally} is the counts:
 *
 * <pre>{@code
 * Variable sex = Variable.of(sexCharacteristic);
 * Variable let = Variable.binary("let", LocalizedText.awaitingReview("Home let", "Cartref wedi'i osod"));
 * TableSpec sexByLet = TableSpec.of("sex", "let");
 * TallySchema schema =
 *     TallySchema.of(CountingUnit.PERSONS, List.of(sex, let), List.of(), Set.of(sexByLet));
 *
 * Tally tally = observations.parallel().collect(Tally.collector(schema));
 * long women = tally.table(TableSpec.of("sex")).count(Map.of("sex", "F"));
 * }</pre>
 *
 * <p>Tallies of one schema {@link org.eqmon.stats.tally.Tally#merge merge} exactly: whichever way
 * records are split between machines, months or threads, the sum is the same tally. Counts are
 * whole numbers up to 2^63 - 1; beyond that there is a {@link
 * org.eqmon.stats.tally.CountTooLargeException} and nothing wraps around. Non-answers are levels
 * like the others. Of a characteristic with several answers a person counts once in every group
 * chosen and once in the total.
 *
 * <p>A {@link org.eqmon.stats.tally.Provenance} says how the counts were rounded, whether they are
 * public already, and where they come from. A tally is not for publication: writers take a release,
 * and only disclosure control makes one. {@code toString} of everything here shows shapes and ids.
 */
package org.eqmon.stats.tally;
