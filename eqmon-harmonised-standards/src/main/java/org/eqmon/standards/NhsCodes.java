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

  private NhsCodes() {}

  static List<Characteristic> all() {
    return List.of(ETHNIC_CATEGORY_ENGLAND, ETHNIC_CATEGORY_WALES, SEX_WALES, MARITAL_STATUS_WALES);
  }
}
