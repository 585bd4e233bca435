package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Religion. The census question is voluntary, and "Not answered" is a published category. */
public final class Religion {
  /** The eight groups of Census 2021 outputs, and "Not answered". */
  public static final Characteristic CENSUS_2021 = Resources.characteristic("ons-religion-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 = Resources.characteristic("ons-religion-form-2021");

  private Religion() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021, FORM_2021);
  }
}
