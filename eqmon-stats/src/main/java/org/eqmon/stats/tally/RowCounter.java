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
  private final boolean oneCellPerRow;

  RowCounter(TableSpec spec, CellLayout layout, EncodedColumns rows) {
    this.columns = layout.variables().stream().map(rows::column).toList();
    this.measures = List.copyOf(spec.measures());
    this.amounts = measures.stream().map(rows::amountsOf).toArray(long[][]::new);
    this.cells = new TableCells(spec, layout);
    this.oneCellPerRow = layout.variables().stream().noneMatch(Variable::isMultiple);
  }

  /**
   * Counts rows from one (inclusive) to another (exclusive).
   *
   * @throws CountTooLargeException if a sum would be more than 2^63 - 1
   */
  void count(int fromRow, int toRow) {
    int[][] wide = new int[columns.size()][Block.ROWS];
    int[][] offsets = offsets();
    int[] codes = new int[columns.size()];
    int[] one = new int[1];
    long[] perMeasure = new long[measures.size()];
    for (int from = fromRow; from < toRow; ) {
      int length = Math.min(Block.ROWS, toRow - from);
      for (int c = 0; c < wide.length; c++) {
        columns.get(c).codes().widen(from, length, wide[c]);
      }
      for (int i = 0; i < length; i++) {
        for (int m = 0; m < perMeasure.length; m++) {
          perMeasure[m] = amounts[m][from + i];
        }
        if (oneCellPerRow) {
          one[0] = 0;
          for (int c = 0; c < codes.length; c++) {
            one[0] += offsets[c][wide[c][i]];
          }
          cells.addOrThrow(one, perMeasure, 1);
        } else {
          for (int c = 0; c < codes.length; c++) {
            codes[c] = wide[c][i];
          }
          cells.addOrThrow(JointTable.cellsAt(columns, codes, cells.layout()), perMeasure, 1);
        }
      }
      from += length;
    }
  }

  /** By column and code, how far the first position of the code is from the table's first cell. */
  private int[][] offsets() {
    int[][] offsets = new int[columns.size()][];
    for (int c = 0; c < offsets.length; c++) {
      Column column = columns.get(c);
      offsets[c] = new int[column.size()];
      for (int code = 0; code < column.size(); code++) {
        offsets[c][code] = column.positions(code)[0] * cells.layout().stride(c);
      }
    }
    return offsets;
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
