package org.eqmon.core.codelist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How every answer of a detailed code list belongs to one answer of a broader list.
 *
 * @param to the broader list
 * @param codes from each answer of the detailed list to one of the broader list
 */
public record RollUp(CodeListId to, Map<String, String> codes) {
  /** Copies the map and keeps its order. */
  public RollUp {
    Objects.requireNonNull(to, "to");
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }
}
