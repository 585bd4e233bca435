package org.eqmon.stats.tally;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes whole numbers in as few bytes as they need, seven bits a byte, low bits first. */
final class ByteWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void raw(byte[] all) {
    bytes.write(all, 0, all.length);
  }

  void octet(int value) {
    bytes.write(value);
  }

  /** Writes a number, read as unsigned. */
  void number(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  void text(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    raw(encoded);
  }

  /** How many bytes a number takes. */
  static int size(long value) {
    return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
