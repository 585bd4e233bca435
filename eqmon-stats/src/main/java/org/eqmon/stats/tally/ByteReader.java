package org.eqmon.stats.tally;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eqmon.stats.tally.TallyFormatException.Problem;

/** Reads what {@link ByteWriter} writes and nothing else: numbers stand in their shortest form. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int position() {
    return at;
  }

  int left() {
    return bytes.length - at;
  }

  byte[] raw(int length) {
    if (length > left()) {
      throw new TallyFormatException(Problem.TRUNCATED, "the bytes of a tally end too early");
    }
    byte[] found = new byte[length];
    System.arraycopy(bytes, at, found, 0, length);
    at += length;
    return found;
  }

  int octet() {
    return raw(1)[0] & 0xFF;
  }

  /** Reads an unsigned number of 64 bits. */
  long unsigned() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = octet();
      long bits = next & 0x7F;
      if (bits << shift >>> shift != bits || (next == 0 && shift > 0)) {
        throw damaged();
      }
      value |= bits << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw damaged();
  }

  /** Reads a number from 0 to 2^63 - 1. */
  long number() {
    long value = unsigned();
    if (value < 0) {
      throw damaged();
    }
    return value;
  }

  /** Reads a number from 0 to a limit. */
  int number(int most) {
    long value = number();
    if (value > most) {
      throw damaged();
    }
    return (int) value;
  }

  String text() {
    byte[] encoded = raw((int) Math.min(Integer.MAX_VALUE, number()));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(encoded)).toString();
    } catch (CharacterCodingException e) {
      throw damaged();
    }
  }

  static TallyFormatException damaged() {
    return new TallyFormatException(
        Problem.DAMAGED, "the bytes of a tally were changed after they were written");
  }
}
