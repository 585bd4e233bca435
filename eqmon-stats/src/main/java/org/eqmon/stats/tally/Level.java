package org.eqmon.stats.tally;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;

/**
 * One value that a {@link Variable} takes: an answer, or a state of having none.
 *
 * @param code the code, unique in its variable and not blank
 * @param label its label
 * @param nonAnswer the non-answer that it is, or empty if it is an answer
 */
public record Level(String code, LocalizedText label, Optional<NonAnswer> nonAnswer) {
  /** Refuses a blank code. */
  public Level {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(nonAnswer, "nonAnswer");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a level needs a code");
    }
  }

  /** Returns a level that is an answer. */
  public static Level of(String code, LocalizedText label) {
    return new Level(code, label, Optional.empty());
  }

  /** Returns the level of a non-answer; its code is {@link NonAnswer#id()}. */
  public static Level of(NonAnswer nonAnswer) {
    return new Level(nonAnswer.id(), nonAnswer.label(), Optional.of(nonAnswer));
  }

  /** Returns whether it is an answer and not a state of having none. */
  public boolean isAnswer() {
    return nonAnswer.isEmpty();
  }

  @Override
  public String toString() {
    return code;
  }
}
