package org.eqmon.core.validation;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;

/**
 * One thing that is wrong with the data: what, where and what would be right, never the value.
 *
 * @param type what is wrong
 * @param position where
 * @param allowed what would be right, such as the id of a code list or the names of the columns;
 *     empty if the type says it all
 * @param reason why, if the rule is one of a questionnaire's own, or what is expected and what to
 *     change, where that takes words; with no value from the data
 */
public record ValidationIssue(
    IssueType type, Position position, String allowed, Optional<LocalizedText> reason) {
  /** Refuses null. */
  public ValidationIssue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(reason, "reason");
  }

  /** Makes an issue whose type says why. */
  public ValidationIssue(IssueType type, Position position, String allowed) {
    this(type, position, allowed, Optional.empty());
  }

  /** Returns this issue at another place, such as the row and column that a value came from. */
  public ValidationIssue at(Position place) {
    return new ValidationIssue(type, place, allowed, reason);
  }

  /** Returns the issue as a sentence. */
  public String message(Language language) {
    String text = type.id() + " " + position.in(language) + ": " + type.text().in(language);
    String full = reason.map(why -> text + ": " + why.in(language)).orElse(text);
    return allowed.isEmpty() ? full : full + " (" + allowed + ")";
  }

  @Override
  public String toString() {
    return message(Language.ENGLISH);
  }
}
