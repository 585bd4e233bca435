package org.eqmon.standards;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.EqualityResponse;

/** Derives an answer in the outputs' list from answers to the form; a non-answer stays one. */
final class Derivation {
  private Derivation() {}

  /** Derives from one code. */
  static Answer from(Characteristic asked, Answer answer, Function<String, Answer> derive) {
    return fromAll(asked, answer, codes -> derive.apply(codes.iterator().next()));
  }

  /**
   * Returns the group that somebody's own words were coded to.
   *
   * @param groups the list of the groups
   * @param coded the group, or a non-answer where there are no words
   * @param fromWords the groups that words may be coded to
   * @param withoutWords the group of those who wrote nothing
   */
  static Answer coded(
      Characteristic groups, Answer coded, Set<String> fromWords, String withoutWords) {
    if (coded instanceof Answer.NoAnswer) {
      return Answer.of(withoutWords);
    }
    return from(
        groups,
        coded,
        code -> {
          if (!fromWords.contains(code)) {
            throw new IllegalArgumentException(
                "words are coded to one of " + new TreeSet<>(fromWords) + " of " + groups);
          }
          return Answer.of(code);
        });
  }

  /** Derives from all codes chosen. */
  static Answer fromAll(Characteristic asked, Answer answer, Function<Set<String>, Answer> derive) {
    Answer checked = EqualityResponse.empty().with(asked, answer).answer(asked);
    if (checked instanceof Answer.Coded coded) {
      return derive.apply(Set.of(coded.code()));
    }
    if (checked instanceof Answer.MultiCoded several) {
      return derive.apply(new TreeSet<>(several.codes()));
    }
    return checked;
  }
}
