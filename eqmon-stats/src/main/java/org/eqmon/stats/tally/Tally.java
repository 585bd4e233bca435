package org.eqmon.stats.tally;

import java.util.SortedMap;
import java.util.stream.Collector;

/**
 * Exact counts of people by the tables of a schema, with where they come from. Immutable.
 *
 * <p>Tallies of one schema merge: {@code merge} is associative and commutative and {@link #empty}
 * is its identity, so any partition of the same records, in any order, counted in any tree of
 * merges, gives an equal tally. Equality is by content; {@code toString} shows ids and shapes,
 * never a count.
 */
public final class Tally {
  private final TallySchema schema;
  private final Provenance provenance;
  private final SortedMap<TableSpec, CountTable> tables;

  Tally(TallySchema schema, Provenance provenance, SortedMap<TableSpec, CountTable> tables) {
    this.schema = schema;
    this.provenance = provenance;
    this.tables = tables;
  }

  /**
   * Returns the tally of nobody: all counts are 0 and the provenance is {@link Provenance#NOTHING}.
   */
  public static Tally empty(TallySchema schema) {
    return TallyBuilder.of(schema).build();
  }

  /**
   * Returns the tally of records in columns, counted in one pass on this thread; {@link TallyPlan}
   * counts on several.
   *
   * @throws IllegalArgumentException if a variable or measure of the schema has no column, or its
   *     column has other levels
   * @throws CountTooLargeException if a sum of a measure would be more than 2^63 - 1
   */
  public static Tally of(TallySchema schema, EncodedColumns rows) {
    return TallyPlan.of(schema, rows).fill();
  }

  /**
   * Returns a collector of observations, for sequential and parallel streams.
   *
   * <p>An observation that doesn't fit the schema, or a count beyond 2^63 - 1, throws as {@link
   * TallyBuilder#add(Observation)} does.
   */
  public static Collector<Observation, ?, Tally> collector(TallySchema schema) {
    return Collector.of(
        () -> TallyBuilder.of(schema),
        TallyBuilder::add,
        TallyBuilder::addAll,
        TallyBuilder::build,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns the tally of everyone counted in either.
   *
   * @throws IllegalArgumentException if the schemas differ; the message has both ids
   * @throws CountTooLargeException if a count or sum would be more than 2^63 - 1
   */
  public Tally merge(Tally other) {
    return TallyBuilder.of(schema).add(this).add(other).build();
  }

  /**
   * Returns the byte form, version 1, for keeping and sending tallies. Equal tallies have the same
   * bytes, and every later version of this library reads them. They hold counts: keep them as safe
   * as the records.
   */
  public byte[] toBytes() {
    return TallyBytes.write(this);
  }

  /**
   * Returns the tally that bytes hold.
   *
   * @param schema the schema that it was counted by
   * @throws TallyFormatException if the bytes aren't a tally, have a newer version or another
   *     schema, end too early or were changed
   */
  public static Tally fromBytes(TallySchema schema, byte[] bytes) {
    return TallyBytes.read(schema, bytes);
  }

  /** Returns what it counts. */
  public TallySchema schema() {
    return schema;
  }

  /** Returns where the counts come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** Returns the same counts with another provenance in place of the present one. */
  public Tally with(Provenance newProvenance) {
    return new Tally(schema, newProvenance, tables);
  }

  /**
   * Returns a table: one that the schema keeps, or a margin of one.
   *
   * @throws IllegalArgumentException if the schema neither keeps nor can derive it
   * @throws CountTooLargeException if a sum in it would be more than 2^63 - 1
   */
  public CountTable table(TableSpec spec) {
    TableSpec source =
        schema
            .source(spec)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the tally has no table " + spec + ": it has " + schema.tables()));
    return kept(source).margin(spec);
  }

  /** One of the tables that the schema keeps. */
  CountTable kept(TableSpec spec) {
    CountTable found = tables.get(spec);
    if (found == null) {
      throw new IllegalArgumentException("the schema doesn't keep table " + spec);
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that
        && schema.equals(that.schema)
        && provenance.equals(that.provenance)
        && tables.equals(that.tables);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + tables.hashCode();
  }

  @Override
  public String toString() {
    return "Tally of " + schema;
  }
}
