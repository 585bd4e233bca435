package org.eqmon.stats.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eqmon.stats.tally.TableSpec;

/**
 * One count that a printed figure gives back: the people of a table whose levels lie in given sets.
 * It names the count and doesn't hold it.
 *
 * @param table the table
 * @param levels for each variable that is restricted, the levels that are added up; a variable of
 *     the table that isn't named is added up in full
 */
public record CountRef(TableSpec table, SortedMap<String, SortedSet<String>> levels) {
  /** Copies the sets and refuses a variable that the table lacks. */
  public CountRef {
    Objects.requireNonNull(table, "table");
    SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
    levels.forEach(
        (variable, codes) -> {
          if (!table.variables().contains(variable)) {
            throw new IllegalArgumentException(table + " has no variable " + variable);
          }
          copy.put(variable, Collections.unmodifiableSortedSet(new TreeSet<>(codes)));
        });
    levels = Collections.unmodifiableSortedMap(copy);
  }

  /** Returns the count of everybody in a table. */
  public static CountRef of(TableSpec table) {
    return new CountRef(table, new TreeMap<>());
  }

  /** Returns this count restricted to some levels of a variable. */
  public CountRef where(String variable, Collection<String> codes) {
    SortedMap<String, SortedSet<String>> restricted = new TreeMap<>(levels);
    restricted.put(variable, new TreeSet<>(codes));
    return new CountRef(table, restricted);
  }
}
