package org.eqmon.core.response;

import org.eqmon.core.codelist.LocalizedText;

/** The nine protected characteristics of the Equality Act 2010, section 4, in the Act's order. */
public enum ProtectedCharacteristic {
  /** Age (section 5). */
  AGE("Age", "Oedran", Sensitivity.PERSONAL),
  /** Disability (section 6). */
  DISABILITY("Disability", "Anabledd", Sensitivity.SPECIAL),
  /** Gender reassignment (section 7). */
  GENDER_REASSIGNMENT("Gender reassignment", "Ailbennu rhywedd", Sensitivity.HANDLE_AS_SPECIAL),
  /** Marriage and civil partnership (section 8). */
  MARRIAGE_AND_CIVIL_PARTNERSHIP(
      "Marriage and civil partnership", "Priodas a phartneriaeth sifil", Sensitivity.PERSONAL),
  /** Pregnancy and maternity. */
  PREGNANCY_AND_MATERNITY(
      "Pregnancy and maternity", "Beichiogrwydd a mamolaeth", Sensitivity.HANDLE_AS_SPECIAL),
  /** Race (section 9): colour, nationality, ethnic or national origins. */
  RACE("Race", "Hil", Sensitivity.SPECIAL),
  /** Religion or belief (section 10). */
  RELIGION_OR_BELIEF("Religion or belief", "Crefydd neu gred", Sensitivity.SPECIAL),
  /** Sex (section 11). */
  SEX("Sex", "Rhyw", Sensitivity.PERSONAL),
  /** Sexual orientation (section 12). */
  SEXUAL_ORIENTATION("Sexual orientation", "Cyfeiriadedd rhywiol", Sensitivity.SPECIAL);

  /** How data protection law sees a person's answer. */
  public enum Sensitivity {
    /** Special category data: it is named in Article 9 of the UK GDPR (disability as health). */
    SPECIAL,
    /** Not named there itself, but it concerns or reveals what is: handle it the same way. */
    HANDLE_AS_SPECIAL,
    /** Personal data like other. */
    PERSONAL
  }

  private final LocalizedText label;
  private final Sensitivity sensitivity;

  ProtectedCharacteristic(String english, String welsh, Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
    this.label = LocalizedText.awaitingReview(english, welsh);
  }

  /** Returns the name. */
  public LocalizedText label() {
    return label;
  }

  /** Returns how data protection law sees a person's answer about it. */
  public Sensitivity sensitivity() {
    return sensitivity;
  }
}
