package org.eqmon.core.codelist;

import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a code list.
 *
 * @param value the code as it stands in data, not blank
 * @param label its label
 * @param parent the code it stands under in the same list, if the list has levels
 * @param kind what choosing it means
 * @param nonAnswer the non-answer that it records, if it is one ("Not answered", "Does not apply")
 */
public record Code(
    String value,
    LocalizedText label,
    Optional<String> parent,
    Kind kind,
    Optional<NonAnswer> nonAnswer) {
  /** What choosing a code means. */
  public enum Kind {
    /** An answer like the others. */
    PLAIN,
    /** An answer that excludes all others of a multiple choice, such as "None of these". */
    EXCLUSIVE,
    /** An answer that invites the person's own words, such as "Any other background". */
    WRITE_IN
  }

  /** Refuses a blank value and a code that is its own parent. */
  public Code {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(nonAnswer, "nonAnswer");
    if (value.isBlank()) {
      throw new IllegalArgumentException("a code needs a value");
    }
    if (parent.isPresent() && parent.get().equals(value)) {
      throw new IllegalArgumentException("code '" + value + "' can't stand under itself");
    }
  }

  /** Returns a plain code at the top of its list. */
  public static Code of(String value, LocalizedText label) {
    return new Code(value, label, Optional.empty(), Kind.PLAIN, Optional.empty());
  }

  /** Returns a code that records a non-answer. */
  public static Code of(String value, LocalizedText label, NonAnswer nonAnswer) {
    return new Code(value, label, Optional.empty(), Kind.PLAIN, Optional.of(nonAnswer));
  }

  /** Returns this code standing under another code of the same list. */
  public Code under(String parentValue) {
    return new Code(value, label, Optional.of(parentValue), kind, nonAnswer);
  }

  /** Returns this code with another kind. */
  public Code as(Kind newKind) {
    return new Code(value, label, parent, newKind, nonAnswer);
  }

  @Override
  public String toString() {
    return value;
  }
}
