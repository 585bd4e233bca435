package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/** Deprivation of households, as the census counts it in four dimensions. */
public final class HouseholdDeprivation {
  /** In no dimension up to all four. */
  public static final Characteristic CENSUS_2021 =
      Resources.characteristic("ons-household-deprivation-2021");

  private HouseholdDeprivation() {}

  static List<Characteristic> all() {
    return List.of(CENSUS_2021);
  }
}
