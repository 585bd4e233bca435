package org.eqmon.core.codelist;

import java.util.Objects;

/**
 * Something that a figure, a code list or a conversion can't say. Caveats travel with the data they
 * belong to, into every finding and report made from it.
 *
 * @param id a stable id, such as {@code "households-not-people"}
 * @param text the caveat as a reader sees it
 */
public record Caveat(String id, LocalizedText text) {
  /** Refuses a blank id. */
  public Caveat {
    Objects.requireNonNull(text, "text");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a caveat needs an id");
    }
  }
}
