package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Codes of the health services. Letters don't mean the same in the two countries: A is White
 * British in England and nearly everybody who is White in Wales.
 */
public final class NhsCodes {
  /** Ethnic category in England, after the 2001 census: Chinese stands under Other. */
  public static final Characteristic ETHNIC_CATEGORY_ENGLAND =
      Resources.characteristic("nhs-england-ethnic-category-2001");

  /** Ethnic category in Wales. */
  public static final Characteristic ETHNIC_CATEGORY_WALES =
      Resources.characteristic("nhs-wales-ethnic-category-2021");

  /** Sex in Wales. */
  public static final Characteristic SEX_WALES = Resources.characteristic("nhs-wales-sex-2020");

  /** Marital status in Wales. */
  public static final Characteristic MARITAL_STATUS_WALES =
      Resources.characteristic("nhs-wales-marital-status-2021");

  /** Marital status in England. */
  public static final Characteristic MARITAL_STATUS_ENGLAND =
      Resources.characteristic("nhs-england-marital-status-2022");

  /** The gender that a person states, in England: 1 male, 2 female. */
  public static final Characteristic PERSON_STATED_GENDER_ENGLAND =
      Resources.characteristic("nhs-england-person-stated-gender-2019");

  /** The format in which a person wants to be written to, as UK Core has it. */
  public static final Characteristic WRITTEN_FORMAT =
      Resources.characteristic("nhs-england-written-format-2020");

  /** Categories of the flag for reasonable adjustments in England. */
  public static final Characteristic REASONABLE_ADJUSTMENT =
      Resources.characteristic("nhs-england-reasonable-adjustment-ra-flag");

  private NhsCodes() {}

  static List<Characteristic> all() {
    return List.of(
        ETHNIC_CATEGORY_ENGLAND,
        ETHNIC_CATEGORY_WALES,
        SEX_WALES,
        MARITAL_STATUS_WALES,
        MARITAL_STATUS_ENGLAND,
        PERSON_STATED_GENDER_ENGLAND,
        WRITTEN_FORMAT,
        REASONABLE_ADJUSTMENT);
  }
}
