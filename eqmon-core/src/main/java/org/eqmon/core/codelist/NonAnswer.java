package org.eqmon.core.codelist;

import java.util.Optional;

/**
 * Why there is no answer. A non-answer is a state of its own: it is counted, shown and bounded, and
 * never dropped. "Prefer not to say" is a reply about refusing; it isn't the same as a blank.
 */
public enum NonAnswer {
  /** The person was asked and declined. */
  PREFER_NOT_TO_SAY(
      "prefer-not-to-say",
      LocalizedText.awaitingReview("Prefer not to say", "Mae'n well gen i beidio â dweud")),
  /** The person was asked and left it blank. */
  NOT_ANSWERED("not-answered", LocalizedText.official("Not answered", "Heb ateb")),
  /** The question was not put. */
  NOT_ASKED("not-asked", LocalizedText.awaitingReview("Not asked", "Heb ei ofyn")),
  /** The question is not for this person, such as one for those aged 16 and over. */
  NOT_APPLICABLE("not-applicable", LocalizedText.official("Does not apply", "Ddim yn gymwys")),
  /** Nothing is recorded and the reason is not recorded either. */
  NOT_KNOWN("not-known", LocalizedText.awaitingReview("Not known", "Ddim yn hysbys"));

  private final String id;
  private final LocalizedText label;

  NonAnswer(String id, LocalizedText label) {
    this.id = id;
    this.label = label;
  }

  /**
   * Returns the stable id, such as {@code "prefer-not-to-say"}; it is also its level in a tally.
   */
  public String id() {
    return id;
  }

  /** Returns the label. */
  public LocalizedText label() {
    return label;
  }

  /** Returns the non-answer with an id, or empty if there is none. */
  public static Optional<NonAnswer> find(String id) {
    for (NonAnswer reason : values()) {
      if (reason.id.equals(id)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether the person does have an answer that isn't recorded. True of all but {@link
   * #NOT_APPLICABLE}: those are the people whose answers could move a finding.
   */
  public boolean hidesAnAnswer() {
    return this != NOT_APPLICABLE;
  }
}
