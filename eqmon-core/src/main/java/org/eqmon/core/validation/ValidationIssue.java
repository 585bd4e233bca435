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
 * @param allowed what would be right, such as the id of a code list or the names of the columns
 * @param reason why, if the rule is one of a questionnaire's own, or what is expected and what to
 *     change, where that takes words; with no value from the data
 */
public record ValidationIssue(
    IssueType type, Position position, Allowed allowed, Optional<LocalizedText> reason) {
  /** Refuses null. */
  public ValidationIssue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(reason, "reason");
  }

  /** Makes an issue whose type says why. */
  public ValidationIssue(IssueType type, Position position, Allowed allowed) {
    this(type, position, allowed, Optional.empty());
  }

  /** Makes an issue of which values alone say what would be right; they may be empty. */
  public ValidationIssue(IssueType type, Position position, String values) {
    this(type, position, Allowed.of(values));
  }

  /** Makes an issue of which values and a reason say what would be right. */
  public ValidationIssue(
      IssueType type, Position position, String values, Optional<LocalizedText> reason) {
    this(type, position, Allowed.of(values), reason);
  }

  /** Makes an issue whose type says it all. */
  public ValidationIssue(IssueType type, Position position) {
    this(type, position, Allowed.UNSAID);
  }

  /** Returns this issue at another place, such as the row and column that a value came from. */
  public ValidationIssue at(Position place) {
    return new ValidationIssue(type, place, allowed, reason);
  }

  /** Returns the issue as a sentence. */
  public String message(Language language) {
    String text = type.id() + " " + position.in(language) + ": " + type.text().in(language);
    String full = reason.map(why -> text + ": " + why.in(language)).orElse(text);
    return allowed.isEmpty() ? full : full + " (" + allowed.in(language) + ")";
  }

  @Override
  public String toString() {
    return message(Language.ENGLISH);
  }
}
