package org.eqmon.stats.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;

/** What has been read into one table of aggregated counts, and the rows that check it. */
final class AggregatedTable {
  /**
   * A row that holds others.
   *
   * @param parts by dimension the positions that it covers
   * @param count its count
   * @param rounding how its count was rounded
   * @param row the number of the row
   * @param column the column of the count
   */
  record Check(List<Set<Integer>> parts, long count, Rounding rounding, long row, String column) {
    @Override
    public String toString() {
      return "Check of row " + row;
    }
  }

  private static final class Cell {
    private BigInteger count = BigInteger.ZERO;
    private Rounding rounding = Rounding.NONE;
    private boolean hidden;
  }

  private final TableSpec spec;
  private final CellLayout layout;
  private final Map<Integer, Cell> cells = new HashMap<>();
  private final Set<List<String>> seen = new HashSet<>();
  private final List<Check> checks = new ArrayList<>();

  AggregatedTable(TableSpec spec, CellLayout layout) {
    this.spec = spec;
    this.layout = layout;
  }

  TableSpec spec() {
    return spec;
  }

  CellLayout layout() {
    return layout;
  }

  boolean isEmpty() {
    return cells.values().stream().allMatch(cell -> cell.hidden);
  }

  /** Notes a combination of values; false if it was there before. */
  boolean isNew(List<String> values) {
    return seen.add(values);
  }

  /** Notes what was added to some cells. */
  void counted(int[] at, long count, Rounding rounding) {
    for (int position : at) {
      Cell cell = cells.computeIfAbsent(position, key -> new Cell());
      cell.count = cell.count.add(BigInteger.valueOf(count));
      cell.rounding = cell.rounding.plus(rounding);
    }
  }

  /** Notes that the count of some cells isn't known. */
  void hidden(int[] at) {
    for (int position : at) {
      cells.computeIfAbsent(position, key -> new Cell()).hidden = true;
    }
  }

  void check(Check check) {
    checks.add(check);
  }

  /** How each cell is rounded at most. */
  Rounding rounding() {
    TreeMap<Long, Long> most = new TreeMap<>();
    for (Cell cell : cells.values()) {
      cell.rounding.terms().forEach((base, number) -> most.merge(base, number, Math::max));
    }
    return new Rounding(most);
  }

  /** Compares the rows that hold others with the sums of their parts. */
  void checkHeadings(IssueCollector issues) {
    for (Check check : checks) {
      BigInteger sum = BigInteger.ZERO;
      Rounding rounding = check.rounding();
      boolean known = true;
      for (int position : positions(check)) {
        Cell cell = cells.get(position);
        if (cell != null) {
          sum = sum.add(cell.count);
          rounding = rounding.plus(cell.rounding);
          known &= !cell.hidden;
        }
      }
      BigInteger apart = sum.subtract(BigInteger.valueOf(check.count())).abs();
      if (known && apart.compareTo(tolerance(rounding)) > 0) {
        issues.add(IssueType.PARENT_DIFFERS, check.row(), check.column());
      }
    }
  }

  /** The cells that a check covers and that have something: by product or by look-up. */
  private List<Integer> positions(Check check) {
    double product = 1;
    for (Set<Integer> part : check.parts()) {
      product *= part.size();
    }
    if (product > cells.size()) {
      return cells.keySet().stream().filter(cell -> covers(check, cell)).toList();
    }
    List<Integer> found = List.of(0);
    for (int i = 0; i < layout.dimensions(); i++) {
      List<Integer> longer = new ArrayList<>();
      for (int start : found) {
        for (int part : check.parts().get(i)) {
          longer.add(start + part * layout.stride(i));
        }
      }
      found = longer;
    }
    return found;
  }

  private boolean covers(Check check, int cell) {
    for (int i = 0; i < layout.dimensions(); i++) {
      if (!check.parts().get(i).contains(cell / layout.stride(i) % layout.size(i))) {
        return false;
      }
    }
    return true;
  }

  /** Half the base for every number that was rounded to it. */
  static BigInteger tolerance(Rounding rounding) {
    BigInteger tolerance = BigInteger.ZERO;
    for (Map.Entry<Long, Long> term : rounding.terms().entrySet()) {
      tolerance =
          tolerance.add(
              BigInteger.valueOf(term.getKey())
                  .multiply(BigInteger.valueOf(term.getValue()))
                  .shiftRight(1));
    }
    return tolerance;
  }

  /** Reports a variable with several answers of which only the groups were counted. */
  void checkTotals(IssueCollector issues) {
    for (int i = 0; i < layout.dimensions(); i++) {
      if (layout.isMultiple(i) && !hasPeople(i)) {
        issues.add(
            IssueType.TOTAL_MISSING,
            0,
            layout.variables().get(i).id(),
            Allowed.Form.TABLES.of(spec.toString()));
      }
    }
  }

  /** Whether there are counts of people for each multiple choice. */
  boolean hasPeople() {
    for (int i = 0; i < layout.dimensions(); i++) {
      if (layout.isMultiple(i) && !hasPeople(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasPeople(int dimension) {
    return cells.isEmpty()
        || cells.keySet().stream()
            .anyMatch(
                cell ->
                    cell / layout.stride(dimension) % layout.size(dimension)
                        == layout.any(dimension));
  }

  /** How many cells were counted, as a table of the same shape. */
  CountTable filled() {
    return table(cell -> cell.hidden ? 0 : 1);
  }

  /** How many cells aren't known, as a table of the same shape. */
  CountTable unknown() {
    return table(cell -> cell.hidden ? 1 : 0);
  }

  private CountTable table(java.util.function.ToLongFunction<Cell> value) {
    long[] counts = new long[layout.cells()];
    cells.forEach((position, cell) -> counts[position] = value.applyAsLong(cell));
    TableSpec plain = new TableSpec(spec.variables(), new java.util.TreeSet<>());
    return new CountTable(plain, new TreeMap<>(), layout, counts, new TreeMap<>());
  }
}
