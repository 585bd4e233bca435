package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Codes of the Protected Characteristics Questionnaire of HM Courts and Tribunals Service. 0 is
 * "Prefer not to say" everywhere; sex has the numbers of the census the other way round. Ethnic
 * group is {@link EthnicGroup#HMCTS}, pregnancy {@link PregnancyAndMaternity#HMCTS} and impairments
 * {@link Disability#IMPAIRMENT}.
 */
public final class HmctsCodes {
  /** Sex: 1 male, 2 female. */
  public static final Characteristic SEX = Resources.characteristic("hmcts-sex-pcq");

  /** Whether gender is the same as at birth. */
  public static final Characteristic GENDER_SAME_AS_BIRTH =
      Resources.characteristic("hmcts-gender-same-as-birth-pcq");

  /** Sexual orientation. */
  public static final Characteristic SEXUALITY = Resources.characteristic("hmcts-sexuality-pcq");

  /** A condition that lasts 12 months or more. */
  public static final Characteristic DISABILITY = Resources.characteristic("hmcts-disability-pcq");

  /** How far conditions reduce day-to-day activities. */
  public static final Characteristic DISABILITY_IMPACT =
      Resources.characteristic("hmcts-disability-impact-pcq");

  /** Married or in a civil partnership. */
  public static final Characteristic MARRIAGE = Resources.characteristic("hmcts-marriage-pcq");

  /** Main language: English, Welsh, other. */
  public static final Characteristic MAIN_LANGUAGE =
      Resources.characteristic("hmcts-main-language-pcq");

  private HmctsCodes() {}

  static List<Characteristic> all() {
    return List.of(
        SEX,
        GENDER_SAME_AS_BIRTH,
        SEXUALITY,
        DISABILITY,
        DISABILITY_IMPACT,
        MARRIAGE,
        MAIN_LANGUAGE);
  }
}
