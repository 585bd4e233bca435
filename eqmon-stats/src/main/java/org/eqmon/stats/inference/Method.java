package org.eqmon.stats.inference;

import java.util.Objects;

/**
 * Which method made a number, and where it is described.
 *
 * @param id a stable dotted id, such as {@code riskDifference.interval.miettinenNurminen}
 * @param reference author, year, title or journal, and the DOI where it was seen
 */
public record Method(String id, String reference) {
  /** Refuses a blank part. */
  public Method {
    Objects.requireNonNull(id, "id");
    if (id.isBlank() || reference.isBlank()) {
      throw new IllegalArgumentException("a method needs an id and a reference");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
