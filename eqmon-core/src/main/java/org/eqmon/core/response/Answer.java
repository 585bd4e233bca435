package org.eqmon.core.response;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eqmon.core.codelist.NonAnswer;

/**
 * One person's answer to one question. A person's own words are no answer: they are kept apart, in
 * {@link EqualityResponse#words}. {@code toString} shows its shape, never what was said.
 */
public sealed interface Answer {
  /** Returns the answer that chooses one code. */
  static Answer of(String code) {
    return new Coded(code);
  }

  /** Returns the answer that chooses several codes. */
  static Answer of(Set<String> codes) {
    return new MultiCoded(new TreeSet<>(codes));
  }

  /** Returns the answer that isn't one. */
  static Answer none(NonAnswer reason) {
    return new NoAnswer(reason);
  }

  /**
   * One code.
   *
   * @param code the code chosen
   */
  record Coded(String code) implements Answer {
    /** Refuses null. */
    public Coded {
      Objects.requireNonNull(code, "code");
    }

    @Override
    public String toString() {
      return "Coded";
    }
  }

  /**
   * One or more codes of a question where several may be chosen.
   *
   * @param codes the codes chosen, at least one
   */
  record MultiCoded(SortedSet<String> codes) implements Answer {
    /** Copies the set and refuses an empty one. */
    public MultiCoded {
      codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("no code chosen: use a non-answer with its reason");
      }
    }

    @Override
    public String toString() {
      return "MultiCoded";
    }
  }

  /**
   * No answer.
   *
   * @param reason why not
   */
  record NoAnswer(NonAnswer reason) implements Answer {
    /** Refuses null. */
    public NoAnswer {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
      return "NoAnswer";
    }
  }
}
