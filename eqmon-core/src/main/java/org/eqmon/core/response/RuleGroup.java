package org.eqmon.core.response;

import java.util.List;
import java.util.function.Predicate;
import org.eqmon.core.response.AskedQuestion.Known;

/**
 * Rules that stand next to each other and can only be broken by the same thing. Most responses
 * break none, so a validator looks at the rules of a group first where that thing is.
 *
 * @param trigger what can break them
 * @param about the number of the question or field, for triggers that are about one
 * @param suspicion whether an answer that is a text which may stand in the field can break them
 * @param under the age under which a person must be known to be if they are broken
 * @param rules the rules
 */
record RuleGroup(
    Trigger trigger, int about, Predicate<Known> suspicion, int under, List<ResponseRule> rules) {
  /** What rules can be broken by. */
  enum Trigger {
    /** Something that isn't plainly right. */
    ODDITY,
    /** An answer. */
    ANSWER,
    /** Words. */
    WORDS,
    /** A date of birth. */
    BIRTH,
    /** A field that is missing. */
    NO_FIELD,
    /** A question without an answer. */
    NO_ANSWER
  }

  /** Over any age that a person is known to have. */
  static final int ANY_AGE = Integer.MAX_VALUE;

  static RuleGroup of(Trigger trigger, int about, List<ResponseRule> rules) {
    return new RuleGroup(trigger, about, any -> true, ANY_AGE, List.copyOf(rules));
  }

  /** Rules that only these of the texts that may stand in the field can break, or other answers. */
  static RuleGroup ofAnswer(
      AskedQuestion asked, Predicate<Known> suspicion, List<ResponseRule> rules) {
    return new RuleGroup(Trigger.ANSWER, asked.index(), suspicion, ANY_AGE, List.copyOf(rules));
  }

  /** These rules, broken only by people who are known to be under an age. */
  RuleGroup underAge(int years) {
    return new RuleGroup(trigger, about, suspicion, years, rules);
  }

  /** Those of its rules that hold from a completeness on. */
  RuleGroup from(Completeness completeness) {
    return new RuleGroup(
        trigger,
        about,
        suspicion,
        under,
        rules.stream().filter(rule -> rule.completeness().compareTo(completeness) <= 0).toList());
  }

  boolean suspects(Known text) {
    return suspicion.test(text);
  }
}
