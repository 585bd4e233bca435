package org.eqmon.stats.tally;

import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;

/**
 * An amount that is added up exactly: arrears in pence, days waited. Amounts are whole numbers of 0
 * or more; choose a unit small enough that nothing is rounded.
 *
 * @param id a stable id, not blank
 * @param name its name
 * @param unit the unit that amounts are counted in, such as {@code "pence"} or {@code "days"}
 */
public record Measure(String id, LocalizedText name, String unit) {
  /** Refuses a blank id or unit. */
  public Measure {
    Objects.requireNonNull(name, "name");
    if (id.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("a measure needs an id and a unit");
    }
  }

  String canonicalText() {
    StringBuilder text = new StringBuilder();
    CanonicalText.field(text, "measure", id);
    CanonicalText.field(text, "unit", unit);
    return text.toString();
  }

  @Override
  public String toString() {
    return id + " (" + unit + ")";
  }
}
