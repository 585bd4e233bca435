package org.eqmon.stats.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A table that somebody needs: the variables that people are cross-counted by, and the measures
 * that are added up in every cell. The order in which they are named doesn't matter.
 *
 * @param variables the ids of the variables; none for the total alone
 * @param measures the ids of the measures, often none
 */
public record TableSpec(SortedSet<String> variables, SortedSet<String> measures)
    implements Comparable<TableSpec> {
  /** Copies both sets. */
  public TableSpec {
    variables = sorted(variables);
    measures = sorted(measures);
  }

  private static SortedSet<String> sorted(Collection<String> ids) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }

  /**
   * Returns the table of counts by these variables.
   *
   * @throws IllegalArgumentException if a variable is named twice
   */
  public static TableSpec of(String... variables) {
    SortedSet<String> ids = sorted(Arrays.asList(variables));
    if (ids.size() != variables.length) {
      throw new IllegalArgumentException("a table names each variable once: " + List.of(variables));
    }
    return new TableSpec(ids, sorted(List.of()));
  }

  /** Returns this table with a measure added up in every cell as well. */
  public TableSpec withSum(String measure) {
    SortedSet<String> more = new TreeSet<>(measures);
    more.add(measure);
    return new TableSpec(variables, more);
  }

  /**
   * Returns whether this table can be had from another by adding up its cells: the other has all
   * its variables and measures. A table is a margin of itself.
   */
  public boolean isMarginOf(TableSpec other) {
    return other.variables.containsAll(variables) && other.measures.containsAll(measures);
  }

  @Override
  public int compareTo(TableSpec other) {
    int byVariables = compare(variables, other.variables);
    return byVariables != 0 ? byVariables : compare(measures, other.measures);
  }

  private static int compare(SortedSet<String> a, SortedSet<String> b) {
    return Arrays.compare(a.toArray(new String[0]), b.toArray(new String[0]));
  }

  @Override
  public String toString() {
    return measures.isEmpty() ? variables.toString() : variables + " with sums of " + measures;
  }
}
