package org.eqmon.core.response;

import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;

/**
 * The lawful basis on which a controller holds answers, in the letters of Article 6(1) of the UK
 * GDPR. Special category data need a condition of Article 9 as well; which one is a matter for the
 * controller's own records.
 */
public enum LawfulBasis {
  /** Article 6(1)(a). */
  CONSENT("consent", LocalizedText.awaitingReview("Consent", "Cydsyniad")),
  /** Article 6(1)(b). */
  CONTRACT("contract", LocalizedText.awaitingReview("Contract", "Contract")),
  /** Article 6(1)(c). */
  LEGAL_OBLIGATION(
      "legal-obligation",
      LocalizedText.awaitingReview("Legal obligation", "Rhwymedigaeth gyfreithiol")),
  /** Article 6(1)(d). */
  VITAL_INTERESTS(
      "vital-interests", LocalizedText.awaitingReview("Vital interests", "Buddiannau hanfodol")),
  /** Article 6(1)(e). */
  PUBLIC_TASK("public-task", LocalizedText.awaitingReview("Public task", "Tasg gyhoeddus")),
  /** Article 6(1)(ea). */
  RECOGNISED_LEGITIMATE_INTEREST(
      "recognised-legitimate-interest",
      LocalizedText.awaitingReview(
          "Recognised legitimate interest", "Buddiant cyfreithlon cydnabyddedig")),
  /** Article 6(1)(f). */
  LEGITIMATE_INTERESTS(
      "legitimate-interests",
      LocalizedText.awaitingReview("Legitimate interests", "Buddiannau cyfreithlon"));

  private final String id;
  private final LocalizedText label;

  LawfulBasis(String id, LocalizedText label) {
    this.id = id;
    this.label = label;
  }

  /** Returns the stable id, such as {@code "public-task"}: what stands in JSON and CSV. */
  public String id() {
    return id;
  }

  /** Returns the label. */
  public LocalizedText label() {
    return label;
  }

  /** Returns the lawful basis with an id, or empty if there is none. */
  public static Optional<LawfulBasis> find(String id) {
    for (LawfulBasis basis : values()) {
      if (basis.id.equals(id)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
