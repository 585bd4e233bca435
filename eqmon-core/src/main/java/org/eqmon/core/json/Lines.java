package org.eqmon.core.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a text in UTF-8, with or without a byte-order mark, in bounded memory: of a line
 * that is too long only its end is looked for.
 */
final class Lines {
  private static final int SIZE = 1 << 16;

  private final InputStream bytes;
  private final byte[] buffer = new byte[SIZE];
  private final RecordText line = new RecordText();
  private int at;
  private int end;
  private long number;

  Lines(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * Goes to the next line; false if there is none.
   *
   * @throws IOException if the bytes can't be read
   */
  boolean next() throws IOException {
    line.begin();
    boolean any = false;
    boolean complete = false;
    while (!complete) {
      if (at == end) {
        end = Math.max(0, bytes.read(buffer, 0, SIZE));
        at = 0;
        if (end == 0) {
          break;
        }
      }
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.append(buffer, from, at - from);
      if (at < end) {
        at++;
        complete = true;
      }
    }
    if (any) {
      number++;
      line.end();
      if (number == 1) {
        line.dropMark();
      }
    }
    return any;
  }

  /** The number of the line; the first is 1. */
  long number() {
    return number;
  }

  /** The line without its end. */
  RecordText line() {
    return line;
  }
}
