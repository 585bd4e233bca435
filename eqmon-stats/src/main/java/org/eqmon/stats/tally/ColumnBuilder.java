package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows a column row by row, numbering combinations of levels in the order they come. */
final class ColumnBuilder {
  private final Variable variable;
  private final Map<List<Integer>, Integer> codeOfCombination = new HashMap<>();
  private final int[] codeOfLevel;
  private final List<int[]> dictionary = new ArrayList<>();
  private byte[] bytes = new byte[Block.ROWS];
  private int[] ints = new int[0];
  private int rows;

  ColumnBuilder(Variable variable) {
    this.variable = variable;
    this.codeOfLevel = new int[variable.levels().size()];
    Arrays.fill(codeOfLevel, -1);
  }

  /** Appends a row that counts at these positions. */
  void add(int[] positions) {
    append(codeOf(positions));
  }

  private int codeOf(int[] positions) {
    int people = variable.isMultiple() ? positions.length - 1 : positions.length;
    if (people == 1) {
      int level = positions[0];
      if (codeOfLevel[level] < 0) {
        codeOfLevel[level] = define(positions);
      }
      return codeOfLevel[level];
    }
    return codeOfCombination.computeIfAbsent(
        Arrays.stream(positions).boxed().toList(), combination -> define(positions));
  }

  private int define(int[] positions) {
    dictionary.add(positions.clone());
    return dictionary.size() - 1;
  }

  private void append(int code) {
    if (ints.length == 0 && code < 1 << Byte.SIZE) {
      if (rows == bytes.length) {
        bytes = Arrays.copyOf(bytes, grown(rows));
      }
      bytes[rows++] = (byte) code;
      return;
    }
    if (ints.length == 0) {
      ints = new int[grown(rows)];
      new Codes.Bytes(bytes).widen(0, rows, ints);
      bytes = new byte[0];
    } else if (rows == ints.length) {
      ints = Arrays.copyOf(ints, grown(rows));
    }
    ints[rows++] = code;
  }

  private static int grown(int size) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + (long) Block.ROWS);
  }

  Column build() {
    Codes codes =
        ints.length == 0
            ? new Codes.Bytes(Arrays.copyOf(bytes, rows))
            : Codes.narrowest(ints, rows, dictionary.size());
    return new Column(variable, dictionary.toArray(new int[0][]), codes);
  }
}
