package org.eqmon.core.response;

import org.eqmon.core.codelist.LocalizedText;

/** The nine protected characteristics of the Equality Act 2010, section 4, in the Act's order. */
public enum ProtectedCharacteristic {
  /** Age (section 5). */
  AGE("Age", "Oedran"),
  /** Disability (section 6). */
  DISABILITY("Disability", "Anabledd"),
  /** Gender reassignment (section 7). */
  GENDER_REASSIGNMENT("Gender reassignment", "Ailbennu rhywedd"),
  /** Marriage and civil partnership (section 8). */
  MARRIAGE_AND_CIVIL_PARTNERSHIP("Marriage and civil partnership", "Priodas a phartneriaeth sifil"),
  /** Pregnancy and maternity. */
  PREGNANCY_AND_MATERNITY("Pregnancy and maternity", "Beichiogrwydd a mamolaeth"),
  /** Race (section 9): colour, nationality, ethnic or national origins. */
  RACE("Race", "Hil"),
  /** Religion or belief (section 10). */
  RELIGION_OR_BELIEF("Religion or belief", "Crefydd neu gred"),
  /** Sex (section 11). */
  SEX("Sex", "Rhyw"),
  /** Sexual orientation (section 12). */
  SEXUAL_ORIENTATION("Sexual orientation", "Cyfeiriadedd rhywiol");

  private final LocalizedText label;

  ProtectedCharacteristic(String english, String welsh) {
    this.label = LocalizedText.awaitingReview(english, welsh);
  }

  /** Returns the name. */
  public LocalizedText label() {
    return label;
  }
}
