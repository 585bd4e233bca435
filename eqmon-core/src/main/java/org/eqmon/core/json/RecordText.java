package org.eqmon.core.json;

import java.util.Arrays;
import java.util.Optional;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;

/** The bytes of one record and the text that they are. Of a record that is too long nothing is. */
final class RecordText {
  /** What is wrong with a record that is too long. */
  static final ValidationIssue TOO_LONG =
      new ValidationIssue(
          IssueType.TOO_LARGE,
          new Position.Pointer(""),
          Allowed.Form.MOST_CHARACTERS.of(DraftParser.MOST_CHARACTERS));

  /** What is wrong with a record whose bytes aren't text. */
  static final ValidationIssue NOT_UTF_8 =
      new ValidationIssue(
          IssueType.NOT_TEXT, new Position.Pointer(""), Allowed.Form.READ_AS.of("UTF-8"));

  /** No character takes more bytes. */
  private static final int LONGEST = 4 * DraftParser.MOST_CHARACTERS;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private String text = "";
  private Optional<ValidationIssue> fault = Optional.empty();

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
    fault = tooLong ? Optional.of(TOO_LONG) : Optional.empty();
    if (!tooLong) {
      Optional<String> decoded = Utf8.decode(bytes, length);
      text = decoded.orElse("");
      fault = decoded.isPresent() ? Optional.empty() : Optional.of(NOT_UTF_8);
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
  Optional<ValidationIssue> fault() {
    return fault;
  }
}
