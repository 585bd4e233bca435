package org.eqmon.core.csv;

import java.util.List;
import java.util.Objects;

/**
 * What a field says under a {@link ColumnMapping}. {@code toString} shows its kind only.
 *
 * @param kind what kind of thing it says
 * @param codes the codes and ids of non-answers in the order in which they came, converted; whether
 *     they are codes of the target isn't looked at
 */
public record CellMeaning(Kind kind, List<String> codes) {
  /** What kind of thing a field says. */
  public enum Kind {
    /** Codes of the target, or the id of a non-answer. */
    CODES,
    /** Nothing about the target, as if the column weren't there. */
    NOTHING,
    /** Everybody: the row of a total. */
    EVERYBODY,
    /** Something to which no code of the target corresponds. */
    UNKNOWN
  }

  /** A value that says nothing. */
  static final CellMeaning NOTHING = new CellMeaning(Kind.NOTHING, List.of());

  /** A row for everybody. */
  static final CellMeaning EVERYBODY = new CellMeaning(Kind.EVERYBODY, List.of());

  /** A value without a target. */
  static final CellMeaning UNKNOWN = new CellMeaning(Kind.UNKNOWN, List.of());

  /** Copies the list. */
  public CellMeaning {
    Objects.requireNonNull(kind, "kind");
    codes = List.copyOf(codes);
  }

  @Override
  public String toString() {
    return "CellMeaning " + kind;
  }
}
