package org.eqmon.core.population;

import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;

/**
 * A place that a population lives in.
 *
 * @param code its code, such as {@code W92000004} for Wales
 * @param name its name
 */
public record Area(String code, LocalizedText name) {
  /** Refuses a blank code. */
  public Area {
    Objects.requireNonNull(name, "name");
    if (code.isBlank()) {
      throw new IllegalArgumentException("an area needs a code");
    }
  }
}
