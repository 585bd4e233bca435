package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eqmon.stats.tally.TableSpec;

/**
 * All that is shown of a study's tables: the protected view. Everything in a release is made from
 * it. It holds no hidden count.
 */
final class ProtectedCounts {
  /** A table that is released, with the parts of its variables. */
  record Offered(TableSpec spec, List<Axis> axes) {
    Offered {
      axes = List.copyOf(axes);
    }
  }

  private final List<Offered> tables;
  private final List<WithheldTable> withheld;
  private final Set<String> statesShown;
  private final SortedMap<CountKey, ReleasedCell> cells;

  /**
   * Makes a view.
   *
   * @param statesShown the variables whose states of having no answer are shown one by one
   * @param cells what is shown; a count that isn't there is hidden
   */
  ProtectedCounts(
      List<Offered> tables,
      List<WithheldTable> withheld,
      Set<String> statesShown,
      SortedMap<CountKey, ReleasedCell> cells) {
    this.tables = List.copyOf(tables);
    this.withheld = List.copyOf(withheld);
    this.statesShown = Set.copyOf(statesShown);
    this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  List<Offered> tables() {
    return tables;
  }

  List<WithheldTable> withheld() {
    return withheld;
  }

  ReleasedCell cell(CountKey key) {
    return cells.getOrDefault(key, ReleasedCell.hidden());
  }

  boolean shows(CountKey key) {
    return !cell(key).isHidden();
  }

  Set<CountKey> shownKeys() {
    return cells.keySet();
  }

  boolean showsStatesOf(String variable) {
    return statesShown.contains(variable);
  }

  List<ReleasedTable> releasedTables() {
    return tables.stream().map(this::released).toList();
  }

  private ReleasedTable released(Offered table) {
    List<List<Axis.Part>> parts = table.axes().stream().map(this::displayed).toList();
    List<ReleasedVariable> variables = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      variables.add(variable(table.axes().get(i), parts.get(i)));
    }
    int[] sizes = parts.stream().mapToInt(List::size).toArray();
    int[] at = new int[sizes.length];
    List<ReleasedCell> released = new ArrayList<>();
    int size = 1;
    for (int each : sizes) {
      size = Math.multiplyExact(size, each);
    }
    for (int cell = 0; cell < size; cell++, PartCounts.next(at, sizes)) {
      CountKey key = CountKey.EVERYBODY;
      for (int i = 0; i < at.length; i++) {
        key = Axis.name(key, table.axes().get(i).id(), parts.get(i).get(at[i]));
      }
      released.add(cell(key));
    }
    return new ReleasedTable(variables, released);
  }

  private List<Axis.Part> displayed(Axis axis) {
    return axis.parts().stream()
        .filter(
            part ->
                switch (part.kind()) {
                  case STATE, NOT_APPLICABLE -> statesShown.contains(axis.id());
                  case UNKNOWN -> false;
                  case ANSWER, ANSWERED, NO_ANSWER, TOTAL -> true;
                })
        .toList();
  }

  private static ReleasedVariable variable(Axis axis, List<Axis.Part> parts) {
    return new ReleasedVariable(
        axis.id(),
        axis.variable().name(),
        axis.variable().kind(),
        axis.variable().selection(),
        axis.variable().codeList().map(list -> list.id()),
        parts.stream()
            .map(
                part -> new ReleasedVariable.Category(part.code(), part.label(), kind(part.kind())))
            .toList());
  }

  private static ReleasedVariable.CategoryKind kind(Axis.Kind kind) {
    return switch (kind) {
      case ANSWER -> ReleasedVariable.CategoryKind.ANSWER;
      case ANSWERED -> ReleasedVariable.CategoryKind.ANSWERED;
      case STATE, NOT_APPLICABLE -> ReleasedVariable.CategoryKind.NON_ANSWER;
      case UNKNOWN, NO_ANSWER -> ReleasedVariable.CategoryKind.NO_ANSWER;
      case TOTAL -> ReleasedVariable.CategoryKind.TOTAL;
    };
  }

  @Override
  public String toString() {
    return "ProtectedCounts (" + tables.size() + " tables)";
  }
}
