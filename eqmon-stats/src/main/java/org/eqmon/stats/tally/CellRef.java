package org.eqmon.stats.tally;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The name of one cell of a table, without its count. When fewer variables are given than the table
 * has, it is the cell of that margin.
 *
 * @param table the table
 * @param levels the level of each variable that is fixed, by variable id
 */
public record CellRef(TableSpec table, SortedMap<String, String> levels) {
  /** Copies the map and refuses a variable that the table doesn't have. */
  public CellRef {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    if (!table.variables().containsAll(levels.keySet())) {
      throw new IllegalArgumentException(
          "the table " + table + " isn't by all of " + levels.keySet());
    }
  }

  /** Returns the cell at these levels. */
  public static CellRef of(TableSpec table, Map<String, String> levels) {
    return new CellRef(table, new TreeMap<>(levels));
  }
}
