package org.eqmon.core.response;

import java.util.Objects;
import java.util.Set;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.LocalizedText;

/**
 * Something about a person that is asked with one code list: ethnic group in 5 groups, sex, age in
 * bands.
 *
 * @param id a stable id, such as {@code "ethnic-group-5"}; the name of its column and of its
 *     variable in a tally
 * @param name its name
 * @param codes the list that answers come from
 * @param selection how many codes one person may choose
 * @param protects the protected characteristics that it speaks to; empty for one such as Welsh
 *     language skills
 */
public record Characteristic(
    String id,
    LocalizedText name,
    CodeList codes,
    Selection selection,
    Set<ProtectedCharacteristic> protects) {
  /** How many codes one person may choose. */
  public enum Selection {
    /** Exactly one. */
    SINGLE,
    /** One or more; the person counts once in each group chosen and once in the total. */
    MULTIPLE
  }

  /** Copies the set. */
  public Characteristic {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(selection, "selection");
    protects = Set.copyOf(protects);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a characteristic needs an id");
    }
  }

  @Override
  public String toString() {
    return id + " (" + codes.id() + ")";
  }
}
