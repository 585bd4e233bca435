package org.eqmon.core.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * The elements of a JSON array in UTF-8, with or without a byte-order mark, in bounded memory. Only
 * brackets, quotes and commas are looked at, so that what is wrong within an element costs that
 * element and no other. Of an element that is too long only its end is looked for.
 */
final class Elements {
  private static final int SIZE = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream bytes;
  private final byte[] buffer = new byte[SIZE];
  private final RecordText element = new RecordText();
  private int at;
  private int end;
  private long index = -1;
  private State state = State.BEFORE;

  private long depth;
  private boolean inString;
  private boolean escaped;

  private enum State {
    BEFORE,
    WITHIN,
    CLOSED,
    NOTHING,
    NOT_OPENED,
    NOT_CLOSED,
    GOES_ON
  }

  Elements(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * Goes to the next element; false if there is none. The last one of an array that isn't closed is
   * an element too, whether or not it is whole.
   *
   * @throws IOException if the bytes can't be read
   */
  boolean next() throws IOException {
    if (state == State.BEFORE) {
      open();
    }
    if (state != State.WITHIN) {
      return false;
    }
    index++;
    element.begin();
    read();
    element.end();
    return true;
  }

  private void open() throws IOException {
    for (byte each : MARK) {
      if (!has() || buffer[at] != each) {
        break;
      }
      at++;
    }
    if (!skipBlank()) {
      state = State.NOTHING;
    } else if (buffer[at] != '[') {
      state = State.NOT_OPENED;
    } else {
      at++;
      if (!skipBlank()) {
        state = State.NOT_CLOSED;
      } else if (buffer[at] == ']') {
        close();
      } else {
        state = State.WITHIN;
      }
    }
  }

  private void close() throws IOException {
    at++;
    state = skipBlank() ? State.GOES_ON : State.CLOSED;
  }

  private void read() throws IOException {
    depth = 0;
    inString = false;
    escaped = false;
    skipBlank();
    while (has()) {
      int from = at;
      while (at < end && isWithin(buffer[at])) {
        at++;
      }
      element.append(buffer, from, at - from);
      if (at < end) {
        if (buffer[at] == ']') {
          close();
        } else {
          at++;
        }
        return;
      }
    }
    state = State.NOT_CLOSED;
  }

  /** Whether the element goes on with this byte. */
  private boolean isWithin(byte each) {
    if (inString) {
      inString = escaped || each != '"';
      escaped = !escaped && each == '\\';
      return true;
    }
    switch (each) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> {
        if (depth == 0) {
          return each == '}';
        }
        depth--;
      }
      case ',' -> {
        return depth > 0;
      }
      default -> {
        return true;
      }
    }
    return true;
  }

  /** Goes to the next byte that means something; false if there is none. */
  private boolean skipBlank() throws IOException {
    while (has()) {
      byte each = buffer[at];
      if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean has() throws IOException {
    if (at == end) {
      end = Math.max(0, bytes.read(buffer, 0, SIZE));
      at = 0;
    }
    return at < end;
  }

  /** The place of the element in the array; the first is 0, and before it is -1. */
  long index() {
    return index;
  }

  /** The element, as it stands. */
  RecordText element() {
    return element;
  }

  /** Whether there is nothing: no element, and nothing that is no array either. */
  boolean isEmpty() {
    return index < 0 && (state == State.NOTHING || state == State.CLOSED);
  }

  /** Whether the array can't be read to its end, or something stands after it. */
  boolean isBroken() {
    return state == State.NOT_OPENED || state == State.NOT_CLOSED || state == State.GOES_ON;
  }

  /** What should stand where the reading ended; empty if nothing should. */
  String expected() {
    return switch (state) {
      case NOT_OPENED -> "[";
      case NOT_CLOSED -> "]";
      default -> "";
    };
  }
}
