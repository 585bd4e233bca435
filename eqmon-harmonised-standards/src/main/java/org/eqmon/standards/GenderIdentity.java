package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Gender identity. The census question is voluntary and for those aged 16 and over. Trans woman,
 * trans man and non-binary come from what people wrote; they were no boxes. No reference population
 * is here: the figures at hand can't tell "the same" from "not answered".
 */
public final class GenderIdentity {
  /** Six groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_6_2021 =
      Resources.characteristic("ons-gender-identity-7-2021");

  /** The same as, and different from, sex registered at birth. */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-gender-identity-3-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-gender-identity-form-2021");

  private GenderIdentity() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_6_2021, GROUPS_2_2021, FORM_2021);
  }
}
