package org.eqmon.core.needs;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;

/**
 * One thing that a person needs. {@code toString} shows which question it answers, never what it
 * is.
 */
@JsonIncludeProperties({})
public final class Need {
  private final String question;
  private final String code;
  private final LocalizedText label;
  private final Optional<String> words;

  Need(String question, String code, LocalizedText label, Optional<String> words) {
    this.question = Objects.requireNonNull(question, "question");
    this.code = Objects.requireNonNull(code, "code");
    this.label = Objects.requireNonNull(label, "label");
    this.words = words;
  }

  /** Returns the id of the question that it answers, such as {@code "information-format"}. */
  public String question() {
    return question;
  }

  /** Returns the code chosen. */
  public String code() {
    return code;
  }

  /** Returns the label of the code. */
  public LocalizedText label() {
    return label;
  }

  /** Returns the person's own words, if the code invites them and there are any. */
  public Optional<String> words() {
    return words;
  }

  @Override
  public String toString() {
    return "Need (" + question + ")";
  }
}
