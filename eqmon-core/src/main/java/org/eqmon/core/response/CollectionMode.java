package org.eqmon.core.response;

import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;

/** How an answer came about. */
public enum CollectionMode {
  /** The person filled in a paper form. */
  SELF_COMPLETION_PAPER(
      "self-completion-paper",
      LocalizedText.awaitingReview("Filled in on paper", "Llenwyd ar bapur")),
  /** The person filled in a form online. */
  SELF_COMPLETION_ONLINE(
      "self-completion-online",
      LocalizedText.awaitingReview("Filled in online", "Llenwyd ar-lein")),
  /** Somebody asked the person, face to face or by telephone, and wrote the answers down. */
  INTERVIEW("interview", LocalizedText.awaitingReview("Interview", "Cyfweliad")),
  /** Somebody answered for the person. */
  PROXY(
      "proxy",
      LocalizedText.awaitingReview(
          "Answered by somebody else for the person", "Atebwyd gan rywun arall dros y person"));

  private final String id;
  private final LocalizedText label;

  CollectionMode(String id, LocalizedText label) {
    this.id = id;
    this.label = label;
  }

  /** Returns the stable id, such as {@code "interview"}: what stands in JSON and CSV. */
  public String id() {
    return id;
  }

  /** Returns the label. */
  public LocalizedText label() {
    return label;
  }

  /** Returns whom the questions are about, seen by the person who answers. */
  public Subject subject() {
    return this == PROXY ? Subject.ANOTHER_PERSON : Subject.ONESELF;
  }

  /**
   * Returns whether the person saw the options. Who doesn't see them can still decline, and an
   * interviewer records that even if the form offers no such option.
   */
  public boolean isSelfCompletion() {
    return this == SELF_COMPLETION_PAPER || this == SELF_COMPLETION_ONLINE;
  }

  /** Returns the mode with an id, or empty if there is none. */
  public static Optional<CollectionMode> find(String id) {
    for (CollectionMode mode : values()) {
      if (mode.id.equals(id)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
