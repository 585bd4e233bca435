package org.eqmon.core.validation;

import java.util.Objects;
import org.eqmon.core.codelist.Language;

/**
 * One thing that is wrong with the data: what, where and what would be right, never the value.
 *
 * @param type what is wrong
 * @param position where
 * @param allowed what would be right, such as the id of a code list or the names of the columns;
 *     empty if the type says it all
 */
public record ValidationIssue(IssueType type, Position position, String allowed) {
  /** Refuses null. */
  public ValidationIssue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(allowed, "allowed");
  }

  /** Returns the issue as a sentence. */
  public String message(Language language) {
    String text = type.id() + " " + position.in(language) + ": " + type.text().in(language);
    return allowed.isEmpty() ? text : text + " (" + allowed + ")";
  }

  @Override
  public String toString() {
    return message(Language.ENGLISH);
  }
}
