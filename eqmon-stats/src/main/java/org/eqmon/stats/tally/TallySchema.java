package org.eqmon.stats.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eqmon.core.population.CountingUnit;

/**
 * What a tally counts: the unit, the variables, the measures and the tables. Two tallies can be
 * merged when their schemas have the same {@link #id()}.
 *
 * <p>The tables asked for are fused: of those that name the same variables and measures one is
 * kept, and one that is a margin of another isn't kept at all, since {@link Tally#table} derives
 * it. So it doesn't matter how the needs of several analyses overlap, and no two tables of a tally
 * can disagree about a margin because they were filled from different records.
 */
public final class TallySchema {
  /** What stands before the hash in an id. */
  static final String ID_PREFIX = "sha256:";

  private final CountingUnit unit;
  private final SortedMap<String, Variable> variables;
  private final SortedMap<String, Measure> measures;
  private final SortedMap<TableSpec, CellLayout> tables;
  private final String id;

  private TallySchema(
      CountingUnit unit,
      SortedMap<String, Variable> variables,
      SortedMap<String, Measure> measures,
      SortedMap<TableSpec, CellLayout> tables) {
    this.unit = unit;
    this.variables = Collections.unmodifiableSortedMap(variables);
    this.measures = Collections.unmodifiableSortedMap(measures);
    this.tables = Collections.unmodifiableSortedMap(tables);
    this.id = ID_PREFIX + sha256(canonicalText());
  }

  /**
   * Returns the schema for what all analyses need together. The order of variables, measures and
   * tables doesn't matter; variables and measures that no table uses are left out.
   *
   * @throws IllegalArgumentException if two different variables or measures have one id, a table
   *     names one that isn't given, or a table would have more than 16,777,216 cells; the message
   *     names the table, its size and the limit
   */
  public static TallySchema of(
      CountingUnit unit,
      Collection<Variable> variables,
      Collection<Measure> measures,
      Set<TableSpec> tables) {
    Objects.requireNonNull(unit, "unit");
    SortedMap<String, Variable> variablesById = new TreeMap<>();
    for (Variable variable : variables) {
      Variable other = variablesById.put(variable.id(), variable);
      if (other != null && !other.equals(variable)) {
        throw new IllegalArgumentException(
            "two different variables have the id '" + variable.id() + "'");
      }
    }
    SortedMap<String, Measure> measuresById = new TreeMap<>();
    for (Measure measure : measures) {
      Measure other = measuresById.put(measure.id(), measure);
      if (other != null && !other.canonicalText().equals(measure.canonicalText())) {
        throw new IllegalArgumentException(
            "two different measures have the id '" + measure.id() + "'");
      }
    }
    SortedMap<TableSpec, CellLayout> layouts = new TreeMap<>();
    Set<String> usedVariables = new TreeSet<>();
    Set<String> usedMeasures = new TreeSet<>();
    for (TableSpec table : tables) {
      requireKnown("variable", table, table.variables(), variablesById.keySet());
      requireKnown("measure", table, table.measures(), measuresById.keySet());
      usedVariables.addAll(table.variables());
      usedMeasures.addAll(table.measures());
      if (tables.stream().noneMatch(other -> !other.equals(table) && table.isMarginOf(other))) {
        layouts.put(table, layout(table, variablesById));
      }
    }
    variablesById.keySet().retainAll(usedVariables);
    measuresById.keySet().retainAll(usedMeasures);
    return new TallySchema(unit, variablesById, measuresById, layouts);
  }

  private static void requireKnown(
      String what, TableSpec table, Set<String> named, Set<String> known) {
    for (String name : named) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "table " + table + " needs " + what + " '" + name + "', and there are only " + known);
      }
    }
  }

  private static CellLayout layout(TableSpec table, SortedMap<String, Variable> byId) {
    List<Variable> axes = new ArrayList<>();
    byId.forEach(
        (name, variable) -> {
          if (table.variables().contains(name)) {
            axes.add(variable);
          }
        });
    double cells = CellLayout.cellsOf(axes);
    if (cells > CellLayout.MAXIMUM_CELLS) {
      throw new IllegalArgumentException(
          String.format(
              java.util.Locale.ROOT,
              "table %s would have %.0f cells, and a table may have %d: leave a variable out or use"
                  + " broader levels",
              table,
              cells,
              CellLayout.MAXIMUM_CELLS));
    }
    return CellLayout.of(axes);
  }

  /** Returns what is counted. */
  public CountingUnit unit() {
    return unit;
  }

  /** Returns the variables that its tables use, in the order of their ids. */
  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  /**
   * Returns a variable.
   *
   * @throws IllegalArgumentException if no table uses one of this id
   */
  public Variable variable(String variableId) {
    Variable found = variables.get(variableId);
    if (found == null) {
      throw new IllegalArgumentException(
          "the schema has no variable '" + variableId + "': it has " + variables.keySet());
    }
    return found;
  }

  /** Returns the measures that its tables use, in the order of their ids. */
  public List<Measure> measures() {
    return List.copyOf(measures.values());
  }

  /** Returns the tables that are kept, fused and in order: none is a margin of another. */
  public Set<TableSpec> tables() {
    return tables.keySet();
  }

  /** Returns whether a tally of this schema has a table or can derive it. */
  public boolean holds(TableSpec table) {
    return source(table).isPresent();
  }

  /** The smallest table kept that a table is, or is a margin of. */
  Optional<TableSpec> source(TableSpec table) {
    TableSpec best = null;
    int bestCells = Integer.MAX_VALUE;
    for (var candidate : tables.entrySet()) {
      if (table.isMarginOf(candidate.getKey()) && candidate.getValue().cells() < bestCells) {
        best = candidate.getKey();
        bestCells = candidate.getValue().cells();
      }
    }
    return Optional.ofNullable(best);
  }

  SortedMap<TableSpec, CellLayout> layouts() {
    return tables;
  }

  /**
   * Returns the identity of the schema: {@code sha256:} and the hash of a text of everything that
   * decides what a cell means (unit, variables with their kind, selection, code list and levels,
   * measures with their unit, tables). Names and labels aren't part of it.
   */
  public String id() {
    return id;
  }

  private String canonicalText() {
    StringBuilder text = new StringBuilder();
    CanonicalText.field(text, "schema", "eqmon tally 1");
    CanonicalText.field(text, "unit", unit.name());
    variables.values().forEach(variable -> text.append(variable.canonicalText()));
    measures.values().forEach(measure -> text.append(measure.canonicalText()));
    for (TableSpec table : tables.keySet()) {
      CanonicalText.field(text, "table", "");
      table.variables().forEach(name -> CanonicalText.field(text, "by", name));
      table.measures().forEach(name -> CanonicalText.field(text, "sum", name));
    }
    return text.toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Two schemas are equal when they have the same {@link #id()}. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TallySchema that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "TallySchema " + id + " (" + tables.size() + " tables)";
  }
}
