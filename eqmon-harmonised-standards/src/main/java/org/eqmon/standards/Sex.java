package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Sex. No harmonised standard is in force; the census list is the one in use. */
public final class Sex {
  /** Female and male, as Census 2021 publishes them. */
  public static final Characteristic CENSUS_2021 = Resources.characteristic("ons-sex-2021");

  /** The options of the Census 2021 form, in the same order. */
  public static final Characteristic FORM_2021 = Resources.characteristic("ons-sex-form-2021");

  private Sex() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021, FORM_2021);
  }
}
