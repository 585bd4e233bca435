package org.eqmon.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes bytes and puts a mark where they aren't text, so that the row they stand in can be told
 * from the others and nothing is replaced in silence. The mark is U+FFFF, which Unicode keeps out
 * of texts.
 */
final class MarkingReader extends Reader {
  /** Stands where bytes aren't text. */
  static final char MARK = '\uFFFF';

  private static final int SIZE = 1 << 13;

  private final InputStream bytes;
  private final ByteBuffer in = ByteBuffer.allocate(SIZE).limit(0);
  private final CharsetDecoder decoder;
  private final CharBuffer out = CharBuffer.allocate(SIZE).limit(0);
  private boolean ended;
  private boolean done;

  /** Looks for a byte-order mark first; without one the text is taken as declared. */
  MarkingReader(InputStream bytes, TextEncoding declared) throws IOException {
    this.bytes = bytes;
    boolean more = true;
    while (more && in.limit() < 3) {
      more = fill();
    }
    this.decoder =
        encodingOf(in, declared.charset())
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** How the bytes are read, such as {@code utf-8}. */
  String encoding() {
    return decoder.charset().name().toLowerCase(Locale.ROOT);
  }

  private static Charset encodingOf(ByteBuffer start, Charset declared) {
    int first = at(start, 0);
    int second = at(start, 1);
    if (first == 0xEF && second == 0xBB && at(start, 2) == 0xBF) {
      start.position(3);
      return StandardCharsets.UTF_8;
    }
    if (first == 0xFE && second == 0xFF) {
      start.position(2);
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE) {
      start.position(2);
      return StandardCharsets.UTF_16LE;
    }
    return declared;
  }

  private static int at(ByteBuffer start, int index) {
    return index < start.limit() ? start.get(index) & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    in.compact();
    int read = bytes.read(in.array(), in.position(), in.remaining());
    if (read > 0) {
      in.position(in.position() + read);
    }
    in.flip();
    ended = read < 0;
    return !ended;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!out.hasRemaining()) {
      if (done) {
        return -1;
      }
      decode();
    }
    int read = Math.min(length, out.remaining());
    out.get(into, offset, read);
    return read;
  }

  private void decode() throws IOException {
    out.clear();
    CoderResult result = decoder.decode(in, out, ended);
    if (result.isError()) {
      // a byte gives one char at most, and there are as many chars as bytes: there is room
      in.position(in.position() + result.length());
      out.put(MARK);
    } else if (result.isUnderflow()) {
      if (ended) {
        done = true;
      } else {
        fill();
      }
    }
    out.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
