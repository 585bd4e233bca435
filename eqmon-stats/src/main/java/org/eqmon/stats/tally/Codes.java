package org.eqmon.stats.tally;

import java.util.Arrays;

/** The codes of a column, in the narrowest of three widths that holds them all. Immutable. */
sealed interface Codes {
  /** Writes the codes of some rows to the start of an array of ints. */
  void widen(int from, int length, int[] to);

  int rows();

  /** Copies codes into the narrowest width for codes below a limit. */
  static Codes narrowest(int[] codes, int rows, int limit) {
    if (limit <= 1 << Byte.SIZE) {
      byte[] bytes = new byte[rows];
      for (int i = 0; i < rows; i++) {
        bytes[i] = (byte) codes[i];
      }
      return new Bytes(bytes);
    }
    if (limit <= 1 << Short.SIZE) {
      short[] shorts = new short[rows];
      for (int i = 0; i < rows; i++) {
        shorts[i] = (short) codes[i];
      }
      return new Shorts(shorts);
    }
    return new Ints(Arrays.copyOf(codes, rows));
  }

  /**
   * One byte a row, unsigned.
   *
   * @param codes the codes
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Bytes(byte[] codes) implements Codes {
    @Override
    public void widen(int from, int length, int[] to) {
      byte[] all = codes;
      for (int i = 0; i < length; i++) {
        to[i] = all[from + i] & 0xFF;
      }
    }

    @Override
    public int rows() {
      return codes.length;
    }
  }

  /**
   * Two bytes a row, unsigned.
   *
   * @param codes the codes
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Shorts(short[] codes) implements Codes {
    @Override
    public void widen(int from, int length, int[] to) {
      short[] all = codes;
      for (int i = 0; i < length; i++) {
        to[i] = all[from + i] & 0xFFFF;
      }
    }

    @Override
    public int rows() {
      return codes.length;
    }
  }

  /**
   * Four bytes a row.
   *
   * @param codes the codes
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Ints(int[] codes) implements Codes {
    @Override
    public void widen(int from, int length, int[] to) {
      System.arraycopy(codes, from, to, 0, length);
    }

    @Override
    public int rows() {
      return codes.length;
    }
  }
}
