package org.eqmon.core.response;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that is or isn't so of a person, as far as the earlier answers say. The set is closed,
 * so that every way of checking a response knows all of it. Several conditions together hold if
 * each does.
 *
 * <p>A condition that the answers don't decide (the age isn't given, the earlier question is still
 * open) neither holds nor fails, and nothing follows from it.
 */
public sealed interface Condition {
  /** Returns the condition that the answer to an earlier question is one of some codes. */
  static Condition answered(String question, String... codes) {
    return new Answered(question, new TreeSet<>(Set.of(codes)));
  }

  /** Returns the condition that the person was at or over an age when the answers were given. */
  static Condition agedAtLeast(int years) {
    return new AgedAtLeast(years);
  }

  /** Returns the condition that the person was under an age when the answers were given. */
  static Condition agedUnder(int years) {
    return new AgedUnder(years);
  }

  /**
   * The answer to an earlier question is one of some codes, or one of its several codes is. It
   * fails if the person was asked and declined or left it blank, or if the question wasn't for
   * them: because that is what the answer says, or because the conditions of that question fail
   * themselves.
   *
   * @param question the id of the question
   * @param codes the codes, at least one
   */
  record Answered(String question, SortedSet<String> codes) implements Condition {
    /** Copies the set and refuses an empty one. */
    public Answered {
      Objects.requireNonNull(question, "question");
      codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
      if (codes.isEmpty()) {
        throw new IllegalArgumentException(
            "a condition on '" + question + "' needs the codes that fulfil it");
      }
    }
  }

  /**
   * The person was at or over an age on the day of the answers.
   *
   * @param years the age in whole years, 1 to {@value Question#OLDEST}
   */
  record AgedAtLeast(int years) implements Condition {
    /** Refuses an age that everybody or nobody has reached. */
    public AgedAtLeast {
      requireAge(years);
    }
  }

  /**
   * The person was under an age on the day of the answers.
   *
   * @param years the age in whole years, 1 to {@value Question#OLDEST}
   */
  record AgedUnder(int years) implements Condition {
    /** Refuses an age that everybody or nobody has reached. */
    public AgedUnder {
      requireAge(years);
    }
  }

  private static void requireAge(int years) {
    if (years < 1 || years > Question.OLDEST) {
      throw new IllegalArgumentException(
          "a condition on age takes 1 to " + Question.OLDEST + " years, not " + years);
    }
  }
}
