package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Country of birth and the passports that people hold: national origins and nationality. */
public final class CountryOfBirth {
  /** Twelve groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_12_2021 =
      Resources.characteristic("ons-country-of-birth-12-2021");

  /** The options of the Census 2021 form in Wales, Wales first. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-country-of-birth-form-2021");

  /** Ten groups of passports held, of Census 2021 outputs; a person counts in one. */
  public static final Characteristic PASSPORTS_10_2021 =
      Resources.characteristic("ons-passports-held-10-2021");

  private CountryOfBirth() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_12_2021, FORM_2021, PASSPORTS_10_2021);
  }
}
