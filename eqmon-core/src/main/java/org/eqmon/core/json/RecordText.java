package org.eqmon.core.json;

import java.util.Arrays;
import java.util.Optional;
import org.eqmon.core.validation.IssueType;

/** The bytes of one record and the text that they are. Of a record that is too long nothing is. */
final class RecordText {
  /** No character takes more bytes. */
  private static final int LONGEST = 4 * DraftParser.MOST_CHARACTERS;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private String text = "";
  private Optional<IssueType> fault = Optional.empty();

  /** Begins a record. */
  void begin() {
    length = 0;
    tooLong = false;
  }

  /** Adds some of the bytes of an array to the record. */
  void append(byte[] from, int at, int count) {
    if (tooLong || length + count > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
    System.arraycopy(from, at, bytes, length, count);
    length += count;
  }

  /** Ends the record: its text, or why it has none, can be asked for. */
  void end() {
    text = "";
    fault = tooLong ? Optional.of(IssueType.TOO_LARGE) : Optional.empty();
    if (!tooLong) {
      Optional<String> decoded = Utf8.decode(bytes, length);
      text = decoded.orElse("");
      fault = decoded.isPresent() ? Optional.empty() : Optional.of(IssueType.NOT_TEXT);
    }
  }

  /** Takes off the byte-order mark that the text may begin with. */
  void dropMark() {
    text = Utf8.withoutMark(text);
  }

  /** The text; empty if there is a fault. */
  String text() {
    return text;
  }

  /** Why the record can't be read, if it can't. */
  Optional<IssueType> fault() {
    return fault;
  }
}
