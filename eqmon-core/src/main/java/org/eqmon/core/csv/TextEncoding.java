package org.eqmon.core.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a text is written in bytes. A byte-order mark at its beginning, which Excel writes, decides
 * over what is declared; a text in UTF-16 always has one.
 */
public enum TextEncoding {
  /** UTF-8, with or without a byte-order mark. */
  UTF_8("utf-8", StandardCharsets.UTF_8),
  /** Windows code page 1252, as Excel saves CSV in Wales and England. It has no byte-order mark. */
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

  private final String id;
  private final Charset charset;

  TextEncoding(String id, Charset charset) {
    this.id = id;
    this.charset = charset;
  }

  /** Returns the stable id, such as {@code "windows-1252"}. */
  public String id() {
    return id;
  }

  /** Returns the encoding with an id, or empty if there is none. */
  public static Optional<TextEncoding> find(String id) {
    for (TextEncoding encoding : values()) {
      if (encoding.id.equals(id)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  Charset charset() {
    return charset;
  }
}
