package org.eqmon.core.response;

import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;

/**
 * A text of a form as it is put to people about themselves and about another person. In Welsh even
 * "yes" differs: "Ydw" is a person's own, "Ydy" somebody else's.
 *
 * @param aboutOneself the text for the person it is about
 * @param aboutAnother the text for somebody who answers for that person
 */
public record Wording(LocalizedText aboutOneself, LocalizedText aboutAnother) {
  /** Refuses null. */
  public Wording {
    Objects.requireNonNull(aboutOneself, "aboutOneself");
    Objects.requireNonNull(aboutAnother, "aboutAnother");
  }

  /** Returns a text that is the same whoever answers. */
  public static Wording of(LocalizedText text) {
    return new Wording(text, text);
  }

  /** Returns a text that depends on who answers. */
  public static Wording of(LocalizedText aboutOneself, LocalizedText aboutAnother) {
    return new Wording(aboutOneself, aboutAnother);
  }

  /** Returns the text about a subject. */
  public LocalizedText about(Subject subject) {
    return subject == Subject.ONESELF ? aboutOneself : aboutAnother;
  }
}
