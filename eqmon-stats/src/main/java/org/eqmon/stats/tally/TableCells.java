package org.eqmon.stats.tally;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of one table while they are being filled. Every addition is asked for first ({@code
 * canAdd}) and then made, so that an addition to several tables happens in all of them or in none.
 */
final class TableCells {
  private final TableSpec spec;
  private final CellLayout layout;
  private final long[] counts;
  private final List<String> measures;
  private final SumCells[] sums;
  private final SumCells totals;
  private long persons;

  TableCells(TableSpec spec, CellLayout layout) {
    this.spec = spec;
    this.layout = layout;
    this.counts = new long[layout.cells()];
    this.measures = List.copyOf(spec.measures());
    this.sums = new SumCells[measures.size()];
    for (int m = 0; m < sums.length; m++) {
      sums[m] = new SumCells(layout.cells());
    }
    this.totals = new SumCells(sums.length);
  }

  TableSpec spec() {
    return spec;
  }

  CellLayout layout() {
    return layout;
  }

  List<String> measures() {
    return measures;
  }

  /** Whether one person's cells can be added; the last of them counts the person once. */
  boolean canAdd(int[] cells, long[] amounts, long times) {
    if (!Exact.sumFits(persons, times)) {
      return false;
    }
    for (int cell : cells) {
      if (!Exact.sumFits(counts[cell], times)) {
        return false;
      }
    }
    for (int m = 0; m < sums.length; m++) {
      if (amounts[m] >= 0) {
        if (!totals.canAdd(m, amounts[m], times)) {
          return false;
        }
        for (int cell : cells) {
          if (!sums[m].canAdd(cell, amounts[m], times)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Adds one person's cells; an amount of -1 is no contribution. */
  void add(int[] cells, long[] amounts, long times) {
    persons += times;
    for (int cell : cells) {
      counts[cell] += times;
    }
    for (int m = 0; m < sums.length; m++) {
      if (amounts[m] >= 0) {
        totals.add(m, amounts[m], times);
        for (int cell : cells) {
          sums[m].add(cell, amounts[m], times);
        }
      }
    }
  }

  void addOrThrow(int[] cells, long[] amounts, long times) {
    if (!canAdd(cells, amounts, times)) {
      throw new CountTooLargeException(spec);
    }
    add(cells, amounts, times);
  }

  /** Whether counts can be added to different cells. */
  boolean canAddCounts(int[] cells, long[] added) {
    long total = persons;
    for (int i = 0; i < cells.length; i++) {
      long once = countsPersons(cells[i]) ? added[i] : 0;
      if (!Exact.sumFits(counts[cells[i]], added[i]) || !Exact.sumFits(total, once)) {
        return false;
      }
      total += once;
    }
    return true;
  }

  void addCount(int cell, long count) {
    counts[cell] += count;
    if (countsPersons(cell)) {
      persons += count;
    }
  }

  boolean canAddSums(int cell, int measure, Sums added) {
    return Exact.sumFits(sums[measure].sums[cell], added.sum())
        && Exact.sumFits(sums[measure].contributors[cell], added.contributors())
        && (!countsPersons(cell)
            || (Exact.sumFits(totals.sums[measure], added.sum())
                && Exact.sumFits(totals.contributors[measure], added.contributors())));
  }

  void addSums(int cell, int measure, Sums added) {
    SumCells one = new SumCells(1);
    BigInteger squares = added.sumOfSquares();
    one.set(
        0,
        added.contributors(),
        added.sum(),
        squares.shiftRight(Long.SIZE).longValueExact(),
        squares.longValue());
    sums[measure].add(cell, one, 0);
    if (countsPersons(cell)) {
      totals.add(measure, one, 0);
    }
  }

  /** Whether a cell counts each person once: every multiple choice of the table stands at any. */
  private boolean countsPersons(int cell) {
    for (int i = 0; i < layout.dimensions(); i++) {
      if (layout.isMultiple(i) && cell / layout.stride(i) % layout.size(i) != layout.any(i)) {
        return false;
      }
    }
    return true;
  }

  boolean canAdd(CountTable table) {
    long total = persons;
    SumCells newTotals = totals.copy();
    for (int cell = 0; cell < counts.length; cell++) {
      long count = table.rawCell(cell);
      boolean once = countsPersons(cell);
      if (!Exact.sumFits(counts[cell], count) || (once && !Exact.sumFits(total, count))) {
        return false;
      }
      total += once ? count : 0;
      for (int m = 0; m < sums.length; m++) {
        SumCells theirs = table.sumCells(measures.get(m));
        if (!sums[m].canAdd(cell, theirs, cell) || (once && !newTotals.canAdd(m, theirs, cell))) {
          return false;
        }
        if (once) {
          newTotals.add(m, theirs, cell);
        }
      }
    }
    return true;
  }

  void add(CountTable table) {
    for (int cell = 0; cell < counts.length; cell++) {
      boolean once = countsPersons(cell);
      counts[cell] += table.rawCell(cell);
      persons += once ? table.rawCell(cell) : 0;
      for (int m = 0; m < sums.length; m++) {
        SumCells theirs = table.sumCells(measures.get(m));
        sums[m].add(cell, theirs, cell);
        if (once) {
          totals.add(m, theirs, cell);
        }
      }
    }
  }

  /** The table as it stands; later additions don't reach it. */
  CountTable toTable() {
    SortedMap<String, SumCells> copies = new TreeMap<>();
    for (int m = 0; m < sums.length; m++) {
      copies.put(measures.get(m), sums[m].copy());
    }
    return new CountTable(spec, new TreeMap<>(), layout, counts.clone(), copies);
  }
}
