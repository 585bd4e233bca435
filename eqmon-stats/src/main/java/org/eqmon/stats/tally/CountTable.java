package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts of people by every combination of levels of some variables, with the sums of its measures.
 * Immutable. Equality is by content; {@code toString} shows variables and shape, never a count.
 *
 * <p>Of a characteristic with several answers a person counts once in every group chosen and once
 * in {@link #total()} and in every margin over that characteristic; the counts of its levels can so
 * add up to more than the total.
 */
public final class CountTable {
  private final TableSpec spec;
  private final SortedMap<String, String> fixed;
  private final CellLayout layout;
  private final long[] counts;
  private final SortedMap<String, SumCells> sums;

  CountTable(
      TableSpec spec,
      SortedMap<String, String> fixed,
      CellLayout layout,
      long[] counts,
      SortedMap<String, SumCells> sums) {
    this.spec = spec;
    this.fixed = Collections.unmodifiableSortedMap(fixed);
    this.layout = layout;
    this.counts = counts;
    this.sums = Collections.unmodifiableSortedMap(sums);
  }

  /** A table without any counts. */
  static CountTable empty(TableSpec spec, CellLayout layout) {
    SortedMap<String, SumCells> sums = new TreeMap<>();
    spec.measures().forEach(measure -> sums.put(measure, new SumCells(layout.cells())));
    return new CountTable(spec, new TreeMap<>(), layout, new long[layout.cells()], sums);
  }

  /** Returns which variables it is by and which measures it has. */
  public TableSpec spec() {
    return spec;
  }

  /** Returns the variables in the order of their ids, which is the order of {@link #cell}. */
  public List<Variable> variables() {
    return layout.variables();
  }

  /** Returns the levels that {@link #where} held fixed, by variable id; empty for a whole table. */
  public SortedMap<String, String> fixed() {
    return fixed;
  }

  /**
   * Returns how many people are in the table, each once; 0 if nothing was counted.
   *
   * @throws CountTooLargeException if that is more than 2^63 - 1
   */
  public long total() {
    return margin().counts[0];
  }

  /**
   * Returns the count of a cell, 0 or more.
   *
   * @param levelIndexes for each of {@link #variables()} in turn the position of a level among its
   *     {@link Variable#levels()}
   * @throws IllegalArgumentException if there are more or fewer positions than variables, or one is
   *     out of range
   */
  public long cell(int... levelIndexes) {
    if (levelIndexes.length != layout.dimensions()) {
      throw new IllegalArgumentException(
          this + " needs " + layout.dimensions() + " level indexes, not " + levelIndexes.length);
    }
    int cell = 0;
    for (int i = 0; i < levelIndexes.length; i++) {
      Variable variable = layout.variables().get(i);
      if (levelIndexes[i] < 0 || levelIndexes[i] >= variable.levels().size()) {
        throw new IllegalArgumentException(
            "level indexes of '"
                + variable.id()
                + "' run from 0 to "
                + (variable.levels().size() - 1));
      }
      cell += levelIndexes[i] * layout.stride(i);
    }
    return counts[cell];
  }

  /**
   * Returns the count of people with these levels. Variables that aren't named are summed over; of
   * a characteristic with several answers each person then counts once.
   *
   * @param levels a level code by variable id
   * @throws IllegalArgumentException if the table isn't by one of the variables, or there is no
   *     such level
   * @throws CountTooLargeException if the sum is more than 2^63 - 1
   */
  public long count(Map<String, String> levels) {
    return slice(levels).margin().counts[0];
  }

  /**
   * Returns the counts of each level of one variable, in the order of {@link Variable#levels()},
   * everything else summed over. For an ordinal variable this is its histogram.
   *
   * @throws IllegalArgumentException if the table isn't by the variable
   * @throws CountTooLargeException if a sum is more than 2^63 - 1
   */
  public long[] counts(String variable) {
    CountTable margin = margin(variable);
    return Arrays.copyOf(margin.counts, margin.variables().get(0).levels().size());
  }

  /**
   * Returns the table by some of its variables, the others summed over; each person counts once.
   *
   * @throws IllegalArgumentException if the table isn't by one of them
   * @throws CountTooLargeException if a sum is more than 2^63 - 1
   */
  public CountTable margin(String... variables) {
    return margin(new TableSpec(new TreeSet<>(Arrays.asList(variables)), spec.measures()));
  }

  CountTable margin(TableSpec kept) {
    if (kept.equals(spec)) {
      return this;
    }
    requireVariables(kept.variables());
    List<Variable> keptVariables = new ArrayList<>();
    for (Variable variable : layout.variables()) {
      if (kept.variables().contains(variable.id())) {
        keptVariables.add(variable);
      }
    }
    CellLayout target = CellLayout.of(keptVariables);
    int[] targetStrides = new int[layout.dimensions()];
    boolean[] onlyAny = new boolean[layout.dimensions()];
    for (int i = 0; i < layout.dimensions(); i++) {
      int at = target.dimensionOf(layout.variables().get(i).id());
      targetStrides[i] = at < 0 ? 0 : target.stride(at);
      onlyAny[i] = at < 0 && layout.isMultiple(i);
    }
    CountTable margin = empty(kept, target);
    int[] positions = new int[layout.dimensions()];
    for (int cell = 0; cell < counts.length; cell++, layout.next(positions)) {
      int to = 0;
      boolean counted = true;
      for (int i = 0; i < positions.length; i++) {
        to += positions[i] * targetStrides[i];
        counted &= !onlyAny[i] || positions[i] == layout.any(i);
      }
      if (counted) {
        margin.add(to, this, cell);
      }
    }
    return new CountTable(kept, new TreeMap<>(fixed), target, margin.counts, margin.sums);
  }

  private void add(int cell, CountTable from, int fromCell) {
    if (!Exact.sumFits(counts[cell], from.counts[fromCell])) {
      throw new CountTooLargeException(spec);
    }
    counts[cell] += from.counts[fromCell];
    for (Map.Entry<String, SumCells> own : sums.entrySet()) {
      SumCells theirs = from.sums.get(own.getKey());
      if (theirs == null || !own.getValue().canAdd(cell, theirs, fromCell)) {
        throw new CountTooLargeException(spec);
      }
      own.getValue().add(cell, theirs, fromCell);
    }
  }

  /**
   * Returns the people of one level of a variable, by the other variables.
   *
   * @throws IllegalArgumentException if the table isn't by the variable, or it has no such level
   */
  public CountTable where(String variable, String level) {
    return slice(Map.of(variable, level));
  }

  private CountTable slice(Map<String, String> levels) {
    requireVariables(levels.keySet());
    int start = 0;
    List<Variable> others = new ArrayList<>();
    List<Integer> dimensions = new ArrayList<>();
    for (int i = 0; i < layout.dimensions(); i++) {
      Variable variable = layout.variables().get(i);
      String level = levels.get(variable.id());
      if (level == null) {
        others.add(variable);
        dimensions.add(i);
      } else {
        start += variable.indexOf(level) * layout.stride(i);
      }
    }
    CellLayout target = CellLayout.of(others);
    TreeSet<String> ids = new TreeSet<>(spec.variables());
    ids.removeAll(levels.keySet());
    SortedMap<String, String> held = new TreeMap<>(fixed);
    held.putAll(levels);
    CountTable empty = empty(new TableSpec(ids, spec.measures()), target);
    CountTable slice = new CountTable(empty.spec, held, target, empty.counts, empty.sums);
    int[] positions = new int[target.dimensions()];
    for (int cell = 0; cell < target.cells(); cell++, target.next(positions)) {
      int from = start;
      for (int i = 0; i < positions.length; i++) {
        from += positions[i] * layout.stride(dimensions.get(i));
      }
      slice.add(cell, this, from);
    }
    return slice;
  }

  private void requireVariables(Iterable<String> ids) {
    for (String id : ids) {
      if (layout.dimensionOf(id) < 0) {
        throw new IllegalArgumentException(
            "the table isn't by '" + id + "': it is by " + spec.variables());
      }
    }
  }

  /**
   * Returns what a measure adds up to over everyone in the table, each person once.
   *
   * @throws IllegalArgumentException if the table has no such measure
   * @throws CountTooLargeException if the sum is more than 2^63 - 1
   */
  public Sums sums(String measure) {
    if (!spec.measures().contains(measure)) {
      throw new IllegalArgumentException(
          "the table has no sums of '" + measure + "': it has " + spec.measures());
    }
    return margin().sumCells(measure).at(0);
  }

  /**
   * Returns what a measure adds up to over the people with these levels, as {@link #count} counts
   * them.
   *
   * @throws IllegalArgumentException if the table has no such measure or variable, or there is no
   *     such level
   * @throws CountTooLargeException if the sum is more than 2^63 - 1
   */
  public Sums sums(String measure, Map<String, String> levels) {
    return slice(levels).sums(measure);
  }

  CellLayout layout() {
    return layout;
  }

  /** All counts, not to be changed. */
  long[] rawCells() {
    return counts;
  }

  long rawCell(int cell) {
    return counts[cell];
  }

  SumCells sumCells(String measure) {
    SumCells found = sums.get(measure);
    if (found == null) {
      throw new IllegalArgumentException("no sums of '" + measure + "'");
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountTable that
        && spec.equals(that.spec)
        && fixed.equals(that.fixed)
        && layout.variables().equals(that.layout.variables())
        && Arrays.equals(counts, that.counts)
        && sums.equals(that.sums);
  }

  @Override
  public int hashCode() {
    return 31 * spec.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    StringBuilder shape = new StringBuilder("CountTable ").append(spec);
    for (int i = 0; i < layout.dimensions(); i++) {
      shape.append(i == 0 ? " (" : " x ").append(layout.variables().get(i).levels().size());
    }
    return layout.dimensions() == 0 ? shape.toString() : shape.append(')').toString();
  }
}
