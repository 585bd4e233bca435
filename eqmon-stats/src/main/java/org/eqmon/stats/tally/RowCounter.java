package org.eqmon.stats.tally;

import java.util.List;

/**
 * Counts one table row by row straight into its cells: for tables with measures, and for those
 * whose combinations of codes are too many to count jointly.
 */
final class RowCounter {
  private final List<Column> columns;
  private final List<String> measures;
  private final long[][] amounts;
  private final TableCells cells;

  RowCounter(TableSpec spec, CellLayout layout, EncodedColumns rows) {
    this.columns = layout.variables().stream().map(rows::column).toList();
    this.measures = List.copyOf(spec.measures());
    this.amounts = measures.stream().map(rows::amountsOf).toArray(long[][]::new);
    this.cells = new TableCells(spec, layout);
  }

  /**
   * Counts rows from one (inclusive) to another (exclusive).
   *
   * @throws CountTooLargeException if a sum would be more than 2^63 - 1
   */
  void count(int fromRow, int toRow) {
    int[][] wide = new int[columns.size()][Block.ROWS];
    int[] codes = new int[columns.size()];
    long[] perMeasure = new long[measures.size()];
    for (int from = fromRow; from < toRow; ) {
      int length = Math.min(Block.ROWS, toRow - from);
      for (int c = 0; c < wide.length; c++) {
        columns.get(c).codes().widen(from, length, wide[c]);
      }
      for (int i = 0; i < length; i++) {
        for (int c = 0; c < codes.length; c++) {
          codes[c] = wide[c][i];
        }
        for (int m = 0; m < perMeasure.length; m++) {
          perMeasure[m] = amounts[m][from + i];
        }
        cells.addOrThrow(JointTable.cellsAt(columns, codes, cells.layout()), perMeasure, 1);
      }
      from += length;
    }
  }

  /**
   * Adds what another counter of the same table has counted in other rows.
   *
   * @throws CountTooLargeException if a sum would be more than 2^63 - 1
   */
  void add(RowCounter other) {
    CountTable theirs = other.cells.toTable();
    if (!cells.canAdd(theirs)) {
      throw new CountTooLargeException(cells.spec());
    }
    cells.add(theirs);
  }

  CountTable table() {
    return cells.toTable();
  }
}
