package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Sex. There is no harmonised standard in force; the census list is the one in use. */
public final class Sex {
  /** Female and male, as in Census 2021; form and outputs have the same order. */
  public static final Characteristic CENSUS_2021 = Resources.characteristic("ons-sex-2021");

  private Sex() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021);
  }
}
