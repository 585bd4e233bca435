package org.eqmon.core.response;

import java.util.List;

/**
 * Rules that stand next to each other and can only be broken by the same thing. Most responses
 * break none, so a validator looks at the rules of a group only where that thing is.
 */
final class RuleGroup {
  /** What rules can be broken by. */
  enum Trigger {
    /** The document as a whole. */
    DOCUMENT,
    /** A field that is there. */
    FIELD,
    /** An answer that isn't plainly one that may stand there. */
    ODD_ANSWER,
    /** Any answer. */
    ANSWER,
    /** An answer that declines. */
    REFUSAL,
    /** Words. */
    WORDS,
    /** A code list that is stated. */
    CODE_LIST,
    /** A date of birth. */
    BIRTH,
    /** A field that is missing. */
    NO_FIELD,
    /** A question without an answer. */
    NO_ANSWER
  }

  private final Trigger trigger;
  private final ResponseField field;
  private final int question;
  private final ResponseRule[] rules;

  private RuleGroup(Trigger trigger, ResponseField field, int question, List<ResponseRule> rules) {
    this.trigger = trigger;
    this.field = field;
    this.question = question;
    this.rules = rules.toArray(ResponseRule[]::new);
  }

  static RuleGroup of(Trigger trigger, List<ResponseRule> rules) {
    return new RuleGroup(trigger, ResponseField.QUESTIONNAIRE, 0, rules);
  }

  static RuleGroup of(Trigger trigger, ResponseField field, List<ResponseRule> rules) {
    return new RuleGroup(trigger, field, 0, rules);
  }

  static RuleGroup of(Trigger trigger, AskedQuestion asked, List<ResponseRule> rules) {
    return new RuleGroup(trigger, ResponseField.QUESTIONNAIRE, asked.index(), rules);
  }

  /** Those of its rules that hold from a completeness on. */
  RuleGroup from(Completeness completeness) {
    return new RuleGroup(
        trigger,
        field,
        question,
        List.of(rules).stream()
            .filter(rule -> rule.completeness().compareTo(completeness) <= 0)
            .toList());
  }

  ResponseRule[] rules() {
    return rules;
  }

  /** Whether one of the rules may be broken; where this is false, none is. */
  boolean isSuspect(Reading reading, List<AskedQuestion> questions) {
    return switch (trigger) {
      case DOCUMENT -> !reading.isInOrder();
      case FIELD -> reading.field(field) != null;
      case ODD_ANSWER ->
          reading.answer(question) != null && !questions.get(question).isPlainlyRight(reading);
      case ANSWER -> reading.answer(question) != null;
      case REFUSAL -> reading.reason(question) != null;
      case WORDS -> reading.words(question) != null;
      case CODE_LIST -> reading.codeList(question) != null;
      case BIRTH -> reading.born() != IsoDate.NONE;
      case NO_FIELD -> reading.field(field) == null;
      case NO_ANSWER -> reading.answer(question) == null;
    };
  }
}
