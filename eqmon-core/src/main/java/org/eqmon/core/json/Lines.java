package org.eqmon.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.eqmon.core.validation.IssueType;

/**
 * The lines of a text in UTF-8, with or without a byte-order mark, in bounded memory: of a line
 * that is too long only its end is looked for.
 */
final class Lines {
  /** No character takes more bytes. */
  private static final int LONGEST = 4 * DraftParser.MOST_CHARACTERS;

  private static final int SIZE = 1 << 16;

  private final InputStream bytes;
  private final byte[] buffer = new byte[SIZE];
  private byte[] line = new byte[1 << 12];
  private int at;
  private int end;
  private int length;
  private boolean tooLong;
  private long number;
  private String text = "";
  private Optional<IssueType> fault = Optional.empty();

  Lines(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * Goes to the next line; false if there is none.
   *
   * @throws IOException if the bytes can't be read
   */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
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
      append(from, at - from);
      if (at < end) {
        at++;
        complete = true;
      }
    }
    if (any) {
      number++;
      decode();
    }
    return any;
  }

  private void append(int from, int count) {
    if (tooLong || length + count > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private void decode() {
    text = "";
    fault = tooLong ? Optional.of(IssueType.TOO_LARGE) : Optional.empty();
    if (!tooLong) {
      Optional<String> decoded = Utf8.decode(line, length);
      text = decoded.orElse("");
      fault = decoded.isPresent() ? Optional.empty() : Optional.of(IssueType.NOT_TEXT);
    }
    if (number == 1) {
      text = Utf8.withoutMark(text);
    }
  }

  /** The number of the line; the first is 1. */
  long number() {
    return number;
  }

  /** The line without its end; empty if there is a fault. */
  String text() {
    return text;
  }

  /** Why the line can't be read, if it can't. */
  Optional<IssueType> fault() {
    return fault;
  }
}
