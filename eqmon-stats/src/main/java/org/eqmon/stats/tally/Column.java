package org.eqmon.stats.tally;

import java.util.Arrays;
import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.EqualityResponse;

/**
 * One variable of {@link EncodedColumns}: a code for each row, and for each code the positions at
 * which a row with it counts. Every code of the dictionary occurs.
 */
final class Column {
  private final Variable variable;
  private final int[][] dictionary;
  private final Codes codes;

  Column(Variable variable, int[][] dictionary, Codes codes) {
    this.variable = variable;
    this.dictionary = dictionary;
    this.codes = codes;
  }

  /**
   * Encodes rows by the answers that occur among them.
   *
   * @param rows a caller's codes, each a position in the caller's dictionary
   */
  static Column of(Variable variable, List<Answer> dictionary, Codes rows) {
    int[] renumbered = new int[dictionary.size()];
    Arrays.fill(renumbered, -1);
    int[] block = new int[Block.ROWS];
    boolean[] occurs = new boolean[dictionary.size()];
    for (int from = 0; from < rows.rows(); from += Block.ROWS) {
      int length = Math.min(Block.ROWS, rows.rows() - from);
      rows.widen(from, length, block);
      for (int i = 0; i < length; i++) {
        if (block[i] < 0 || block[i] >= occurs.length) {
          throw new IllegalArgumentException(
              "codes of '" + variable.id() + "' run from 0 to " + (occurs.length - 1));
        }
        occurs[block[i]] = true;
      }
    }
    int size = 0;
    int[][] positions = new int[dictionary.size()][];
    for (int code = 0; code < occurs.length; code++) {
      if (occurs[code]) {
        renumbered[code] = size;
        positions[size++] = checkedPositions(variable, dictionary.get(code));
      }
    }
    return new Column(variable, Arrays.copyOf(positions, size), renumber(rows, renumbered, size));
  }

  private static int[] checkedPositions(Variable variable, Answer answer) {
    variable
        .characteristic()
        .ifPresent(characteristic -> EqualityResponse.empty().with(characteristic, answer));
    return TallyBuilder.positions(variable, answer);
  }

  private static Codes renumber(Codes rows, int[] renumbered, int size) {
    int[] block = new int[Block.ROWS];
    int all = rows.rows();
    if (size <= 1 << Byte.SIZE) {
      byte[] bytes = new byte[all];
      for (int from = 0; from < all; from += Block.ROWS) {
        int length = Math.min(Block.ROWS, all - from);
        rows.widen(from, length, block);
        for (int i = 0; i < length; i++) {
          bytes[from + i] = (byte) renumbered[block[i]];
        }
      }
      return new Codes.Bytes(bytes);
    }
    int[] wide = new int[all];
    for (int from = 0; from < all; from += Block.ROWS) {
      int length = Math.min(Block.ROWS, all - from);
      rows.widen(from, length, block);
      for (int i = 0; i < length; i++) {
        wide[from + i] = renumbered[block[i]];
      }
    }
    return Codes.narrowest(wide, all, size);
  }

  Variable variable() {
    return variable;
  }

  /** How many codes there are. */
  int size() {
    return dictionary.length;
  }

  /** The positions at which rows with a code count; the last counts the person once. */
  int[] positions(int code) {
    return dictionary[code];
  }

  int codeAt(int row) {
    int[] one = new int[1];
    codes.widen(row, 1, one);
    return one[0];
  }

  Codes codes() {
    return codes;
  }
}
